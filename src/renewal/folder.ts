/** The files of one use of the action, in a folder of its own: what may be in it, and how they are replaced. */
import {
  appendFileSync,
  lstatSync,
  renameSync,
  rmdirSync,
  statSync,
  truncateSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { unless } from '../text/error-code.ts';

/** The current token alone, for scripts. */
export const TOKEN = 'token';
/** The same with its expiry, so that both are replaced at once. */
export const TOKEN_DETAILS = 'token.json';
export const GH_FOLDER = 'gh';
export const GH_HOSTS = 'gh/hosts.yml';
export const GH_CONFIG = 'gh/config.yml';
export const GIT_CONFIG = 'gitconfig';
/** Each token that was minted anew. */
export const JOURNAL = 'tokens';
/** What post tells the job of. */
export const LOG = 'log';
/** A short name: the path of a socket has 107 bytes at most. https://man7.org/linux/man-pages/man7/unix.7.html */
export const SOCKET = 's';

const NEW = '.new';
const FILES = [TOKEN, TOKEN_DETAILS, GH_HOSTS, GH_CONFIG, GIT_CONFIG, JOURNAL, LOG, SOCKET];

/** A reader sees the old file or the new one, whole. @throws when it cannot be written; the old one is still there then */
export function replaceFile(folder: string, name: string, text: string): void {
  const [file, next] = [path.join(folder, name), path.join(folder, `${name}${NEW}`)];
  try {
    writeFileSync(next, text, { mode: 0o600 });
    renameSync(next, file);
  } catch (error) {
    removeFile(next);
    throw error;
  }
}

/** The file has the whole line afterwards or nothing of it. @throws when it cannot be written */
export function appendLine(folder: string, name: string, value: unknown): void {
  const file = path.join(folder, name);
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  try {
    appendFileSync(file, `${JSON.stringify(value)}\n`, { mode: 0o600 });
  } catch (error) {
    try {
      truncateSync(file, size);
    } catch {
      // There was nothing to write to.
    }
    throw error;
  }
}

/** Takes away what is ours; the folder, too, unless others have put something there. @throws when something may be left */
export function removeFiles(folder: string): void {
  for (const inner of ['.', GH_FOLDER]) {
    if (!isFolder(path.join(folder, inner))) continue;
    for (const name of FILES.filter((each) => path.dirname(each) === inner)) {
      for (const each of [name, `${name}${NEW}`]) removeFile(path.join(folder, each));
    }
  }
  for (const each of [path.join(folder, GH_FOLDER), folder]) removeIfEmpty(each);
}

/** False when nothing is there. @throws for anything else, such as a link to somebody else's folder */
function isFolder(file: string): boolean {
  const found = lstatSync(file, { throwIfNoEntry: false });
  if (found && !found.isDirectory()) {
    throw new Error(`${file} is no longer the folder that the main step made`);
  }
  return found !== undefined;
}

function removeFile(file: string): void {
  unless(['ENOENT'], () => unlinkSync(file));
}

function removeIfEmpty(folder: string): void {
  unless(['ENOTEMPTY', 'ENOENT'], () => rmdirSync(folder));
}
