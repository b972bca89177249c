/**
 * The one error for what was given to a step and is refused before any request is sent: data, said
 * in one place.
 */

/**
 * Sections of `docs/troubleshooting.md` that treat refused inputs, or a runner that is refused; the
 * message links to its section.
 */
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

/** None of its texts holds a byte of a secret. Other inputs are named in single quotes. */
export interface Refusal {
  /**
   * The input that is refused. Without one, `problem` is a whole sentence: a variable of the
   * runner's may be wrong, too.
   */
  input?: string;
  /** What is wrong, as it follows the name of the input, without a full stop: `is empty`. */
  problem: string;
  /** What to do, without a full stop: `Write 'true' or 'false'`. */
  remedy: string;
  topic?: InputTopic;
}

/** Its message is that of an action. A command line says it of its options with `toSentences`. */
export class InputError extends Error {
  override readonly name = 'InputError';
  readonly refusal: Refusal;
  readonly topic: InputTopic;

  constructor(refusal: Refusal) {
    super(toSentences(refusal, (input) => `Input '${input}'`));
    this.refusal = refusal;
    this.topic = refusal.topic ?? 'invalid-input';
  }
}

/**
 * `<the input> <problem>. <remedy>.`, on one line. `nameInput` is how the reader knows an input,
 * such as `Option --owner`.
 */
export function toSentences(
  { input, problem, remedy }: Refusal,
  nameInput: (input: string) => string,
): string {
  const subject = input === undefined ? '' : `${nameInput(input)} `;
  return `${subject}${problem}. ${remedy}${/[.?]$/.test(remedy) ? '' : '.'}`;
}
