/**
 * A hundred requests at a time: the next one is refused as GitHub refuses it, and the place becomes
 * free again.
 */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const zen = () => call(octo.github, 'GET', '/zen');

async function callAtOnce(count: number): Promise<number[]> {
  octo.github.faults.add({ on: '*', times: count, then: { kind: 'slow', delayMs: 300 } });
  const answers = await Promise.all(Array.from({ length: count }, zen));
  octo.github.faults.clear();
  return answers.map(({ status }) => status);
}

test('a hundred requests at the same time are answered', async () => {
  expect(new Set(await callAtOnce(100))).toEqual(new Set([200]));
});

test('one more than the limit is refused, with the message of a secondary limit', async () => {
  octo.github.concurrency.max = 2;
  expect((await callAtOnce(3)).toSorted()).toEqual([200, 200, 403]);
  expect(octo.github.requests.find(({ status }) => status === 403)).toMatchObject({
    fault: false,
    responseBody: { message: expect.stringMatching(/^You have exceeded a secondary rate limit\./) },
  });
});

test('a refusal has Retry-After only if one is set', async () => {
  octo.github.concurrency.max = 0;
  expect((await zen()).headers.get('retry-after')).toBeNull();
  octo.github.concurrency.retryAfterSeconds = 2;
  expect((await zen()).headers.get('retry-after')).toBe('2');
});

test('a request that was answered or cut makes room for another', async () => {
  octo.github.concurrency.max = 1;
  expect((await zen()).status).toBe(200);
  octo.github.faults.add({ on: '*', then: { kind: 'reset' } });
  await expect(zen()).rejects.toThrow();
  expect((await zen()).status).toBe(200);
});
