/** What a step must undo: one call masks it, undoes it if the step fails, and leaves it to post. */
import type { Client } from '../../github/client.ts';
import { connect, type Connection } from '../../github/connect.ts';
import type { Limits } from '../../http/limits.ts';
import { InputError } from '../../text/input-error.ts';
import { isRevocation, type CleanupItem } from './cleanup-item.ts';
import { MAX_TOKENS, State } from './state.ts';
import type { Step } from '../step.ts';
import { undoOnFailure } from './undo.ts';

interface Entry {
  /** The name of the entry in the state. */
  name: string;
  undo: () => Promise<void>;
}

/**
 * Belongs to an action with a post step, which undoes what is in the list at the end of the job.
 */
export class CleanupList {
  readonly #step: Pick<Step, 'onFailure'>;
  readonly #state: State;
  #client: Client | undefined;
  readonly #tokens = new Map<string, Entry>();

  /** Must come before anything else that the step does. @throws when the state cannot be saved */
  constructor(step: Pick<Step, 'onFailure'>) {
    this.#step = step;
    this.#state = new State();
  }

  /**
   * Opens the client; post will go by the same connection, whatever becomes of the job's
   * environment.
   * @throws InputError when so many tokens could not be left to post, or when the state cannot be
   * saved
   */
  async connect(connection: Connection, limits: Limits, tokens = 1): Promise<Client> {
    if (tokens > MAX_TOKENS) {
      throw new InputError({
        input: 'repositories',
        problem: `takes ${tokens} tokens, one for each owner and one more for its patterns, but a step can leave at most ${MAX_TOKENS} to its post step`,
        remedy: 'Split them over several steps',
        topic: 'repositories',
      });
    }
    this.#state.add({ kind: 'connection', ...connection });
    return (this.#client = await connect(connection, limits));
  }

  /**
   * Must come before a file is written, and right after a token is received.
   * @throws when the state cannot be saved; the item is masked, and undone if the step fails, all
   * the same
   */
  add(item: CleanupItem): void {
    if (!this.#client) throw new Error('there is no client yet by which to undo things');
    const dated = isRevocation(item) ? { ...item, receivedAt: Date.now() } : item;
    const undo = undoOnFailure(dated, this.#client, this.#step);
    if (!isRevocation(dated)) this.#state.add(dated);
    else if (!this.#tokens.has(dated.token)) {
      this.#tokens.set(dated.token, { name: this.#state.add(dated), undo });
    }
  }

  /**
   * Revokes a token that has served.
   * @throws GitHubError when it may still be alive; it stays in the list then
   */
  async undo(token: string): Promise<void> {
    await this.#tokens.get(token)?.undo();
    this.remove([token]);
  }

  /** Lets these tokens outlive the job. @throws when the state cannot be saved */
  remove(tokens: readonly string[]): void {
    for (const entry of tokens.map((token) => this.#tokens.get(token))) {
      if (entry) this.#state.remove(entry.name);
    }
  }
}
