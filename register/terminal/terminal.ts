/** The terminal: lines out, and lines in as long as somebody reads them. */
import { createInterface, type Interface } from 'node:readline';
import { Writable } from 'node:stream';
import { Problem } from '../problem.ts';

export class Terminal {
  readonly #lines: Interface;
  readonly #waiting: string[] = [];
  #take: ((line: string | undefined) => void) | undefined;
  #isEcho = true;
  #isOver = false;

  constructor() {
    const echo = new Writable({
      write: (chunk: Buffer, _encoding, done) => {
        if (this.#isEcho) process.stderr.write(chunk);
        done();
      },
    });
    const isTerminal = process.stdin.isTTY;
    this.#lines = createInterface({ input: process.stdin, output: echo, terminal: isTerminal });
    this.#lines.on('line', (line) => {
      if (this.#take) this.#take(line);
      else this.#waiting.push(line);
    });
    this.#lines.on('close', () => {
      this.#isOver = true;
      this.#take?.(undefined);
    });
    // In a terminal that it has set up, readline takes Ctrl-C for itself.
    this.#lines.on('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  }

  say(line: string): void {
    process.stdout.write(`${line}\n`);
  }

  /** Goes to standard error, so that a program can read the output proper. */
  note(line: string): void {
    process.stderr.write(`${line}\n`);
  }

  /**
   * Asks until `parse` takes the answer; an empty one means the proposal.
   * @throws Problem when nobody answers
   */
  async ask<T>(
    question: string,
    proposal: string,
    parse: (answer: string) => T | Promise<T>,
  ): Promise<T> {
    const hint = proposal === '' ? '' : ` [${proposal}]`;
    for (;;) {
      process.stderr.write(`${question}${hint}: `);
      const answer = await this.readLine();
      if (answer === undefined) throw nobodyAnswers(question);
      if (!process.stdin.isTTY) this.note('');
      try {
        return await parse(answer.trim() || proposal);
      } catch (error) {
        if (!(error instanceof Problem)) throw error;
        this.note(`  ${error.message}`);
      }
    }
  }

  /**
   * Stops showing what is typed: an address that is pasted holds a code that the key can be fetched
   * with.
   */
  hideInput(): void {
    this.#isEcho = false;
  }

  /** The next line, or nothing when there will be none. */
  async readLine(): Promise<string | undefined> {
    const line = this.#waiting.shift();
    if (line !== undefined) return line;
    if (this.#isOver) return undefined;
    const { promise, resolve } = Promise.withResolvers<string | undefined>();
    this.#take = resolve;
    const next = await promise;
    this.#take = undefined;
    return next;
  }

  close(): void {
    this.#lines.close();
  }
}

function nobodyAnswers(question: string): Problem {
  return new Problem({
    what: `'${question}' has no answer`,
    why: 'the input has ended',
    next: ["Give the answer as an option: see '--help'."],
  });
}
