/** Runs `npm run advise` as a process. */
import { spawn } from 'node:child_process';
import path from 'node:path';
import { text } from 'node:stream/consumers';

const ROOT = path.join(import.meta.dirname, '../..');

export interface Advice {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface Options {
  /** What the program reads from standard input. */
  input?: string;
  cwd?: string;
}

export async function runAdvise(args: readonly string[], options: Options = {}): Promise<Advice> {
  const { input = '', cwd = ROOT } = options;
  const program = path.join(ROOT, 'advise/run.ts');
  const child = spawn(process.execPath, [program, ...args], { cwd });
  const { promise, resolve, reject } = Promise.withResolvers<number | null>();
  child.once('error', reject).once('close', resolve);
  child.stdin.end(input);
  const [stdout, stderr, code] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    promise,
  ]);
  return { code, stdout, stderr };
}
