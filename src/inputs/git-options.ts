/** What git in later steps needs of the runner's environment, and which server it is for. */
import path from 'node:path';
import { isSameUrl, normalizeUrl } from '../github/api-url.ts';
import { isLoopback } from '../http/hostname.ts';
import { readEntries, type Entry } from '../git/environment-config.ts';
import { toServerOrigin } from '../git/server-origin.ts';
import { InputError } from '../text/input-error.ts';
import { requireEnvironmentFile, requireFolder } from '../runner/command-files.ts';
import {
  readDefaultApiUrl,
  readServerUrl,
  readTempFolder,
  readVariable,
} from '../runner/environment.ts';

export interface GitOptions {
  wantsCredentials: boolean;
  wantsIdentity: boolean;
  /** Where the repositories are. */
  server: URL;
  /** The runner's folder for files of the job. */
  folder: string;
  /** The configuration for git that the environment holds already. */
  entries: readonly Entry[];
}

/** @throws InputError for whatever would keep git from working later */
export function readGitOptions(
  apiUrl: string,
  asked: Pick<GitOptions, 'wantsCredentials' | 'wantsIdentity'>,
): GitOptions {
  requireEnvironmentFile();
  const entries = readEntries(readVariable);
  const inputs = ['git-credentials', ...(asked.wantsIdentity ? ['git-identity'] : [])];
  return { ...asked, server: readServer(apiUrl, inputs), folder: readFolder(), entries };
}

/**
 * Gives the workflow's own server, unless the API is another one's: its token is not for this
 * server.
 * @throws InputError when it is not known, or not safe; `inputs` are those that need it
 */
export function readServer(apiUrl: string, inputs: readonly string[]): URL {
  const isOwn = isSameUrl(readDefaultApiUrl(), apiUrl);
  const text = isOwn ? readServerUrl() : toServerOrigin(apiUrl);
  if (text === undefined) {
    throw new InputError({
      input: 'github-api-url',
      problem: `is '${apiUrl}', which does not say where its git server is`,
      remedy: `Write it like 'https://api.github.com' or 'https://HOST/api/v3', or remove ${inputs.map((each) => `'${each}'`).join(' and ')}`,
    });
  }
  const url = URL.canParse(text) ? new URL(normalizeUrl(new URL(text))) : undefined;
  if (url && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))))
    return new URL(url.origin);
  throw new InputError({
    problem: `GITHUB_SERVER_URL is '${text}', to which git or gh would send the token in clear, or not at all`,
    remedy: "It must begin with 'https://'",
  });
}

/**
 * Git looks for a relative path next to the file that includes it, and an environment has no place.
 */
export function readFolder(): string {
  const folder = readTempFolder();
  if (path.isAbsolute(folder)) {
    requireFolder(folder);
    return folder;
  }
  throw new InputError({
    problem: `RUNNER_TEMP is '${folder}', which is not an absolute path`,
    remedy: 'Run the step on a runner, which sets it for each job',
  });
}
