/** Tokens that the step holds: masked and left to post before anything else is done with them. */
import type { Revocation } from '../credentials/revocation.ts';
import type { Connection } from '../github/connect.ts';
import { mask } from './masks.ts';
import { saveState } from './state.ts';

/** What is left to post, as far as the step has come. */
export class Custody {
  readonly #connection: Connection;
  #revocations: readonly Revocation[] = [];
  #gitFile: string | undefined;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Masks the token, then leaves it to post. @throws when the state cannot be saved; the token is masked all the same */
  take(revocation: Revocation): void {
    mask(revocation.token);
    this.#save([...this.#revocations, revocation]);
  }

  /** Lets these tokens outlive the job. @throws when the state cannot be saved */
  release(tokens: readonly string[]): void {
    this.#save(this.#revocations.filter(({ token }) => !tokens.includes(token)));
  }

  /** Must come before the file is written, so that post always removes it. @throws when the state cannot be saved */
  leaveFile(gitFile: string): void {
    this.#gitFile = gitFile;
    this.#save(this.#revocations);
  }

  #save(revocations: readonly Revocation[]): void {
    this.#revocations = revocations;
    saveState({ connection: this.#connection, revocations, gitFile: this.#gitFile });
  }
}
