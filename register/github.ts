/**
 * The only door of this program to the actions' code: calls to GitHub, the app's signature, and the
 * names of permissions and keys.
 */
import { createApp, type App } from '../src/credentials/app.ts';
import { connect } from '../src/github/connect.ts';
import type { Client } from '../src/github/client.ts';
import type { Log } from '../src/http/limits.ts';
import { findProxy } from '../src/http/proxy.ts';
import { createPrivateKeySigner } from '../src/signing/private-key/signer.ts';
import { parsePrivateKey } from '../src/signing/private-key/private-key.ts';

export type { App } from '../src/credentials/app.ts';
export { findInstallation } from '../src/credentials/installation-token/installation.ts';
export { mintInstallationTokens } from '../src/credentials/installation-token/mint.ts';
export { revoke } from '../src/credentials/revocation.ts';
export { findGitHubApi } from '../src/github/api-url.ts';
export type { Client } from '../src/github/client.ts';
export { GitHubError } from '../src/github/errors.ts';
export { explain } from '../src/runner/failure/explain.ts';
export { isLoopback } from '../src/http/hostname.ts';
export { readFields, readId, readString } from '../src/text/json.ts';
export { parseKeyName, type KeyName } from '../src/signing/key-service/key-name.ts';
export { InputError, toSentences } from '../src/text/input-error.ts';
export { isName, isSameName } from '../src/access/names.ts';
export { toFullName } from '../src/access/repositories/name.ts';
export { toOneLine } from '../src/text/one-line.ts';
export { compareLevels, type Permissions } from '../src/access/permissions/catalogue.ts';
export { toNameWarnings } from '../src/access/permissions/name-warnings.ts';
export { parsePermissions } from '../src/access/permissions/request.ts';
export type { Target } from '../src/access/targets.ts';

const SILENT: Log = { info: () => undefined, warning: () => undefined };

interface ClientOptions {
  apiUrl: string;
  /** How long all calls together may take, retries included. */
  seconds: number;
  log?: Log;
}

/** Opens a client, through the proxy that the environment names for this API. */
export function openClient({ apiUrl, seconds, log = SILENT }: ClientOptions): Promise<Client> {
  const proxy = findProxy(new URL(apiUrl), {
    https_proxy: readVariable('https_proxy'),
    http_proxy: readVariable('http_proxy'),
    no_proxy: readVariable('no_proxy'),
  });
  const deadline = (process.uptime() + seconds) * 1_000;
  const limits = { deadline, reserveMs: 0, signal: new AbortController().signal, log };
  return connect({ apiUrl, ...(proxy && { proxy: proxy.href }) }, limits);
}

/** Reads lower case before upper, as curl and git do. */
function readVariable(name: string): string {
  return process.env[name] ?? process.env[name.toUpperCase()] ?? '';
}

/** Makes an app that signs its calls with a key as GitHub hands it out. */
export async function openApp(id: string, pem: string): Promise<App> {
  return createApp(id, createPrivateKeySigner(await parsePrivateKey(pem)), () => undefined);
}
