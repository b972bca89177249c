/** Starts the process of a single renewal, and reads what it says. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import type { RenewalReport, RenewalTask } from './plan.ts';

/** Where a program is, next to the one that runs: `dist/NAME/index.js`, or `src/actions/NAME/main.ts`. */
export function toProgram(name: string, running = process.argv[1] ?? ''): string {
  return path.join(path.dirname(running), '..', name, path.basename(running));
}

/**
 * `onReport` is called with each report as it comes. Resolves when the process is over, whatever became of it. Its environment is
 * that of the idle process, in which there is nothing secret.
 */
export async function runSingleRenewal(
  task: RenewalTask,
  onReport: (report: RenewalReport) => void,
): Promise<void> {
  const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];
  const program = [...process.execArgv, toProgram('renew')];
  const child = spawn(process.execPath, program, { stdio, cwd: '/' });
  const ended = new Promise<void>((resolve) => {
    child
      .on('close', () => resolve())
      .on('error', ({ message }) => {
        const words = `The process of the renewal could not be started: ${message}.`;
        onReport({ kind: 'failed', words, isFinal: false });
        resolve();
      });
  });
  // Without a process there may be no streams, either.
  if (child.pid !== undefined) exchange(child, task, onReport);
  await ended;
}

function exchange(
  { stdin, stdout }: ChildProcessByStdio<Writable, Readable, null>,
  task: RenewalTask,
  onReport: (report: RenewalReport) => void,
): void {
  let rest = '';
  stdout.setEncoding('utf8').on('data', (text: string) => {
    const lines = `${rest}${text}`.split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) onReport(JSON.parse(line) as RenewalReport);
  });
  // A process that ended early is noticed by what it has not said.
  stdin.on('error', () => undefined).end(JSON.stringify(task));
}
