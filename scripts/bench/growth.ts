/** How main's time grows with what is asked for, and with the distance to GitHub. */
import type { Ask } from './environment.ts';
import type { GitHubProcess } from './github-process.ts';
import { quantile } from './statistics.ts';
import type { Subjects } from './subjects.ts';

const ASKS: readonly Ask[] = [
  { owners: 1, repositories: 1 },
  { owners: 1, repositories: 1, hasInstallationId: true },
  { owners: 1, repositories: 50 },
  { owners: 1, repositories: 500 },
  { owners: 5, repositories: 1 },
  { owners: 20, repositories: 1 },
];
const DELAYS_MS = [0, 50];

export interface GrowthCell extends Ask {
  delayMs: number;
  /** Lower quartiles, because the rounds are few; the floor always looks up. */
  mainMs: number;
  floorMs: number;
  /** Of main, the most of any run. */
  requests: number;
  connections: number;
}

export async function measureGrowth(github: GitHubProcess, subjects: Subjects, rounds: number): Promise<GrowthCell[]> {
  subjects.isWeighed = false;
  const cells = DELAYS_MS.flatMap((delayMs) =>
    ASKS.map((ask) => ({ ask, delayMs, main: [] as number[], floor: [] as number[], requests: 0, connections: 0 })),
  );
  for (let round = 0; round < rounds; round++) {
    for (const cell of cells) {
      await github.set({ delayMs: cell.delayMs });
      const floor = await subjects.floor(cell.ask);
      const main = await subjects.main(cell.ask);
      cell.floor.push(floor.sample.wallMs ?? NaN);
      cell.main.push(main.sample.wallMs ?? NaN);
      cell.requests = Math.max(cell.requests, main.sample.requests);
      cell.connections = Math.max(cell.connections, main.sample.connections);
    }
  }
  await github.set({});
  return cells.map(({ ask, delayMs, main, floor, requests, connections }) => ({
    ...ask,
    delayMs,
    mainMs: quantile(main, 0.25),
    floorMs: quantile(floor, 0.25),
    requests,
    connections,
  }));
}
