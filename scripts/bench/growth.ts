/** Experiment: how main's time grows with what is asked for, and with the distance to GitHub. */
import type { GitHubProcess } from './github-process.ts';
import { interleave } from './interleave.ts';
import type { Report, Row } from './report.ts';
import type { Ask } from './ask.ts';
import { Subjects } from './subjects.ts';

const ASKS: Readonly<Record<string, Ask>> = {
  '1 of one owner': { owners: 1, repositories: 1 },
  '1 of one owner, with installation-id': { owners: 1, repositories: 1, hasInstallationId: true },
  '50 of one owner': { owners: 1, repositories: 50 },
  '500 of one owner': { owners: 1, repositories: 500 },
  '5 owners': { owners: 5, repositories: 1 },
  '20 owners': { owners: 20, repositories: 1 },
};
const DELAYS_MS = [0, 50];
/** A dozen cells, each of them in fewer rounds. */
const SHARE_OF_ROUNDS = 1 / 25;

export async function measureGrowth(github: GitHubProcess, rounds: number): Promise<Report> {
  const subjects = new Subjects(github);
  const rows: Row[] = [];
  /** Lower quartiles, because the rounds are few. */
  const mainTimes = new Map<string, number>();
  try {
    for (const delayMs of DELAYS_MS) {
      await github.takeTraffic({ delayMs });
      for (const [name, ask] of Object.entries(ASKS)) {
        const pair = [subjects.floor(ask), subjects.steps(ask)];
        const samples = await interleave(pair, Math.ceil(rounds * SHARE_OF_ROUNDS));
        const mainMs = samples.quantile('main', 'wallMs', 0.25);
        mainTimes.set(`${name} at ${delayMs} ms`, mainMs);
        rows.push({
          'asked for': name,
          'delay in ms': delayMs,
          'main in ms': mainMs.toFixed(0),
          'floor in ms': samples.quantile('floor', 'wallMs', 0.25).toFixed(0),
          requests: samples.max('main', 'requests'),
          connections: samples.max('main', 'connections'),
        });
      }
    }
  } finally {
    subjects.end();
  }
  const value =
    (mainTimes.get('20 owners at 50 ms') ?? NaN) /
    (mainTimes.get('1 of one owner at 50 ms') ?? NaN);
  return { rows, budgets: [{ name: '20 owners to one at 50 ms', value, limit: 2 }] };
}
