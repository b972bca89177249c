/** What the files for later steps need of the runner's environment, and what they cannot go with. */
import type { Target } from '../access/targets.ts';
import { requireEnvironmentFile } from '../runner/command-files.ts';
import { InputError } from '../text/input-error.ts';
import { readFolder, readServer } from './git-options.ts';

export interface JobFileOptions {
  wantsGh: boolean;
  /** For how many hours the tokens are renewed; 0 for not at all. */
  renewHours: number;
  /** The host that gh is to send the token to; `undefined` without gh. */
  server: URL | undefined;
  /** The runner's folder for files of the job. */
  folder: string;
}

/** What the inputs say. */
export interface JobFilesAsked extends Pick<JobFileOptions, 'wantsGh' | 'renewHours'> {
  apiUrl: string;
  targets: readonly Target[];
  isRevokedInPost: boolean;
}

/** @throws InputError for whatever would keep gh or the renewal from working later */
export function toJobFileOptions({
  wantsGh,
  renewHours,
  apiUrl,
  targets,
  isRevokedInPost,
}: JobFilesAsked): JobFileOptions {
  if (wantsGh) {
    refuseSeveralOwners(targets);
    requireEnvironmentFile();
  }
  if (renewHours > 0) refuseRenewal(isRevokedInPost, process.platform);
  const server = wantsGh ? requireHttps(readServer(apiUrl, ['gh-credentials'])) : undefined;
  return { wantsGh, renewHours, server, folder: readFolder() };
}

/**
 * Without HTTPS, `gh` would fail in each later step.
 * @see https://github.com/cli/cli/blob/trunk/internal/ghinstance/host.go
 */
function requireHttps(server: URL): URL {
  if (server.protocol === 'https:') return server;
  throw new InputError({
    input: 'gh-credentials',
    problem: `cannot be used with '${server.origin}': 'gh' speaks HTTPS only`,
    remedy: "Remove 'gh-credentials', or use a server with HTTPS",
  });
}

/** gh's configuration holds one token for a host. */
function refuseSeveralOwners(targets: readonly Target[]): void {
  if (targets.length < 2) return;
  throw new InputError({
    input: 'gh-credentials',
    problem: `is for one token, but 'repositories' names ${targets.length} owners: gh has one token for each host`,
    remedy: 'Use a step for each owner, and give gh the token of the one that it works on',
  });
}

function refuseRenewal(isRevokedInPost: boolean, platform: NodeJS.Platform): void {
  if (!isRevokedInPost) {
    throw new InputError({
      input: 'renew-hours',
      problem: "cannot be used with 'skip-token-revoke': who renews must also revoke",
      remedy: 'Remove one of them',
    });
  }
  if (platform !== 'win32') return;
  throw new InputError({
    input: 'renew-hours',
    problem:
      'cannot be used on Windows: a file that git has open cannot be replaced there, and nobody has tried it',
    remedy: 'Use a runner with Linux or macOS, or mint again in a later step',
  });
}
