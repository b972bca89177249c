/**
 * Experiment: what `renew-hours` costs: main's time, and what the process that renews takes, at rest
 * and in six hours that pass in 36 seconds.
 */
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { GitHubProcess } from './github-process.ts';
import { interleave, type Subject } from './interleave.ts';
import { measureTime } from './measure.ts';
import type { Report } from './report.ts';
import { ROOT, Subjects } from './subjects.ts';

const ASK = { owners: 1, repositories: 1 };
const INPUTS = { 'renew-hours': '6' };
/** Each of them starts a process more. */
const SHARE_OF_ROUNDS = 1 / 4;

const CLOCK = path.join(ROOT, '__tests__/support/renewal/fast-clock.cjs');
const PACE = 600;
const SIX_HOURS_MS = 6 * 3_600_000;
/** Unix counts CPU time in these: https://man7.org/linux/man-pages/man7/time.7.html */
const TICKS_PER_SECOND = 100;

interface Process {
  rssMiB: number;
  /** What it shares with no other process. */
  privateMiB: number;
  cpuSeconds: number;
}

export async function measureJobs(github: GitHubProcess, rounds: number): Promise<Report> {
  const subjects = new Subjects(github);
  try {
    const renewed = subjects.steps(ASK, { inputs: INPUTS });
    const named: Subject = async (measure) => {
      const { main } = await renewed(measure);
      return main ? { 'main with renew-hours': main } : {};
    };
    const samples = await interleave([subjects.steps(ASK), named], rounds * SHARE_OF_ROUNDS);
    const [without, with6] = ['main', 'main with renew-hours'].map((name) =>
      samples.quantile(name, 'wallMs', 0.1),
    ) as [number, number];
    const atRest = await lookAtRenewer(subjects, () => sleep(1_000));
    const later = await lookAfterSixHours(subjects, github);
    const rows = [
      {
        what: 'main, without and with `renew-hours: 6`',
        value: `${toMs(without)}, ${toMs(with6)}`,
      },
      { what: 'memory of the process at rest', value: toMemory(atRest) },
      { what: 'the same after six hours, its clock in it', value: toMemory(later) },
      { what: 'its CPU time at rest', value: `${atRest.cpuSeconds.toFixed(2)} s` },
      { what: 'the same after six hours', value: `${later.cpuSeconds.toFixed(2)} s` },
    ];
    const kB = statSync(path.join(ROOT, 'dist/renewer/index.js')).size / 1_000;
    const budgets = [
      { name: 'main, more with renew-hours, in ms', value: with6 - without, limit: 80 },
      { name: 'memory of the process in MiB', value: atRest.rssMiB, limit: 52 },
      { name: 'its CPU time for six hours in s', value: later.cpuSeconds, limit: 0.2 },
      { name: 'dist/renewer/index.js in kB', value: kB, limit: 30 },
    ];
    return { rows, budgets };
  } finally {
    subjects.end();
  }
}

const toMs = (value: number): string => `${value.toFixed(0)} ms`;

const toMemory = ({ rssMiB, privateMiB }: Process): string =>
  `${rssMiB.toFixed(1)} MiB, ${privateMiB.toFixed(1)} of them its own`;

async function lookAfterSixHours(subjects: Subjects, github: GitHubProcess): Promise<Process> {
  const clock = { fromMs: Date.now(), pace: PACE };
  await github.takeTraffic({ clock });
  const folder = mkdtempSync(path.join(tmpdir(), 'bench-clock-'));
  try {
    const file = path.join(folder, 'clock.cjs');
    writeFileSync(file, `require('${CLOCK}')(${JSON.stringify(clock)});`);
    const wait = () => sleep((SIX_HOURS_MS * 0.98) / PACE);
    return await lookAtRenewer(subjects, wait, [`--require=${file}`]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** Runs a job with `renew-hours`, and looks at its process after a while. */
async function lookAtRenewer(
  subjects: Subjects,
  wait: () => Promise<unknown>,
  args: readonly string[] = [],
): Promise<Process> {
  let found: Process | undefined;
  const between = async (state: Readonly<Record<string, string>>): Promise<void> => {
    await wait();
    found = readProcess(findRenewer(state));
  };
  await subjects.steps(ASK, { inputs: INPUTS, args, between })(measureTime);
  if (!found) throw new Error('there was no process to look at');
  return found;
}

function findRenewer(state: Readonly<Record<string, string>>): number {
  const left = Object.values(state).filter((text) => text.startsWith('{'));
  const items = left.map((text) => JSON.parse(text) as { kind?: string; pid?: number });
  const pid = items.find(({ kind }) => kind === 'renewer')?.pid;
  if (pid === undefined) throw new Error('main started no process that renews');
  return pid;
}

/** @see https://man7.org/linux/man-pages/man5/proc_pid_smaps.5.html */
function readProcess(pid: number): Process {
  const map = readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8');
  const read = (name: string): number =>
    Number(new RegExp(`^${name}: *(\\d+) kB$`, 'm').exec(map)?.[1]) / 1_024;
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    .replace(/^.*\) /s, '')
    .split(' ');
  const [user = NaN, system = NaN] = stat.slice(11, 13).map(Number);
  return {
    rssMiB: read('Rss'),
    privateMiB: read('Private_Clean') + read('Private_Dirty'),
    cpuSeconds: (user + system) / TICKS_PER_SECOND,
  };
}
