/**
 * What the main step leaves for the post step: each thing by itself, with all that is needed to
 * undo it.
 */
import * as core from '@actions/core';
import { randomUUID } from 'node:crypto';
import type { Connection } from '../../github/connect.ts';
import { GitHubError } from '../../github/errors.ts';
import type { CleanupItem } from './cleanup-item.ts';

export type StateEntry = ({ kind: 'connection' } & Connection) | CleanupItem;

/** Has no hyphens: a shell between the runner and Node would drop such variables. */
export const STATE_KEY = 'scoped_token';

/**
 * The runner hands each entry to post as an environment variable. Windows takes 32,767 characters
 * for one, Linux 128 KiB.
 * @see https://learn.microsoft.com/windows/win32/procthread/environment-variables
 * @see https://man7.org/linux/man-pages/man2/execve.2.html
 */
const MAX_ENTRY_BYTES = 30_000;

/**
 * Half of what macOS takes for all variables and arguments together, and Linux takes more: the job
 * has its own.
 */
const MAX_STATE_BYTES = 512 * 1024;

/** As many tokens of twice today's length, about 520 characters, fit into a state. */
export const MAX_TOKENS = 400;

/**
 * Entries are found by a name that is made anew for each step. Without it post would also act on a
 * variable that somebody else has put into the job's environment.
 */
export class State {
  readonly #name: string;
  #entries = 0;
  #bytes = 0;

  /**
   * Must come before anything else: post then acts on nothing that others have left.
   * @throws when it cannot be saved
   */
  constructor() {
    this.#name = `${STATE_KEY}_${randomUUID().replaceAll('-', '')}`;
    core.saveState(STATE_KEY, this.#name);
  }

  /** Gives the entry's name, by which `remove` finds it. @throws when it cannot be saved */
  add(entry: StateEntry): string {
    const text = JSON.stringify(entry);
    const bytes = Buffer.byteLength(text);
    this.#bytes += bytes;
    if (bytes > MAX_ENTRY_BYTES || this.#bytes > MAX_STATE_BYTES) throw tooLong(bytes, this.#bytes);
    const name = `${this.#name}_${this.#entries++}`;
    core.saveState(name, text);
    return name;
  }

  /** @throws when it cannot be saved */
  remove(name: string): void {
    core.saveState(name, '');
  }
}

function tooLong(bytes: number, allBytes: number): GitHubError {
  const message = `its entry has ${bytes} bytes, and the state ${allBytes}: more than every runner can hand over`;
  return new GitHubError({
    code: 'unexpected-reply',
    message,
    route: 'Leaving the token to the post step',
  });
}
