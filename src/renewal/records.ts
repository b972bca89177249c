/** What the idle process leaves for post: each token before it is used, and what became of each renewal. */
import { utimesSync } from 'node:fs';
import path from 'node:path';
import { appendLine, JOURNAL, LOG } from './folder.ts';
import type { JournalEntry, LastWords, Note } from './plan.ts';

export class Records {
  readonly #folder: string;
  readonly #log: string;
  readonly #journal: JournalEntry[] = [];
  readonly #notes: Note[] = [];

  constructor(folder: string) {
    this.#folder = folder;
    this.#log = path.join(folder, LOG);
  }

  /** All of it, also what could not be written for want of space. */
  get lastWords(): LastWords {
    return { journal: this.#journal, notes: this.#notes };
  }

  /** Must come before anything else is done with the token. Gives why post will not find it, if it will not. */
  keep({ account, token, receivedAt }: JournalEntry): string | undefined {
    const entry = { account, token, receivedAt };
    this.#journal.push(entry);
    try {
      appendLine(this.#folder, JOURNAL, entry);
      return undefined;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }

  find(token: string): JournalEntry | undefined {
    return this.#journal.find((entry) => entry.token === token);
  }

  note(kind: Note['kind'], words: string): void {
    const note = { at: Date.now(), kind, words };
    this.#notes.push(note);
    try {
      appendLine(this.#folder, LOG, note);
    } catch {
      // Post is told over the socket, too.
    }
  }

  /** So that post can say when the process died. */
  showLife(): void {
    const seconds = Date.now() / 1_000;
    try {
      utimesSync(this.#log, seconds, seconds);
    } catch {
      // Post says an earlier time then.
    }
  }
}
