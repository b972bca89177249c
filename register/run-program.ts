/**
 * Runs another program: what it reads goes to its standard input, since command lines can be read
 * by every user of the machine.
 */
import { spawn } from 'node:child_process';
import { text as readText } from 'node:stream/consumers';
import { toOneLine } from './github.ts';

export interface ProgramResult {
  isDone: boolean;
  stdout: string;
  /** What it said about a failure, in one line. */
  words: string;
}

interface ProgramOptions {
  /** Added to this program's environment. */
  env?: Readonly<Record<string, string>>;
  input?: string;
}

/** Rejects when the program cannot be started. */
export async function runProgram(
  program: string,
  args: readonly string[],
  { env = {}, input = '' }: ProgramOptions = {},
): Promise<ProgramResult> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const { promise: ended, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  // A program that ends before it has read everything says why on its standard error.
  child.stdin.on('error', () => undefined);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    readText(child.stdout),
    readText(child.stderr),
    ended,
  ]);
  const words = toOneLine(stderr) || `${program} ended with ${String(code)}`;
  return { isDone: code === 0, stdout, words };
}
