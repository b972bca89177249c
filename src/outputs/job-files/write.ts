/** Puts the current token into files for later steps: for scripts, for gh, and for what renews it. */
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import type { JobFileOptions } from '../../inputs/job-file-options.ts';
import {
  GH_CONFIG,
  GH_FOLDER,
  GH_HOSTS,
  GIT_CONFIG,
  TOKEN,
  TOKEN_DETAILS,
} from '../../renewal/folder.ts';
import type { TokenFile } from '../../renewal/plan.ts';
import { toTemplate } from '../../renewal/template.ts';
import type { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import { planFolder } from '../../runner/git-file.ts';
import { makeFolder, writeNewFile } from '../../runner/job-folder.ts';
import { log } from '../../runner/log.ts';
import path from 'node:path';
import type { GitFile } from '../git-setup.ts';
import { exportVariable } from '../outputs.ts';
import { GH_CONFIG_TEXT, toHostsText, warnOfOtherToken } from './gh.ts';

export interface JobFiles {
  folder: string;
  /** The path of the file with the current token. */
  tokenFile: string;
  /** All that hold a token, with git's. */
  files: TokenFile[];
}

/**
 * The folder is left to post before a file is there; it is that of git's file if there is one.
 * @throws when a file cannot be written
 */
export function writeJobFiles(
  options: JobFileOptions,
  tokens: readonly [InstallationToken, ...InstallationToken[]],
  gitFile: GitFile | undefined,
  cleanup: CleanupList,
): JobFiles {
  const folder = gitFile ? path.dirname(gitFile.file) : planFolder(options.folder);
  cleanup.add({ kind: 'job-files', folder });
  if (!gitFile) makeFolder(folder);
  const [{ token, expiresAt }] = tokens;
  const texts: [name: string, text: string][] = [
    [TOKEN_DETAILS, `${JSON.stringify({ token, expiresAt })}\n`],
    [TOKEN, token],
  ];
  if (options.server) {
    texts.push([GH_HOSTS, toHostsText(options.server, token)]);
    makeFolder(path.join(folder, GH_FOLDER));
    writeNewFile(folder, GH_CONFIG, GH_CONFIG_TEXT);
  }
  for (const [name, text] of texts) writeNewFile(folder, name, text);
  if (options.server) useGh(options.server, path.join(folder, GH_FOLDER));
  const all = [...texts, ...(gitFile ? [[GIT_CONFIG, gitFile.text] as const] : [])];
  return {
    folder,
    tokenFile: path.join(folder, TOKEN),
    files: all.map(([name, text]) => ({ path: name, template: toTemplate(text, tokens) })),
  };
}

function useGh(server: URL, folder: string): void {
  warnOfOtherToken(server);
  exportVariable('GH_CONFIG_DIR', folder);
  log.info(`gh in later steps of this job sends the token to ${server.host}.`);
}
