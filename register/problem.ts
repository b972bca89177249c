/** The one error of this program: what failed, why, and what to do next. */

export interface Link {
  text: string;
  url: string;
}

interface ProblemParts {
  /** What failed, like `Storing the key failed`. */
  what: string;
  /** The cause, in the words of whoever refused. */
  why: string;
  /** What to do, one sentence for each way. */
  next: readonly string[];
  links?: readonly Link[];
}

/**
 * Its parts are text for the page; its message is one line for the terminal. No part holds a
 * secret.
 */
export class Problem extends Error {
  override readonly name = 'Problem';
  readonly what: string;
  readonly why: string;
  readonly next: readonly string[];
  readonly links: readonly Link[];

  constructor({ what, why, next, links = [] }: ProblemParts) {
    const cause = why.replace(/\.$/, '');
    const urls = links.map(({ text, url }) => `${text}: ${url}`);
    super([`${what}: ${cause}.`, ...next, ...urls].join(' '));
    this.what = what;
    this.why = cause;
    this.next = next;
    this.links = links;
  }
}
