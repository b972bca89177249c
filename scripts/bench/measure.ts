/**
 * Runs a Node process to its end and says what it took, as the kernel counted it, without a line of
 * code inside it.
 */
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);

export interface Usage {
  wallMs?: number;
  /** User and system, of all threads. */
  cpuMs?: number;
  peakMiB?: number;
}

/** Takes the arguments of Node. Rejects when the process fails, with what it printed. */
export type Measure = (
  args: readonly string[],
  env: NodeJS.ProcessEnv,
) => Promise<{ usage: Usage; stdout: string }>;

/**
 * Node has no usage of its children; bash's keyword `time` asks the kernel for it, in milliseconds.
 */
const TIMED = `TIMEFORMAT='%3U %3S'
begun=$EPOCHREALTIME
time "$@"
code=$?
echo "$begun $EPOCHREALTIME" >&2
exit $code`;

export const measureTime: Measure = async (args, env) => {
  const command = ['-c', TIMED, 'bash', process.execPath, ...args];
  const { stdout, stderr } = await run('bash', command, { env });
  const [user = NaN, system = NaN, begun = NaN, ended = NaN] = stderr
    .trim()
    .split(/\s+/)
    .slice(-4)
    .map(Number);
  return {
    usage: { wallMs: (ended - begun) * 1_000, cpuMs: (user + system) * 1_000 },
    stdout,
  };
};

/** It knows the peak of memory; its times are in hundredths of a second. */
const GNU_TIME = '/usr/bin/time';
/** Not every machine has GNU time; without it no memory is measured, and its budgets are missed. */
export const canMeasureMemory = existsSync(GNU_TIME);

export const measureMemory: Measure = async (args, env) => {
  const command = ['--format=%M', process.execPath, ...args];
  const { stdout, stderr } = await run(GNU_TIME, command, { env });
  return { usage: { peakMiB: Number(stderr.trim().split('\n').at(-1)) / 1_024 }, stdout };
};
