/**
 * What the steps cost next to an empty script, to the least that they could do, and to another
 * action.
 */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { GitHubProcess } from './github-process.ts';
import { interleave, type Samples } from './interleave.ts';
import type { Budget, Report, Row } from './report.ts';
import type { Ask } from './ask.ts';
import { ROOT, Subjects } from './subjects.ts';

const ONE: Ask = { owners: 1, repositories: 1 };
const WITH_ID: Ask = { ...ONE, hasInstallationId: true };

const PROCESSES = ['empty', 'floor', 'main', 'floor of post', 'post', 'peer'];

/** `BENCH_PEER` is the path of another action's action.yml. */
const PEER = process.env['BENCH_PEER'];

export async function measureSteps(github: GitHubProcess, rounds: number): Promise<Report> {
  const subjects = new Subjects(github);
  try {
    const peer = PEER === undefined ? [] : [subjects.peer(path.resolve(PEER), ONE)];
    const samples = await interleave(
      [subjects.empty, subjects.floor(ONE), subjects.steps(ONE), ...peer],
      rounds,
    );
    const withId = await interleave([subjects.steps(WITH_ID)], 1);
    return {
      rows: PROCESSES.filter((name) => samples.has(name)).map((name) => toRow(name, samples)),
      budgets: toBudgets(samples, withId),
    };
  } finally {
    subjects.end();
  }
}

function toRow(name: string, samples: Samples): Row {
  const show = (key: 'wallMs' | 'cpuMs'): string => {
    const [lower, median, upper] = [0.25, 0.5, 0.75].map((share) =>
      samples.quantile(name, key, share).toFixed(1),
    );
    return `${median} (${lower}–${upper})`;
  };
  return {
    process: name,
    'wall time in ms': show('wallMs'),
    'CPU time in ms': show('cpuMs'),
    'peak memory in MiB': samples.quantile(name, 'peakMiB', 0.5).toFixed(1),
    requests: samples.max(name, 'requests'),
    connections: samples.max(name, 'connections'),
  };
}

function toBudgets(samples: Samples, withId: Samples): Budget[] {
  const kB = statSync(path.join(ROOT, 'dist/main/index.js')).size / 1_000;
  const budgets = [
    { name: 'main, wall time to its floor', value: samples.ratio('main', 'floor'), limit: 1.5 },
    {
      name: 'post, wall time to its floor',
      value: samples.ratio('post', 'floor of post'),
      limit: 1.4,
    },
    { name: 'main, wall time to the peer', value: samples.ratio('main', 'peer'), limit: 0.45 },
    { name: 'main, peak memory in MiB', value: samples.max('main', 'peakMiB'), limit: 60 },
    { name: 'post, peak memory in MiB', value: samples.max('post', 'peakMiB'), limit: 60 },
    { name: 'dist/main/index.js in kB', value: kB, limit: 220 },
    { name: 'main, requests', value: samples.max('main', 'requests'), limit: 2 },
    {
      name: 'main with installation-id, requests',
      value: withId.max('main', 'requests'),
      limit: 1,
    },
    { name: 'post, requests', value: samples.max('post', 'requests'), limit: 1 },
    { name: 'main, connections', value: samples.max('main', 'connections'), limit: 1 },
    { name: 'post, connections', value: samples.max('post', 'connections'), limit: 1 },
  ];
  return PEER === undefined ? budgets.filter(({ name }) => !name.endsWith('the peer')) : budgets;
}
