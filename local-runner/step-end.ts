/**
 * When a step is over: its process has ended, and what it printed was read, for as long as the
 * runner waits.
 */
import type { ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import type { Readable } from 'node:stream';

/**
 * A process that the step left may hold the streams open; after this time the runner reads no more.
 */
const STREAMS_MS = 5_000;

interface StepEnd {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
}

/** @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs */
export async function readUntilEnd(
  child: ChildProcessByStdio<null, Readable, Readable>,
): Promise<StepEnd> {
  const [stdout, stderr] = [collect(child.stdout), collect(child.stderr)];
  const closed = once(child, 'close').catch(() => undefined);
  const [exitCode, signal] = (await once(child, 'exit')) as [number | null, NodeJS.Signals | null];
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise((resolve) => {
    timer = setTimeout(resolve, STREAMS_MS);
  });
  await Promise.race([closed, limit]);
  clearTimeout(timer);
  child.stdout.destroy();
  child.stderr.destroy();
  return { exitCode, signal, stdout: stdout(), stderr: stderr() };
}

function collect(stream: Readable): () => string {
  const chunks: Buffer[] = [];
  stream.on('data', (chunk: Buffer) => chunks.push(chunk));
  return () => Buffer.concat(chunks).toString('utf8');
}
