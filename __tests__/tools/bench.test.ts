/** The bench: it measures what it says, and what does not depend on the machine holds here, too. */
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';
import { holds } from '../../scripts/bench/budgets.ts';
import { shuffle } from '../../scripts/bench/rounds.ts';
import { quantile, toRatio, toSpread } from '../../scripts/bench/statistics.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');

test.each([
  [[3, 1, 2], 0.5, 2],
  [[4, 1, 2, 3], 0.5, 2.5],
  [[10, 20], 0.25, 12.5],
  [[7], 0.9, 7],
  [[5, 9, 1], 1, 9],
])('of %j the quantile %d is %d', (values, share, expected) => {
  expect(quantile(values, share)).toBe(expected);
});

test('no values have no median', () => {
  expect(toSpread([]).median).toBeNaN();
});

test('a ratio is one of the quickest runs, whatever slowed the others down', () => {
  expect(toRatio([20, 20, 20, 400, 900], [10, 10, 10, 90, 10])).toBe(2);
});

test('each process follows each other one about as often', () => {
  const followers = Array.from({ length: 600 }, () => shuffle(['floor', 'main', 'peer'])).flatMap(
    ([first, second, third]) => [`${first} ${second}`, `${second} ${third}`],
  );
  const counts = [...new Set(followers)].map((pair) => followers.filter((each) => each === pair).length);
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

test('counts the requests and connections of each step, and weighs the bundle', async () => {
  const { stdout } = await promisify(execFile)(process.execPath, ['scripts/bench.ts', '--rounds', '1', '--json'], {
    cwd: ROOT,
  });
  const { results, budgets } = JSON.parse(stdout) as {
    results: { kind: string; requests: number; connections: number }[];
    budgets: { name: string; value: number; limit: number }[];
  };
  expect(results.map(({ kind, requests, connections }) => [kind, requests, connections])).toEqual([
    ['empty', 0, 0],
    ['floor', 2, 1],
    ['main', 2, 1],
    ['floor of post', 1, 1],
    ['post', 1, 1],
  ]);
  const exact = budgets.filter(({ name }) => /requests|connections|kB/.test(name));
  expect(exact.map(({ name }) => name)).toHaveLength(6);
  expect(exact.filter((budget) => !holds(budget))).toEqual([]);
  // JSON has no NaN: what was not measured is null. Memory takes GNU time, which some machines lack.
  expect(budgets.filter(({ name, value }) => typeof value !== 'number' && !name.includes('memory'))).toEqual([]);
});
