/** Scripted faults: GitHub, the network, and everything between them on a bad day. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Fault } from '../../../local-github/server.ts';
import { call, startOcto, type Octo } from './octo-world.ts';

const MINT = 'POST /app/installations/{installation_id}/access_tokens';
let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const zen = () => call(octo.github, 'GET', '/zen');
const mint = () => octo.appCall('POST', `/app/installations/${octo.installation.id}/access_tokens`);

describe('a scripted answer', () => {
  test.each<[string, Extract<Fault, { kind: 'answer' }>, string]>([
    [
      'JSON',
      { kind: 'answer', status: 502, body: { message: 'Server Error' } },
      '{"message":"Server Error"}',
    ],
    [
      'HTML',
      {
        kind: 'answer',
        status: 503,
        headers: { 'content-type': 'text/html' },
        body: '<h1>Unicorn</h1>',
      },
      '<h1>Unicorn</h1>',
    ],
    ['nothing', { kind: 'answer', status: 500 }, ''],
    [
      'a rate limit',
      {
        kind: 'answer',
        status: 429,
        headers: { 'retry-after': '2', 'x-ratelimit-remaining': '0' },
      },
      '',
    ],
  ])('may be %s', async (_, then, text) => {
    octo.github.faults.add({ on: '*', then });
    const answer = await zen();
    expect(answer).toMatchObject({ status: then.status, text });
    for (const [name, value] of Object.entries(then.headers ?? {}))
      expect(answer.headers.get(name)).toBe(value);
    expect(octo.github.requests[0]).toMatchObject({ status: then.status, fault: true });
  });

  test('may lack the headers that every answer has', async () => {
    octo.github.faults.add({
      on: '*',
      then: { kind: 'answer', status: 401, headers: { date: null }, body: {} },
    });
    const answer = await zen();
    expect(answer.headers.has('date')).toBe(false);
    expect(answer.headers.has('x-github-request-id')).toBe(true);
  });
});

describe('a fault hits', () => {
  const then: Fault = { kind: 'answer', status: 500 };

  test('the next request only, unless it says how many to skip and to hit', async () => {
    octo.github.faults.add({ on: 'GET /zen', skip: 1, times: 2, then });
    const statuses = [];
    for (let count = 0; count < 4; count += 1) statuses.push((await zen()).status);
    expect(statuses).toEqual([200, 500, 500, 200]);
  });

  test.each([
    ['GET /zen', { zen: 500, mint: 201 }],
    ['GET *', { zen: 500, mint: 201 }],
    ['*', { zen: 500, mint: 500 }],
    [MINT, { zen: 200, mint: 500 }],
    ['POST /app/installations/70000001/access_tokens', { zen: 200, mint: 500 }],
    ['POST /zen', { zen: 200, mint: 201 }],
  ])('the requests that %s names', async (on, statuses) => {
    octo.github.faults.add({ on, times: Infinity, then });
    expect((await zen()).status).toBe(statuses.zen);
    expect((await mint()).status).toBe(statuses.mint);
  });
});

describe('an answer that is lost', () => {
  test.each<Fault>([
    { kind: 'reset', work: true },
    { kind: 'truncate' },
    { kind: 'answer', status: 502, work: true },
  ])('leaves the token alive when the endpoint worked: %j', async (then) => {
    octo.github.faults.add({ on: MINT, then });
    await mint().catch(() => undefined);
    expect(octo.world.tokens.size).toBe(1);
  });

  test.each<Fault>([{ kind: 'reset' }, { kind: 'answer', status: 502 }])(
    'leaves no token when the endpoint did not work: %j',
    async (then) => {
      octo.github.faults.add({ on: MINT, then });
      await mint().catch(() => undefined);
      expect(octo.world.tokens.size).toBe(0);
    },
  );

  test('by a reset ends the connection, and is recorded without a status', async () => {
    octo.github.faults.add({ on: '*', then: { kind: 'reset' } });
    await expect(zen()).rejects.toThrow('fetch failed');
    await zen();
    const [lost, answered] = octo.github.requests;
    expect(lost?.status).toBe(0);
    expect(answered?.status).toBe(200);
    expect(answered?.connection).not.toBe(lost?.connection);
  });

  test('by a cut body breaks the reading of it', async () => {
    octo.github.faults.add({ on: '*', then: { kind: 'truncate' } });
    await expect(zen()).rejects.toThrow('terminated');
  });

  test('by silence never comes, and does not keep the server from closing', async () => {
    octo.github.faults.add({ on: '*', then: { kind: 'silence' } });
    const pending = fetch(`${octo.github.url}/zen`, { signal: AbortSignal.timeout(200) });
    await expect(pending).rejects.toThrow('timeout');
    octo.github.faults.add({ on: '*', then: { kind: 'silence' } });
    const forgotten = expect(zen()).rejects.toThrow('fetch failed');
    while (octo.github.requests.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    await octo.github.close();
    await forgotten;
  });
});

test.each<Fault>([
  { kind: 'slow', delayMs: 80 },
  { kind: 'slow-body', delayMs: 20 },
])('the right answer comes late: %j', async (then) => {
  octo.github.faults.add({ on: '*', then });
  const start = Date.now();
  expect(await zen()).toMatchObject({ status: 200, text: 'Keep it logically awesome.' });
  expect(Date.now() - start).toBeGreaterThanOrEqual(75);
  expect(octo.github.requests[0]?.fault).toBe(false);
});

test('a slow body has its headers at once', async () => {
  octo.github.faults.add({ on: '*', then: { kind: 'slow-body', delayMs: 60_000 } });
  const response = await fetch(`${octo.github.url}/zen`);
  expect(response.status).toBe(200);
  await response.body?.cancel();
});

test('a redirect leads where it says', async () => {
  octo.github.faults.add({ on: '*', then: { kind: 'redirect', status: 302, location: '/meta' } });
  const answer = await zen();
  expect(answer.status).toBe(302);
  expect(answer.headers.get('location')).toBe('/meta');
});

test('an answer can be changed on its way', async () => {
  const change = (body: Record<string, unknown>) => ({
    ...body,
    permissions: { contents: 'admin' },
  });
  octo.github.faults.add({
    on: MINT,
    then: { kind: 'change', change, headers: { 'x-extra': 'yes' } },
  });
  const answer = await mint();
  expect(answer).toMatchObject({
    status: 201,
    json: { permissions: { contents: 'admin' }, token: expect.any(String) },
  });
  expect(answer.headers.get('x-extra')).toBe('yes');
  expect(octo.github.requests[0]?.fault).toBe(true);
});
