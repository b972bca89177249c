/** Files without a name, as standard input and output of a command. */
import { closeSync, fstatSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

/** Nothing of what is read here is longer; a command that writes more than that is stopped. */
const MAX_BYTES = 64 * 1024;

/**
 * A file that only this process and what it starts can reach. Commands such as `openssl -in
 * /dev/stdin` open their standard input anew, which fails for Node's own pipes: they are sockets.
 * @see https://nodejs.org/api/child_process.html#optionsstdio
 */
export class TemporaryFile {
  readonly fd: number;
  readonly #folder: string;

  constructor(folder: string, content = '') {
    this.#folder = mkdtempSync(path.join(folder, 'scoped-token-sign-'));
    const file = path.join(this.#folder, 'file');
    if (content !== '') {
      const writer = openSync(file, 'wx', 0o600);
      writeSync(writer, content);
      closeSync(writer);
    }
    this.fd = openSync(file, content === '' ? 'wx+' : 'r', 0o600);
    this.#unlink();
  }

  /** Reads from its beginning, up to what a signature or a message needs. */
  read(): Buffer {
    const bytes = Buffer.alloc(Math.min(fstatSync(this.fd).size, MAX_BYTES));
    return bytes.subarray(0, readSync(this.fd, bytes, 0, bytes.length, 0));
  }

  close(): void {
    closeSync(this.fd);
    this.#unlink();
  }

  /** Windows does not remove what is open: there it goes when it is closed. */
  #unlink(): void {
    try {
      rmSync(this.#folder, { recursive: true, force: true });
    } catch {
      // Tried again when it is closed.
    }
  }
}
