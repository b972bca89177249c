/**
 * Keeps the key from getting lost: GitHub shows it once, so the end of this program must not be the
 * end of the key.
 */
import { rescueKey } from './key-file.ts';
import type { Progress, State } from '../progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

interface UnsavedKey {
  slug: string;
  pem: string;
}

/** What a shell makes of SIGINT: https://tldp.org/LDP/abs/html/exitcodes.html */
const INTERRUPTED = 130;
const FAILED = 1;

export class KeyGuard {
  #unsaved: UnsavedKey | undefined;

  /** Guards a key that is stored nowhere yet. */
  hold(key: UnsavedKey): void {
    this.#unsaved = key;
  }

  /** Ends that: the key is stored. */
  release(): void {
    this.#unsaved = undefined;
  }

  /** Saves the key to a file if it is stored nowhere. Returns what happened, in words. */
  async rescue(): Promise<string[]> {
    const key = this.#unsaved;
    if (!key) return [];
    this.release();
    try {
      return [`The key is saved as ${await rescueKey(key.slug, key.pem)}.`];
    } catch (error) {
      return [error instanceof Error ? error.message : 'The key is lost.'];
    }
  }

  /**
   * Rescues the key when the program is interrupted, or fails in a way that nobody has thought of.
   */
  watch(terminal: Terminal, progress: Progress): void {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => {
        void this.#end(INTERRUPTED, (words) => {
          for (const line of [...words, toFarewell(progress.state)]) terminal.say(line);
        });
      });
    }
    process.once('uncaughtException', (error) => {
      void this.#end(FAILED, (words) => {
        // Standard output may be what has failed.
        for (const line of [error.stack ?? error.message, ...words]) terminal.note(line);
      });
    });
  }

  async #end(exitCode: number, say: (words: string[]) => void): Promise<void> {
    try {
      say(await this.rescue());
    } finally {
      process.exit(exitCode);
    }
  }
}

function toFarewell({ step, app, installationUrl }: State): string {
  if (!app) {
    return 'Stopped before there was an app. If GitHub has created one anyway, delete it there.';
  }
  if (step === 'register' || step === 'store') {
    return `Store the key yourself. The app's ID is ${app.clientId}.`;
  }
  if (step === 'install') {
    return `The key is stored. Install the app when you can: ${installationUrl ?? app.url}`;
  }
  return 'The key is stored and the app is installed.';
}
