/**
 * The key in a file that only its owner can read, and that no commit can take along by accident.
 */
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import { Problem } from '../problem.ts';

const MAX_NAMES = 100;

/**
 * @throws Problem when the file is there already, cannot be made, or would be committed by `git add
 * --all`
 */
export async function refuseUnsafeFile(file: string): Promise<void> {
  const folder = path.dirname(file);
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory())
    throw unusable(file, `there is no folder ${folder}`);
  if (existsSync(file)) throw unusable(file, 'it already exists and is never overwritten');
  if (
    (await git(folder, 'rev-parse', '--is-inside-work-tree')) &&
    !(await git(folder, 'check-ignore', '-q', file))
  ) {
    throw unusable(
      file,
      'it is in a git repository that does not ignore it, so it could be committed by accident',
    );
  }
}

function git(folder: string, ...args: string[]): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('git', ['-C', folder, ...args], (error) => {
      resolve(error === null);
    });
  });
}

/**
 * Makes the file with mode 0600. Half a key is not left behind.
 * @throws Problem when the file is there already, or the disk does not take it
 */
export async function writeKeyFile(path: string, pem: string): Promise<void> {
  try {
    const file = await open(path, 'wx', 0o600);
    try {
      await file.writeFile(pem);
      await file.sync();
    } catch (error) {
      await rm(path, { force: true });
      throw error;
    } finally {
      await file.close();
    }
  } catch (error) {
    throw unusable(path, error instanceof Error ? error.message : 'it cannot be written');
  }
}

/**
 * Keeps a key that could not be stored as planned, in the home folder under the name that GitHub's
 * own download has. Returns the path.
 * @throws Problem
 */
export async function rescueKey(slug: string, pem: string): Promise<string> {
  const base = path.join(homedir(), `${slug}.${new Date().toISOString().slice(0, 10)}.private-key`);
  for (let number = 1; ; number++) {
    const file = number === 1 ? `${base}.pem` : `${base}-${number}.pem`;
    try {
      await writeKeyFile(file, pem);
      return file;
    } catch (error) {
      if (!existsSync(file) || number === MAX_NAMES) throw error;
    }
  }
}

function unusable(file: string, why: string): Problem {
  return new Problem({
    what: `The key cannot be kept in ${file}`,
    why,
    next: ['Name another file, outside of any repository.'],
  });
}
