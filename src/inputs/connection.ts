/** Where the API is and how it is reached, from input and environment. */
import { isSameUrl, parseApiUrl } from '../github/api-url.ts';
import type { Connection } from '../github/connect.ts';
import { findProxy } from '../http/proxy.ts';
import { InputError } from '../text/input-error.ts';
import { readDefaultApiUrl, readProxyVariables, readServerUrl } from '../runner/environment.ts';
import { readText } from './values.ts';
import { maskPassword } from '../runner/masks.ts';

/**
 * A password in the proxy's URL is masked.
 * @throws InputError when a URL cannot be read or would not be safe
 */
export function readConnection(): Connection {
  const apiUrl = parseApiUrl(readApiUrl());
  refuseServerUrl(apiUrl);
  const proxy = findProxy(new URL(apiUrl), readProxyVariables());
  if (!proxy) return { apiUrl };
  maskPassword(proxy);
  return { apiUrl, proxy: proxy.href };
}

/** Gives the input, or the workflow's own API URL. */
export function readApiUrl(): string {
  return readText('github-api-url') || readDefaultApiUrl();
}

/** Refuses `github.server_url` in place of `github.api_url`: a web site's answers do not say so. */
function refuseServerUrl(apiUrl: string): void {
  if (!isSameUrl(apiUrl, readServerUrl()) || isSameUrl(apiUrl, readDefaultApiUrl())) return;
  throw new InputError({
    input: 'github-api-url',
    problem: `is '${apiUrl}', the address of the workflow's server and not of its API`,
    remedy: `Write '${parseApiUrl(readDefaultApiUrl())}'`,
  });
}
