/** What a demo prints: headings, notes and facts, and counts which facts hold. */
import { styleText } from 'node:util';

type Style = Parameters<typeof styleText>[0];

export class Report {
  readonly #write: (line: string) => void;
  readonly #lines: string[] = [];
  readonly #broken: string[] = [];
  #facts = 0;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  /** All that was printed so far, without colours. */
  get text(): string {
    return this.#lines.join('\n');
  }

  title(title: string): void {
    this.#print('');
    this.#print(title, 'bold');
  }

  heading(title: string): void {
    this.#print('');
    this.#print(`  ${title}`, 'cyan');
  }

  note(text: string): void {
    this.#print(`    ${text}`, 'dim');
  }

  /** The words with which something is refused, as the job's page shows them. */
  refusal(words: string): void {
    this.#print(`    Error: ${words}`, 'red');
  }

  /**
   * One line: what is done → what came back → whether that is what must be. The outcome that is
   * shown is the one that is compared, so that no fact can show one thing and check another.
   */
  fact(action: string, outcome: string, expected: string | RegExp): void {
    const holds = typeof expected === 'string' ? outcome === expected : expected.test(outcome);
    const line = `${action} → ${outcome}`;
    this.#facts += 1;
    if (holds) {
      this.#print(`  ✓ ${line}`, 'green');
    } else {
      const broken = `${line} (must be: ${String(expected)})`;
      this.#broken.push(broken);
      this.#print(`  ✗ ${broken}`, 'red');
    }
  }

  /**
   * Prints how many facts hold, then each that does not. Gives the exit code: 0 if there are facts
   * and all of them hold.
   */
  end(): number {
    const holding = this.#facts - this.#broken.length;
    const isGood = this.#facts > 0 && this.#broken.length === 0;
    this.#print('');
    this.#print(
      `${holding} of ${this.#facts} facts hold`,
      isGood ? ['bold', 'green'] : ['bold', 'red'],
    );
    for (const broken of this.#broken) this.#print(`  ✗ ${broken}`, 'red');
    return isGood ? 0 : 1;
  }

  #print(text: string, style?: Style): void {
    this.#lines.push(text);
    // Without a terminal, or with NO_COLOR, the text comes back as it is:
    // https://nodejs.org/api/util.html#utilstyletextformat-text-options
    this.#write(style === undefined ? text : styleText(style, text));
  }
}
