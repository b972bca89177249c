/** A runner whose clock is wrong: the client signs by GitHub's clock from the first refusal on. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startOcto, type Octo } from '../local-github/octo-world.ts';
import { createTestClient, failureOf, FIND } from './test-client.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const MINUTE = 60_000;

describe('a wrong clock', () => {
  test.each<[string, number, RegExp]>([
    ['ahead', 30 * MINUTE, /^The runner's clock is (1799|1800|1801) s ahead of GitHub's/],
    [
      'so far ahead that the JWT expires too late',
      5 * MINUTE,
      /is (299|300|301) s ahead of GitHub's/,
    ],
    ['behind', -30 * MINUTE, /is (1799|1800|1801) s behind GitHub's/],
  ])('is corrected: %s', async (_, skewMs, warning) => {
    const { client, time, find, warnings, jwts } = createTestClient(octo);
    time.skewMs = skewMs;
    expect((await find()).status).toBe(200);
    expect(jwts).toHaveLength(2);
    expect(octo.github.requests.map(({ status }) => status)).toEqual([401, 200]);
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(Math.abs(client.now - Date.now())).toBeLessThan(10_000);
    expect(time.waits).toEqual([]);
  });

  test('is corrected for all later calls, with one warning', async () => {
    const { time, find, mint, warnings } = createTestClient(octo);
    time.skewMs = -30 * MINUTE;
    await find();
    await mint();
    expect(octo.github.requests.map(({ status }) => status)).toEqual([401, 200, 201]);
    expect(warnings).toHaveLength(1);
  });

  test('is corrected for calls at the same time, with one warning', async () => {
    const { time, find, warnings } = createTestClient(octo);
    time.skewMs = -30 * MINUTE;
    await Promise.all([find(), find(), find()]);
    expect(warnings).toHaveLength(1);
  });

  test.each([
    "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    "'Expiration time' claim ('exp') is too far in the future",
  ])('is recognized by: %s', async (message) => {
    octo.github.faults.add({ on: FIND, then: { kind: 'answer', status: 401, body: { message } } });
    const { find } = createTestClient(octo);
    expect((await find()).status).toBe(200);
    expect(octo.github.requests).toHaveLength(2);
  });

  test('is corrected once for each call', async () => {
    const body = { message: "'Expiration time' claim ('exp') is too far in the future" };
    octo.github.faults.add({
      on: FIND,
      times: Infinity,
      then: { kind: 'answer', status: 401, body },
    });
    const { find } = createTestClient(octo);
    expect(await failureOf(find())).toMatchObject({ code: 'clock', tries: 2 });
    expect(octo.github.requests).toHaveLength(2);
  });

  test.each([null, 'soon', '12'])('is not corrected by the date %p', async (date) => {
    const body = { message: "'Expiration time' claim ('exp') is too far in the future" };
    octo.github.faults.add({
      on: FIND,
      then: { kind: 'answer', status: 401, headers: { date }, body },
    });
    const { find, warnings } = createTestClient(octo);
    expect(await failureOf(find())).toMatchObject({ code: 'clock', tries: 1 });
    expect(warnings).toEqual([]);
  });
});

describe('a date more than 24 hours away', () => {
  test.each([
    ['ahead', 25 * 60 * MINUTE],
    ['behind', -25 * 60 * MINUTE],
    ['years ahead', 5 * 365 * 24 * 60 * MINUTE],
  ])('is reported as the failure, and no JWT is signed for it: %s', async (_, offsetMs) => {
    const { find, jwts, warnings } = createTestClient(octo);
    octo.github.clock.offsetMs = offsetMs;
    const error = await failureOf(find());
    const date = new Date(Math.floor((Date.now() + offsetMs) / 1_000 / 60) * 60_000)
      .toISOString()
      .slice(0, 13);
    expect(error).toMatchObject({ code: 'clock', tries: 1 });
    expect(error.message).toMatch(
      new RegExp(`claim .*; the reply is dated ${date}.*, more than 24 hours away from`),
    );
    expect(jwts).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  test('cannot be reached in steps', async () => {
    const { find, jwts } = createTestClient(octo);
    octo.github.clock.offsetMs = 20 * 60 * MINUTE;
    expect((await find()).status).toBe(200);
    octo.github.clock.offsetMs = 40 * 60 * MINUTE;
    expect((await failureOf(find())).message).toMatch(/more than 24 hours/);
    expect(jwts).toHaveLength(3);
  });
});

test('the end of a rate limit is measured by the corrected clock', async () => {
  const { time, find } = createTestClient(octo);
  time.skewMs = -30 * MINUTE;
  await find();
  const headers = { 'retry-after': '600' };
  octo.github.faults.add({ on: FIND, then: { kind: 'answer', status: 429, headers, body: {} } });
  const { details } = await failureOf(find());
  expect(Math.abs(Date.parse(details.retryAt ?? '') - Date.now() - 600_000)).toBeLessThan(10_000);
});
