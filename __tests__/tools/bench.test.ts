/** The bench: it measures what it says, and what does not depend on the machine holds here, too. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { quantile, Samples, shuffle } from '../../scripts/bench/interleave.ts';
import { holds, type Budget } from '../../scripts/bench/report.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 2, 3], 0.5, 2.5],
  [[10, 20], 0.25, 12.5],
  [[7], 0.9, 7],
  [[5, 9, 1], 1, 9],
  [[], 0.5, NaN],
])('of %j the quantile %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test('a ratio compares the quickest runs, whatever slowed the others down', () => {
  const samples = new Samples();
  const times = { main: [20, 20, 20, 400, 900], floor: [10, 10, 10, 90, 10] };
  for (const [name, all] of Object.entries(times)) {
    for (const wallMs of all) samples.add({ [name]: { wallMs, requests: 0, connections: 0 } });
  }
  expect(samples.ratio('main', 'floor')).toBe(2);
});

test('each process follows each other process about equally often', () => {
  const followers = Array.from({ length: 600 }, () => shuffle(['floor', 'main', 'peer'])).flatMap(
    ([first, second, third]) => [`${first} ${second}`, `${second} ${third}`],
  );
  const counts = [...new Set(followers)].map(
    (pair) => followers.filter((each) => each === pair).length,
  );
  expect(counts).toHaveLength(6);
  for (const count of counts) expect(Math.abs(count - 200)).toBeLessThan(70);
});

test.each([
  [{ value: 1.4, limit: 1.4 }, true],
  [{ value: 1.41, limit: 1.4 }, false],
  [{ value: 99, limit: 99, isMinimum: true }, true],
  [{ value: 98.9, limit: 99, isMinimum: true }, false],
  [{ value: NaN, limit: 1.4 }, false],
])('whether the budget %j holds: %s', (budget, expected) => {
  expect(holds({ name: 'a budget', ...budget })).toBe(expected);
});

interface Found {
  rows: { process: string; requests: number; connections: number }[];
  /** JSON has no NaN: what was not measured is null. */
  budgets: (Omit<Budget, 'value'> & { value: number | null })[];
}

async function runBench(...options: string[]): Promise<Found> {
  const args = ['scripts/bench.ts', '--rounds', '1', '--json', ...options];
  const { stdout } = await promisify(execFile)(process.execPath, args, { cwd: ROOT });
  return JSON.parse(stdout) as Found;
}

test('the bench counts requests and connections, and measures the rest', async () => {
  const { rows, budgets } = await runBench();
  expect(rows).toMatchObject([
    { process: 'empty', requests: 0, connections: 0 },
    { process: 'floor', requests: 2, connections: 1 },
    { process: 'main', requests: 2, connections: 1 },
    { process: 'floor of post', requests: 1, connections: 1 },
    { process: 'post', requests: 1, connections: 1 },
  ]);
  const exact = budgets.filter(({ name }) => /requests|connections|kB/.test(name));
  expect(exact).toHaveLength(6);
  for (const { value, limit } of exact) expect(value).toBeLessThanOrEqual(limit);
  // Memory takes GNU time, which some machines lack.
  const missing = budgets.filter(({ name, value }) => value === null && !name.includes('memory'));
  expect(missing).toEqual([]);
});
