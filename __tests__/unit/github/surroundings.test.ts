/** Real time: waits that end early when the job is cancelled, and leave nothing behind. */
import { getEventListeners } from 'node:events';
import { expect, test } from '@jest/globals';
import { abortable } from '../../../src/github/abortable.ts';
import { REAL_SURROUNDINGS } from '../../../src/github/surroundings.ts';

const { sleep } = REAL_SURROUNDINGS;

async function measure(promise: Promise<unknown>): Promise<number> {
  const before = performance.now();
  await promise;
  return performance.now() - before;
}

test('a wait lasts as long as it should', async () => {
  expect(await measure(sleep(60, undefined))).toBeGreaterThanOrEqual(59);
});

test.each([
  ['while it lasts', () => AbortSignal.timeout(30)],
  ['before it began', () => AbortSignal.abort()],
])('a wait ends when the signal aborts %s', async (_, toSignal) => {
  expect(await measure(sleep(5_000, toSignal()))).toBeLessThan(1_000);
});

test('a wait leaves no listener on the signal', async () => {
  const { signal } = new AbortController();
  await Promise.all([sleep(5, signal), abortable(sleep(5, signal), signal)]);
  expect(getEventListeners(signal, 'abort')).toEqual([]);
});

test('what heeds no signal is waited for until the abort only', async () => {
  const late = abortable(new Promise(() => undefined), AbortSignal.timeout(30));
  await expect(late).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect(abortable(Promise.resolve(1), AbortSignal.abort(new Error('over')))).rejects.toThrow('over');
  await expect(abortable(Promise.resolve(1), AbortSignal.timeout(5_000))).resolves.toBe(1);
  await expect(abortable(Promise.reject(new Error('no')), AbortSignal.timeout(5_000))).rejects.toThrow('no');
});
