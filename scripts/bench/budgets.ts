/** What the steps may cost at the most. `npm run bench -- --check` fails when one of these is exceeded. */
import { statSync } from 'node:fs';
import path from 'node:path';
import type { GrowthCell } from './growth.ts';
import type { Comparison, Kind } from './rounds.ts';
import type { StormResult } from './storm.ts';
import { ROOT } from './subjects.ts';

export interface Budget {
  name: string;
  value: number;
  /** The most it may be, or the least for a `minimum`. */
  limit: number;
  isMinimum?: boolean;
}

const DELAY_MS = 50;

export function holds({ value, limit, isMinimum = false }: Budget): boolean {
  return isMinimum ? value >= limit : value <= limit;
}

/** In bytes. */
export function sizeOf(bundle: string): number {
  return statSync(path.join(ROOT, 'dist', bundle)).size;
}

/** The one against the peer is left out when there was none. */
export function toStepBudgets({ results, ratios }: Comparison, growth: readonly GrowthCell[]): Budget[] {
  const find = (kind: Kind) => results.find((each) => each.kind === kind);
  const mostMiB = (kind: Kind): number => find(kind)?.peakMiB.max ?? NaN;
  const at = (owners: number): GrowthCell | undefined =>
    growth.find((cell) => cell.owners === owners && cell.repositories === 1 && cell.delayMs === DELAY_MS);
  const withId = growth.find(({ hasInstallationId }) => hasInstallationId);
  const all: Budget[] = [
    { name: 'main, wall time to its floor', value: ratios['main to floor'], limit: 1.4 },
    { name: 'post, wall time to its floor', value: ratios['post to floor'], limit: 1.4 },
    { name: 'main, wall time to the peer', value: ratios['main to peer'], limit: 0.5 },
    { name: 'main, peak memory in MiB', value: mostMiB('main'), limit: 60 },
    { name: 'post, peak memory in MiB', value: mostMiB('post'), limit: 60 },
    { name: 'dist/main/index.js in kB', value: sizeOf('main/index.js') / 1_000, limit: 220 },
    { name: 'main, requests', value: find('main')?.requests ?? NaN, limit: 2 },
    { name: 'main with installation-id, requests', value: withId?.requests ?? NaN, limit: 1 },
    { name: 'post, requests', value: find('post')?.requests ?? NaN, limit: 1 },
    { name: 'main, connections', value: find('main')?.connections ?? NaN, limit: 1 },
    { name: 'post, connections', value: find('post')?.connections ?? NaN, limit: 1 },
    { name: '20 owners to one at 50 ms', value: (at(20)?.mainMs ?? NaN) / (at(1)?.mainMs ?? NaN), limit: 2 },
  ];
  return find('peer') ? all : all.filter(({ name }) => !name.endsWith('the peer'));
}

export function toStormBudgets(storms: readonly StormResult[]): Budget[] {
  return storms.flatMap(({ title, mints, succeeded, requests }) => [
    { name: `${title}: succeeded in %`, value: (100 * succeeded) / mints, limit: 99, isMinimum: true },
    { name: `${title}: requests per success`, value: requests / succeeded, limit: 3 },
  ]);
}
