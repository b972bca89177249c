/** The one error for an input that is refused before any request is sent. */

/** Sections of `docs/troubleshooting.md` that treat refused inputs, or a runner that is refused; the message links to its section. */
export type InputTopic =
  | 'runner'
  | 'invalid-input'
  | 'unknown-input'
  | 'missing-credentials'
  | 'id-token'
  | 'private-key'
  | 'repositories'
  | 'permissions'
  | 'proxy';

/**
 * The message is one whole line for the user: what is wrong with which input (in single quotes) and what to do.
 * It never holds a byte of a secret.
 */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly topic: InputTopic;

  constructor(message: string, topic: InputTopic = 'invalid-input') {
    super(message);
    this.topic = topic;
  }
}
