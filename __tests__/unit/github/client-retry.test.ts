/**
 * The client repeats what can change by itself, waits as it is asked, and keeps to its deadline.
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../local-github/server.ts';
import { startOcto, type Octo } from '../local-github/octo-world.ts';
import { createTestClient, failureOf, FIND, MINT, realTime } from './test-client.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const answer = (
  status: number,
  message = 'No',
  headers: Record<string, string | null> = {},
): Fault => ({
  kind: 'answer',
  status,
  headers,
  body: { message },
});
const HTML: Fault = {
  kind: 'answer',
  status: 502,
  headers: { 'content-type': 'text/html' },
  body: '<h1>Unicorn</h1>',
};
const httpDate = (seconds: number): string => new Date(Date.now() + seconds * 1_000).toUTCString();

describe('a failure that can change by itself is repeated', () => {
  test.each<[string, Fault, number, string]>([
    ['a reset', { kind: 'reset' }, 6, 'network'],
    ['an answer that breaks off', { kind: 'truncate' }, 6, 'network'],
    ['408', answer(408), 8, 'server'],
    ['500', answer(500), 8, 'server'],
    ['503', answer(503), 8, 'server'],
    ['a web page with 502', HTML, 8, 'server'],
    ['429', answer(429), 7, 'rate-limit'],
    ['a rate limit', answer(403, 'API rate limit exceeded for 1.2.3.4'), 7, 'rate-limit'],
    ['an exhausted limit', answer(403, 'No', { 'x-ratelimit-remaining': '0' }), 7, 'rate-limit'],
    [
      'a secondary limit',
      answer(403, 'You have exceeded a secondary rate limit'),
      5,
      'secondary-rate-limit',
    ],
    ['spam', answer(422, 'Validation failed: endpoint has been spammed'), 4, 'spammed'],
    [
      'a key that is not there yet',
      answer(401, 'Integration must generate a public key'),
      3,
      'key-missing',
    ],
  ])('%s', async (_, then, tries, code) => {
    octo.github.faults.add({ on: '*', times: Infinity, then });
    const { find, time, lines } = createTestClient(octo);
    expect(await failureOf(find())).toMatchObject({ code, tries });
    expect(octo.github.requests).toHaveLength(tries);
    expect(time.waits).toHaveLength(tries - 1);
    expect(lines).toHaveLength(tries - 1);
  });

  test.each<[string, Fault]>([
    ['a reset', { kind: 'reset' }],
    ['500', answer(500)],
    ['429', answer(429)],
    ['a key that is not there yet', answer(401, 'Integration must generate a public key')],
  ])('until it is over: %s', async (_, then) => {
    octo.github.faults.add({ on: '*', times: 2, then });
    const { find } = createTestClient(octo);
    expect((await find()).status).toBe(200);
    expect(octo.github.requests).toHaveLength(3);
  });

  test('with waits that double, and one line each', async () => {
    octo.github.faults.add({ on: '*', times: 3, then: answer(503, 'Server Error') });
    const { find, time, lines } = createTestClient(octo);
    await find();
    expect(time.waits).toEqual([500, 1_000, 2_000]);
    expect(lines[0]).toBe(`${FIND} failed (Server Error); trying again in 0.5 s.`);
  });

  test('with a count for each kind of failure', async () => {
    const spammed = answer(422, 'Validation failed: endpoint has been spammed');
    octo.github.faults.add({ on: '*', times: 3, then: spammed });
    octo.github.faults.add({ on: '*', times: 5, then: { kind: 'reset' } });
    const { find } = createTestClient(octo);
    expect((await find()).status).toBe(200);
    expect(octo.github.requests).toHaveLength(9);
  });
});

describe('a failure that stays the same is not repeated', () => {
  test.each<[string, Fault, string]>([
    ['400', answer(400), 'invalid-request'],
    ['401', answer(401, 'Bad credentials'), 'unauthorized'],
    [
      '401 with the time to come back',
      answer(401, 'Bad credentials', { 'retry-after': '1' }),
      'unauthorized',
    ],
    ['a wrong key', answer(401, 'A JSON web token could not be decoded'), 'key-rejected'],
    ['403', answer(403, 'Resource not accessible by integration'), 'forbidden'],
    ['a suspension', answer(403, 'This installation has been suspended'), 'suspended'],
    ['404', answer(404, 'Not Found'), 'not-found'],
    ['410', answer(410), 'invalid-request'],
    ['422', answer(422), 'invalid-request'],
    ['451', answer(451), 'invalid-request'],
    ['a web page', { kind: 'answer', status: 404, body: '<!DOCTYPE html>' }, 'not-github-api'],
    ['not JSON', { kind: 'answer', status: 200, body: 'hello' }, 'unexpected-reply'],
  ])('%s', async (_, then, code) => {
    octo.github.faults.add({ on: '*', times: Infinity, then });
    const { find, time } = createTestClient(octo);
    expect(await failureOf(find())).toMatchObject({ code, tries: 1 });
    expect(octo.github.requests).toHaveLength(1);
    expect(time.waits).toEqual([]);
  });
});

test('only the call that failed is repeated', async () => {
  octo.github.faults.add({ on: MINT, times: 2, then: answer(502) });
  const { find, mint } = createTestClient(octo);
  await find();
  await mint();
  expect(octo.github.requests.map(({ method }) => method)).toEqual(['GET', 'POST', 'POST', 'POST']);
});

describe('a call that names what was just found', () => {
  test('is repeated once after a 404', async () => {
    octo.github.faults.add({ on: MINT, then: answer(404, 'Not Found') });
    const { mint, time } = createTestClient(octo);
    expect((await mint({ retryUnknownOnce: true })).status).toBe(201);
    expect(time.waits).toEqual([1_000]);
  });

  test('is not repeated twice', async () => {
    octo.github.faults.add({ on: MINT, times: 2, then: answer(404, 'Not Found') });
    const { mint } = createTestClient(octo);
    expect(await failureOf(mint({ retryUnknownOnce: true }))).toMatchObject({
      code: 'not-found',
      tries: 2,
    });
  });

  test('is not repeated after every 404', async () => {
    octo.github.faults.add({ on: MINT, then: answer(404, 'Integration not found') });
    const { mint } = createTestClient(octo);
    expect(await failureOf(mint({ retryUnknownOnce: true }))).toMatchObject({
      code: 'app-not-found',
      tries: 1,
    });
  });
});

describe('the wait that GitHub asks for', () => {
  test.each<[string, Fault, number]>([
    ['in seconds', answer(429, 'No', { 'retry-after': '30' }), 30_500],
    ['for trouble of its own', answer(503, 'No', { 'retry-after': '30' }), 30_250],
    ['for a secondary limit', answer(403, 'secondary rate limit', { 'retry-after': '30' }), 31_500],
  ])('is kept for %s, and a little longer', async (_, then, waitMs) => {
    octo.github.faults.add({ on: '*', then });
    const { find, time } = createTestClient(octo);
    expect((await find()).status).toBe(200);
    expect(time.waits).toEqual([waitMs]);
  });

  test('is kept when it is a date, or the end of a limit', async () => {
    const reset = String(Math.ceil(Date.now() / 1_000) + 20);
    octo.github.faults.add({ on: '*', then: answer(429, 'No', { 'retry-after': httpDate(20) }) });
    octo.github.faults.add({
      on: '*',
      then: answer(403, 'No', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset }),
    });
    const { find, time } = createTestClient(octo);
    await find();
    expect(time.waits).toHaveLength(2);
    for (const wait of time.waits) expect(Math.abs(wait - 20_500)).toBeLessThan(8_000);
  });

  test('is kept even if chance would put it beyond the deadline', async () => {
    octo.github.faults.add({
      on: '*',
      then: answer(403, 'secondary rate limit', { 'retry-after': '59' }),
    });
    const { find, time } = createTestClient(octo);
    expect((await find()).status).toBe(200);
    expect(time.waits).toEqual([59_750]);
  });

  test.each([
    ['429', answer(429, 'No', { 'retry-after': '60' })],
    ['403', answer(403, 'secondary rate limit', { 'retry-after': '3600' })],
    ['503', answer(503, 'No', { 'retry-after': '60' })],
    ['422', answer(422, 'endpoint has been spammed', { 'retry-after': '60' })],
    [
      'an exhausted limit',
      answer(403, 'No', { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '99999999999' }),
    ],
  ])('ends the call at once when it is too long: %s', async (name, then) => {
    if (name === 'an exhausted limit' && then.kind === 'answer' && then.headers) {
      then.headers['x-ratelimit-reset'] = String(Math.ceil(Date.now() / 1_000) + 600);
    }
    octo.github.faults.add({ on: '*', then });
    const { find, time } = createTestClient(octo);
    const { details } = await failureOf(find());
    expect(time.waits).toEqual([]);
    const awayMs = Date.parse(details.retryAt ?? '') - Date.now();
    expect(awayMs).toBeGreaterThan(50_000);
    expect(awayMs).toBeLessThan(3_602_000);
    expect(octo.github.requests).toHaveLength(1);
  });

  test.each(['0', '-1', 'soon', '', '9'.repeat(40), httpDate(-60)])(
    'is an ordinary wait for %p',
    async (value) => {
      octo.github.faults.add({ on: '*', then: answer(429, 'No', { 'retry-after': value }) });
      const { find, time } = createTestClient(octo);
      expect((await find()).status).toBe(200);
      expect(time.waits).toEqual([1_000]);
    },
  );

  test('is not named when GitHub did not say it', async () => {
    octo.github.faults.add({ on: '*', times: Infinity, then: answer(403, 'secondary rate limit') });
    const { find } = createTestClient(octo);
    expect((await failureOf(find())).details.retryAt).toBeUndefined();
  });
});

describe('the deadline', () => {
  test('lets nothing begin after it', async () => {
    const { find, time } = createTestClient(octo);
    time.elapsedMs = 60_000;
    expect(await failureOf(find())).toMatchObject({
      code: 'timeout',
      message: 'no time was left to ask',
    });
    expect(octo.github.requests).toEqual([]);
  });

  test('keeps a reserve for revocations', async () => {
    const { client, find, time, authorize } = createTestClient(octo, { reserveMs: 5_000 });
    time.elapsedMs = 56_000;
    expect((await failureOf(find())).code).toBe('timeout');
    octo.github.faults.add({ on: '*', then: answer(204) });
    expect((await client.call('GET /app', { authorize, isCleanUp: true })).status).toBe(204);
  });

  test('gives half of its reserve to a mint under way, and none to other calls', async () => {
    octo.github.faults.add({ on: '*', times: 2, then: { kind: 'slow', delayMs: 2_500 } });
    const limits = () => ({ deadline: performance.now() + 7_000, reserveMs: 6_000 });
    const onUnusableReply = () => undefined;
    const [read, minted] = await Promise.all([
      failureOf(createTestClient(octo, limits()).find()),
      createTestClient(octo, limits()).mint({ mint: { onUnusableReply } }),
    ]);
    expect(read.code).toBe('timeout');
    expect(minted.status).toBe(201);
  });

  test('is not waited for: when the next try would not fit, the last failure is reported', async () => {
    octo.github.faults.add({ on: '*', times: Infinity, then: answer(500, 'Server Error') });
    const { find, time } = createTestClient(octo);
    time.elapsedMs = 59_400;
    expect(await failureOf(find())).toMatchObject({
      code: 'server',
      tries: 1,
      message: 'Server Error',
    });
  });

  test.each<[string, Fault, string]>([
    ['silence', { kind: 'silence' }, '*'],
    ['an answer that is late', { kind: 'slow', delayMs: 5_000 }, '*'],
    ['a body that trickles', { kind: 'slow-body', delayMs: 200 }, '*'],
  ])('ends a request under way: %s', async (_, then, on) => {
    octo.github.faults.add({ on, times: Infinity, then });
    const { find } = createTestClient(octo, realTime(400));
    const before = performance.now();
    const { code, message } = await failureOf(find());
    expect(performance.now() - before).toBeLessThan(4_000);
    expect(code).toBe('timeout');
    expect(message).toMatch(/^no answer within 0\.\d s$/);
  });

  test('ends redirects and retries together', async () => {
    octo.github.faults.add({ on: '*', times: Infinity, then: { kind: 'slow', delayMs: 120 } });
    octo.github.faults.add({ on: '*', times: Infinity, then: { kind: 'reset' } });
    const { find } = createTestClient(octo, realTime(100));
    const before = performance.now();
    await failureOf(find());
    expect(performance.now() - before).toBeLessThan(4_000);
  });
});

test('a failure to sign is not repeated', async () => {
  const { client } = createTestClient(octo);
  const broken = new Error('no key');
  let asked = 0;
  const authorize = () => {
    asked += 1;
    throw broken;
  };
  await expect(client.call('GET /app', { authorize })).rejects.toBe(broken);
  expect(asked).toBe(1);
});

test('each try is signed again', async () => {
  octo.github.faults.add({ on: '*', times: 2, then: answer(503, 'No', { 'retry-after': '5' }) });
  const { find, jwts } = createTestClient(octo);
  await find();
  expect(new Set(jwts).size).toBe(3);
});

describe('a cancelled job', () => {
  test('starts nothing but calls that undo something', async () => {
    const { client, find, authorize } = createTestClient(octo, { signal: AbortSignal.abort() });
    expect((await failureOf(find())).code).toBe('cancelled');
    expect(octo.github.requests).toEqual([]);
    octo.github.faults.add({ on: '*', then: answer(500) });
    octo.github.faults.add({ on: '*', then: answer(204) });
    expect((await client.call('GET /app', { authorize, isCleanUp: true })).status).toBe(204);
  });

  test('waits for the reply that is under way', async () => {
    const cancellation = new AbortController();
    octo.github.faults.add({ on: '*', then: { kind: 'slow', delayMs: 200 } });
    const { mint } = createTestClient(octo, { signal: cancellation.signal });
    const minted = mint();
    setTimeout(() => {
      cancellation.abort();
    }, 50);
    expect((await minted).status).toBe(201);
  });

  test('does not wait for another try', async () => {
    const cancellation = new AbortController();
    octo.github.faults.add({
      on: '*',
      times: Infinity,
      then: answer(429, 'No', { 'retry-after': '20' }),
    });
    const { find } = createTestClient(octo, { ...realTime(60_000), signal: cancellation.signal });
    setTimeout(() => {
      cancellation.abort();
    }, 100);
    const before = performance.now();
    expect((await failureOf(find())).code).toBe('cancelled');
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(octo.github.requests).toHaveLength(1);
  });

  test('does not wait for another try when the failure comes after the cancellation', async () => {
    const cancellation = new AbortController();
    const then: Fault = answer(429, 'No', { 'retry-after': '20' });
    octo.github.faults.add({ on: '*', then });
    const { client, authorize } = createTestClient(octo, {
      ...realTime(60_000),
      signal: cancellation.signal,
    });
    const before = performance.now();
    const failed = failureOf(
      client.call('GET /app', {
        authorize: (now) => {
          queueMicrotask(() => {
            cancellation.abort();
          });
          return authorize(now);
        },
      }),
    );
    expect((await failed).code).toBe('cancelled');
    expect(performance.now() - before).toBeLessThan(10_000);
    expect(octo.github.requests).toHaveLength(1);
  });
});
