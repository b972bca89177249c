/** Real time: waits that end early when the job is cancelled, and leave nothing behind. */
import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { REAL_TIME } from '../../../src/http/clock.ts';

const { sleep } = REAL_TIME;

async function measure(promise: Promise<unknown>): Promise<number> {
  const before = performance.now();
  await promise;
  return performance.now() - before;
}

test('a wait lasts at least as long as asked', async () => {
  expect(await measure(sleep(60, undefined))).toBeGreaterThanOrEqual(59);
});

test.each([
  ['while it lasts', () => AbortSignal.timeout(30)],
  ['before it began', () => AbortSignal.abort()],
])('a wait ends when the signal aborts %s', async (_, toSignal) => {
  expect(await measure(sleep(20_000, toSignal()))).toBeLessThan(10_000);
});

test('a wait leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  await sleep(5, signal);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});
