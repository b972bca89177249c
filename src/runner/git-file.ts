/** The file that later git commands include: made for one use of the action, readable by its user alone, and removed again. */
import { randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readFileSync, rmdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { log } from './log.ts';

const PREFIX = 'scoped-token-';
const NAME = 'gitconfig';

/** A path that nobody can guess, in a folder of its own. Nothing is there yet. */
export function planGitFile(folder: string): string {
  return path.join(folder, `${PREFIX}${randomUUID()}`, NAME);
}

/** Neither the folder nor the file may be there before, as a symbolic link or otherwise. @throws when they cannot be made */
export function writeGitFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { mode: 0o700 });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}

/**
 * Takes away what `writeGitFile` made, and nothing that others have put beside it. Nothing to remove is no failure.
 * @throws when it may still be there
 */
function removeGitFile(file: string): void {
  const folder = path.dirname(file);
  // Main may have failed to make the folder, because there was none above it.
  const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(folder));
  if (!found) return;
  if (!found.isDirectory()) throw new Error(`${folder} is no longer the folder that the main step made`);
  rmSync(file, { force: true });
  unless(['ENOTEMPTY'], () => {
    rmdirSync(folder);
  });
}

/** `undefined` when it fails with one of these codes of the system. */
function unless<T>(codes: readonly string[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (error instanceof Error && 'code' in error && codes.includes(String(error.code))) return undefined;
    throw error;
  }
}

/** A failure to remove it is a warning: what remains to be done is more urgent. */
export function removeOrWarn(file: string): void {
  try {
    removeGitFile(file);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    log.warning(`The file with git's credentials was not removed: ${words}. Remove it by hand.`);
  }
}

/** What an earlier use of the action left at this path; `''` when the path is not one of ours, or nothing is there. */
export function readGitFile(file: string, folder: string): string {
  const [name = '', ...rest] = path.relative(folder, file).split(path.sep);
  if (!name.startsWith(PREFIX) || rest.join() !== NAME) return '';
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
