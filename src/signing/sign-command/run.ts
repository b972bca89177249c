/**
 * Runs a command with a text on its standard input, and gives what it wrote to its standard output.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { hasCode } from '../../text/error-code.ts';
import { SigningError } from '../signing-error.ts';
import { TemporaryFile } from './temporary-file.ts';

export interface CommandOptions {
  /** Where its standard input and output lie for as long as they have names. */
  folder: string;
  /** Milliseconds since the process started. */
  deadline: number;
  /** Ends the command when the job is cancelled. */
  signal: AbortSignal;
}

/** Windows has no process groups. */
const IS_WINDOWS = process.platform === 'win32';

/** @throws SigningError when it cannot be started, fails, or takes too long */
export async function runCommand(
  words: readonly string[],
  input: string,
  options: CommandOptions,
): Promise<Buffer> {
  const stdin = new TemporaryFile(options.folder, input);
  const stdout = new TemporaryFile(options.folder);
  const stderr = new TemporaryFile(options.folder);
  try {
    const [program = '', ...args] = words;
    const stdio = [stdin.fd, stdout.fd, stderr.fd];
    const child = spawn(program, args, { stdio, detached: !IS_WINDOWS, windowsHide: true });
    const end = await waitFor(child, options);
    if (end === '') return stdout.read();
    throw toError(program, end, stderr.read());
  } finally {
    for (const file of [stdin, stdout, stderr]) file.close();
  }
}

/** Gives why it failed, `''` for a success. */
async function waitFor(child: ChildProcess, { deadline, signal }: CommandOptions): Promise<string> {
  let reason = '';
  const stop = (why: string): void => {
    reason = why;
    kill(child);
  };
  const cancel = (): void => stop('the job was cancelled');
  const timeLeft = Math.max(0, deadline - process.uptime() * 1_000);
  const timer = setTimeout(() => stop('it did not end in time'), timeLeft);
  signal.addEventListener('abort', cancel);
  if (signal.aborted) cancel();
  try {
    const [code, killedBy] = (await once(child, 'exit')) as [number | null, string | null];
    if (reason !== '') return reason;
    if (code === 0) return '';
    return code === null
      ? `it was ended by ${killedBy ?? 'a signal'}`
      : `it ended with status ${code}`;
  } catch (error) {
    return hasCode(error, ['ENOENT'])
      ? 'there is no such program on the runner'
      : `it could not be started (${error instanceof Error ? error.message : 'unknown'})`;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', cancel);
    // What it has started itself may hold the key open.
    kill(child);
  }
}

/** Ends it with all that it has started: they form a process group. */
function kill(child: ChildProcess): void {
  if (child.pid === undefined) return;
  try {
    if (IS_WINDOWS) child.kill('SIGKILL');
    else process.kill(-child.pid, 'SIGKILL');
  } catch {
    // It has ended already.
  }
}

/** A signature as base64 or hexadecimal digits, on one line or broken into lines of 60 to 76. */
const SIGNATURE_TEXT = /[\w+/=-]{100,}|^[ \t]*[\w+/=-]{40,}[ \t]*$/gm;

/**
 * What it wrote to standard error may hold the signature that it wrote to standard output as well.
 * Whoever reads that can put the JWT together: the rest of it is easily guessed.
 */
function toError(program: string, end: string, stderr: Buffer): SigningError {
  const said = stderr.toString('utf8').replace(SIGNATURE_TEXT, '***').trim();
  const message = said === '' ? end : `${end}; it said '${said}'`;
  return new SigningError({ code: 'sign-command', purpose: `Signing with '${program}'`, message });
}
