/** The folder with files for later steps: written new, and removed again. */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { removeFiles } from '../renewal/folder.ts';
import { isPlannedFolder, retryWhileBusy } from './git-file.ts';
import { log } from './log.ts';

/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
export function makeFolder(folder: string): void {
  mkdirSync(folder, { mode: 0o700 });
}

/** It may not be there before, as a symbolic link or otherwise. @throws when it cannot be made */
export function writeNewFile(folder: string, name: string, text: string): void {
  writeFileSync(path.join(folder, name), text, { mode: 0o600, flag: 'wx' });
}

/** A failure to remove it is a warning: what remains to be done is more urgent. */
export async function removeFolderOrWarn(folder: string): Promise<void> {
  try {
    await retryWhileBusy(() => {
      removeFiles(folder);
    });
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    log.warning(`The files with the token were not removed: ${words}. Remove '${folder}' by hand.`);
  }
}

/** Is for post, whose state may come from somebody else if the main step did not even start. */
export function isOwnFolder(folder: string, temp: string): boolean {
  if (isPlannedFolder(folder, temp)) return true;
  log.warning(
    `The post step was asked to remove '${folder}', and did not: the main step makes no such folder. Look for what sets 'STATE_…' variables in this job.`,
  );
  return false;
}
