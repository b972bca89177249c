/** What the main step leaves for the post step: each thing by itself, and all that is needed to take it back. */
import * as core from '@actions/core';
import { randomUUID } from 'node:crypto';
import type { Revocation } from '../credentials/revocation.ts';
import type { Connection } from '../github/connect.ts';
import { toGitCredential } from '../git/credentials.ts';
import { toBasicCredential } from '../http/basic-auth.ts';
import { GitHubError } from '../github/errors.ts';
import { listValues } from './environment.ts';
import { mask, maskPassword } from './masks.ts';

type StateEntry =
  | ({ kind: 'connection' } & Connection)
  | Revocation
  /** The file that git includes, from before it is written. */
  | { kind: 'git-file'; file: string };

/** Without hyphens: a shell between the runner and Node would drop such variables. */
const KEY = 'scoped_token';

/**
 * The runner hands each entry to post as an environment variable. Windows takes 32,767 characters for one,
 * Linux 128 KiB.
 * @see https://learn.microsoft.com/windows/win32/procthread/environment-variables
 * @see https://man7.org/linux/man-pages/man2/execve.2.html
 */
const MAX_ENTRY_BYTES = 30_000;

/** Half of what macOS takes for all variables and arguments together, and Linux takes more: the job has its own. */
const MAX_STATE_BYTES = 512 * 1024;

/** As many tokens of twice today's length, about 520 characters, fit into a state. */
export const MAX_TOKENS = 400;

/**
 * Entries are found by a name that is made anew for each step. Without it post would also act on a variable that
 * somebody else has put into the job's environment.
 */
export class State {
  readonly #name: string;
  #entries = 0;
  #bytes = 0;

  /** Must come before anything else: post then acts on nothing that others have left. @throws when it cannot be saved */
  constructor() {
    this.#name = `${KEY}_${randomUUID().replaceAll('-', '')}`;
    core.saveState(KEY, this.#name);
  }

  /** Gives the entry's name, by which `remove` finds it. @throws when it cannot be saved */
  add(entry: StateEntry): string {
    const text = JSON.stringify(entry);
    const bytes = Buffer.byteLength(text);
    this.#bytes += bytes;
    if (bytes > MAX_ENTRY_BYTES || this.#bytes > MAX_STATE_BYTES) throw tooLong(bytes);
    const name = `${this.#name}_${this.#entries++}`;
    core.saveState(name, text);
    return name;
  }

  /** @throws when it cannot be saved */
  remove(name: string): void {
    core.saveState(name, '');
  }
}

function tooLong(bytes: number): GitHubError {
  const words = `the runner cannot hand it over, it has ${bytes} bytes`;
  return new GitHubError({ code: 'unexpected-reply', words, route: 'Leaving the token to the post step' });
}

/** What main has left, in the order in which it was saved. */
export interface LoadedState {
  /** `undefined` when main did not come to the point of opening one. */
  connection: Connection | undefined;
  revocations: Revocation[];
  gitFiles: string[];
  /** False when there is something that cannot be read. */
  isWhole: boolean;
}

/** Masks every secret in the state before anything else. */
export function loadState(): LoadedState {
  const name = core.getState(KEY);
  const texts = name === '' ? [] : listValues(`STATE_${name}_`).filter((text) => text !== '');
  const entries = texts.flatMap(parse);
  entries.forEach(maskEntry);
  return {
    connection: entries.find((entry) => entry.kind === 'connection'),
    revocations: entries.flatMap((entry) => ('token' in entry ? [entry] : [])),
    gitFiles: entries.flatMap((entry) => (entry.kind === 'git-file' ? [entry.file] : [])),
    isWhole: entries.length === texts.length,
  };
}

/** JSON's own errors quote the text. */
function parse(text: string): StateEntry[] {
  try {
    return [JSON.parse(text) as StateEntry];
  } catch {
    return [];
  }
}

function maskEntry(entry: StateEntry): void {
  if (entry.kind === 'connection' && entry.proxy !== undefined) maskPassword(new URL(entry.proxy));
  if (!('token' in entry)) return;
  [entry.token, toGitCredential(entry.token)].forEach(mask);
  if (entry.kind !== 'oauth-token') return;
  mask(entry.clientSecret);
  mask(toBasicCredential(entry.clientId, entry.clientSecret));
}
