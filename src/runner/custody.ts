/** Tokens that the step holds: masked and left to post before anything else is done with them. */
import type { Revocation } from '../credentials/revocation.ts';
import type { Connection } from '../github/connect.ts';
import { InputError } from '../scope/input-error.ts';
import { mask } from './masks.ts';
import { MAX_TOKENS, State } from './state.ts';

/** What is left to post, as far as the step has come. */
export class Custody {
  readonly #state: State;
  readonly #names = new Map<string, string>();

  /** Must come before anything else that the step does. @throws when the state cannot be saved */
  constructor() {
    this.#state = new State();
  }

  /**
   * Must come before the first token: post goes by this connection.
   * @throws InputError when so many tokens could not be left to post, or when the state cannot be saved
   */
  expect(tokens: number, connection: Connection): void {
    if (tokens > MAX_TOKENS) {
      throw new InputError({
        input: 'repositories',
        problem: `names ${tokens} owners, but a step can leave at most ${MAX_TOKENS} tokens to its post step`,
        remedy: 'Split them over several steps',
        topic: 'repositories',
      });
    }
    this.#state.add({ kind: 'connection', ...connection });
  }

  /** Masks the token, then leaves it to post. @throws when the state cannot be saved; the token is masked all the same */
  take(revocation: Revocation): void {
    const { token } = revocation;
    mask(token);
    if (!this.#names.has(token)) this.#names.set(token, this.#state.add(revocation));
  }

  /** Lets these tokens outlive the job. @throws when the state cannot be saved */
  release(tokens: readonly string[]): void {
    for (const name of tokens.map((token) => this.#names.get(token))) {
      if (name !== undefined) this.#state.remove(name);
    }
  }

  /** Must come before the file is written, so that post always removes it. @throws when the state cannot be saved */
  leaveFile(file: string): void {
    this.#state.add({ kind: 'git-file', file });
  }
}
