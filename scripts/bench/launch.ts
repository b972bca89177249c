/** Runs a Node process to its end and tells what it took, as the kernel counted it, without a line of code inside it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { text } from 'node:stream/consumers';

export interface Usage {
  wallMs: number;
  /** User and system, of all threads. */
  cpuMs: number;
}

export interface Ended<Measured> {
  measured: Measured;
  stdout: string;
}

/** Node has no usage of its children; bash's keyword `time` asks the kernel for it and tells it in milliseconds. */
const TIMED = `TIMEFORMAT='%3U %3S'
begun=$EPOCHREALTIME
time "$@"
code=$?
echo "$begun $EPOCHREALTIME" >&2
exit $code`;

/** It knows the peak of memory; its times are in hundredths of a second. */
const GNU_TIME = '/usr/bin/time';
/** Not every machine has GNU time; without it no memory is measured, and its budgets are missed. */
export const canWeigh = existsSync(GNU_TIME);

/** Wall and processor time from fork to exit. @throws when the process fails, with what it printed */
export async function time(script: string, env: NodeJS.ProcessEnv): Promise<Ended<Usage>> {
  const { stderr, stdout } = await run(['bash', '-c', TIMED, 'bash', process.execPath, script], env);
  const [user = NaN, system = NaN, begun = NaN, ended = NaN] = stderr.trim().split(/\s+/).slice(-4).map(Number);
  return { measured: { wallMs: (ended - begun) * 1_000, cpuMs: (user + system) * 1_000 }, stdout };
}

/** The most memory it held at any time, in MiB. @throws when the process fails, with what it printed */
export async function weigh(script: string, env: NodeJS.ProcessEnv): Promise<Ended<number>> {
  const { stderr, stdout } = await run([GNU_TIME, '--format=%M', process.execPath, script], env);
  return { measured: Number(stderr.trim().split('\n').at(-1)) / 1_024, stdout };
}

async function run([command = '', ...args]: string[], env: NodeJS.ProcessEnv) {
  const child = spawn(command, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr)]);
  const [code] = (await end) as [number | null];
  if (code !== 0) throw new Error(`${args.at(-1) ?? command} ended with ${String(code)}:\n${stdout}${stderr}`);
  return { stdout, stderr };
}
