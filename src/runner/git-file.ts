/**
 * The file that later git commands include: made for one use of the action, for its user alone, and
 * removed again.
 */
import { randomUUID } from 'node:crypto';
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  mkdirSync,
  openSync,
  readSync,
  rmdirSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { hasCode, unless } from '../text/error-code.ts';
import { log } from './log.ts';

const PREFIX = 'scoped-token-';
const FOLDER = new RegExp(`^${PREFIX}[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$`);
const NAME = 'gitconfig';

/** Some 30 times what is written for 500 repositories: more is not ours. */
const MAX_BYTES = 32 * 1024 * 1024;

/** Waits before the next try; virus scanners hold a new file open for a moment. */
const RETRY_DELAYS_MS = [100, 200, 300, 400];

/** A path that nobody can guess, for the files of this use of the action. Nothing is there yet. */
export function planFolder(temp: string): string {
  return path.join(temp, `${PREFIX}${randomUUID()}`);
}

/** Whether `planFolder` could have made this path in this folder. */
export function isPlannedFolder(folder: string, temp: string): boolean {
  const name = path.basename(folder);
  return path.isAbsolute(folder) && FOLDER.test(name) && folder === path.join(temp, name);
}

export function planGitFile(temp: string): string {
  return path.join(planFolder(temp), NAME);
}

/** Whether `planGitFile` could have made this path in this folder. */
function isPlanned(file: string, temp: string): boolean {
  return path.basename(file) === NAME && isPlannedFolder(path.dirname(file), temp);
}

/**
 * Neither the folder nor the file may be there before, as a symbolic link or otherwise.
 * @throws when they cannot be made
 */
export function writeGitFile(file: string, text: string): void {
  mkdirSync(path.dirname(file), { mode: 0o700 });
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
}

/**
 * Removes what `writeGitFile` made, if it is there, and nothing that others have put next to it.
 * @throws when it may still be there
 */
async function removeGitFile(file: string): Promise<void> {
  const folder = path.dirname(file);
  // Main may have failed to make the folder, because there was none above it.
  const found = unless(['ENOENT', 'ENOTDIR'], () => lstatSync(folder));
  if (!found) return;
  if (!found.isDirectory())
    throw new Error(`${folder} is no longer the folder that the main step made`);
  await retryWhileBusy(() => unless(['ENOENT'], () => unlinkSync(file)));
  await retryWhileBusy(() => unless(['ENOTEMPTY', 'ENOENT'], () => rmdirSync(folder)));
}

/** @throws what `act` throws, when it has been tried often enough */
export async function retryWhileBusy(act: () => void, delaysMs = RETRY_DELAYS_MS): Promise<void> {
  const [delayMs, ...rest] = delaysMs;
  try {
    act();
  } catch (error) {
    if (delayMs === undefined || !hasCode(error, ['EBUSY', 'EPERM'])) throw error;
    await new Promise((resolve) => setTimeout(resolve, delayMs));
    await retryWhileBusy(act, rest);
  }
}

/** A failure to remove it is a warning: what remains to be done is more urgent. */
export async function removeOrWarn(file: string): Promise<void> {
  try {
    await removeGitFile(file);
  } catch (error) {
    const words = error instanceof Error ? error.message : String(error);
    log.warning(`The file with git's credentials was not removed: ${words}. Remove it by hand.`);
  }
}

/** Is for post, whose state may come from somebody else if the main step did not even start. */
export async function removePlannedOrWarn(file: string, folder: string): Promise<void> {
  if (isPlanned(file, folder)) return removeOrWarn(file);
  log.warning(
    `The post step was asked to remove '${file}', and did not: the main step makes no such file. Look for what sets 'STATE_…' variables in this job.`,
  );
}

/**
 * What an earlier use of the action left at this path; `''` when the path is not one of ours, or
 * nothing is there.
 */
export function readGitFile(file: string, folder: string): string {
  return isPlanned(file, folder) ? readOwnFile(file) : '';
}

/** `''` for what cannot be read, and for what a link in the place of its folder leads to. */
export function readOwnFile(file: string): string {
  try {
    return lstatSync(path.dirname(file)).isDirectory() ? readRegularFile(file) : '';
  } catch {
    return '';
  }
}

/** Waits for nothing, as it would for the writer of a pipe, and follows no symbolic link. @throws when it cannot be read */
function readRegularFile(file: string): string {
  const { O_RDONLY, O_NONBLOCK, O_NOFOLLOW } = constants;
  const descriptor = openSync(file, O_RDONLY | O_NONBLOCK | O_NOFOLLOW);
  try {
    const found = fstatSync(descriptor);
    if (!found.isFile() || found.size > MAX_BYTES) return '';
    const bytes = Buffer.alloc(found.size);
    return bytes.toString('utf8', 0, readSync(descriptor, bytes));
  } finally {
    closeSync(descriptor);
  }
}
