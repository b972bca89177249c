/**
 * The texts that a runner hides: what it prints instead of them, and what it therefore does not
 * hand on.
 */

export class Masks {
  readonly #texts = new Set<string>();

  /** Each line of a text of several lines is hidden, too. */
  add(...texts: readonly string[]): void {
    for (const text of texts) {
      for (const part of [text, ...text.split(/\r?\n/)])
        if (part.trim() !== '') this.#texts.add(part);
    }
  }

  isIn(text: string): boolean {
    return this.hide(text) !== text;
  }

  /** The longest first, so that no rest of a long secret remains. */
  hide(text: string): string {
    const longestFirst = [...this.#texts].sort((one, other) => other.length - one.length);
    return longestFirst.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }
}
