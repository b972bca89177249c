/** The wait before another try: as long as the server asks for, or one that grows. */
import { describe, expect, test } from '@jest/globals';
import { readAskedDelay, readDate, toDelay } from '../../../src/http/retry-after.ts';

const NOW = Date.parse('2026-03-01T12:00:00Z');
const DATE = 'Sun, 01 Mar 2026 12:00:00 GMT';
const IN_A_MINUTE = 'Sun, 01 Mar 2026 12:01:00 GMT';
const A_MINUTE_AGO = 'Sun, 01 Mar 2026 11:59:00 GMT';
const reset = (seconds: number): string => String(NOW / 1_000 + seconds);

describe('the wait that GitHub asks for', () => {
  test.each<[Record<string, string>, number | undefined]>([
    [{}, undefined],
    [{ 'retry-after': '30' }, 30_000],
    [{ 'retry-after': '0' }, undefined],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '1.5' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': '30 seconds' }, undefined],
    [{ 'retry-after': 'soon, in 2099' }, undefined],
    [{ 'retry-after': '2099-01-01' }, undefined],
    [{ 'retry-after': 'Foo, 99 Bar 2099 12:00:00 GMT' }, undefined],
    [{ 'retry-after': 'NaN' }, undefined],
    [{ 'retry-after': '9'.repeat(30) }, undefined],
    [{ 'retry-after': '1772366430' }, undefined],
    [{ 'retry-after': IN_A_MINUTE }, 60_000],
    [{ 'retry-after': A_MINUTE_AGO }, undefined],
    [{ 'retry-after': DATE }, undefined],
    [{ 'retry-after': IN_A_MINUTE, date: A_MINUTE_AGO }, 120_000],
    [{ 'retry-after': IN_A_MINUTE, date: 'yesterday, 2001' }, 60_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90) }, 90_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90), date: A_MINUTE_AGO }, 150_000],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(-90) }, undefined],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(0) }, undefined],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '0' }, undefined],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': 'later' }, undefined],
    [{ 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': String(NOW + 90_000) }, undefined],
    [{ 'x-ratelimit-remaining': '0' }, undefined],
    [{ 'x-ratelimit-remaining': '17', 'x-ratelimit-reset': reset(90) }, undefined],
    [{ 'x-ratelimit-reset': reset(90) }, undefined],
    [{ 'retry-after': '30', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90) }, 30_000],
    [
      { 'retry-after': '120', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90) },
      120_000,
    ],
    [
      { 'retry-after': '30', 'x-ratelimit-remaining': '17', 'x-ratelimit-reset': reset(90) },
      30_000,
    ],
    [{ 'retry-after': '0', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90) }, 90_000],
    [
      { 'retry-after': 'soon', 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': reset(90) },
      90_000,
    ],
  ])('%j: %p ms', (headers, expected) => {
    expect(readAskedDelay(headers, NOW)).toBe(expected);
  });
});

describe("the server's clock", () => {
  test.each<[string | undefined, number | undefined]>([
    [DATE, NOW],
    [undefined, undefined],
    ['', undefined],
    ['1', undefined],
    ['2026-03-01T12:00:00Z', undefined],
    ['Sun, 01 Foo 2026 12:00:00 GMT', undefined],
  ])('%p: %p', (date, expected) => {
    expect(readDate(date === undefined ? {} : { date })).toBe(expected);
  });
});

describe('the wait before another try', () => {
  const rule = { tries: 9, delayMs: 1_000 };

  test.each<[number, number, number]>([
    [1, 0, 500],
    [1, 0.5, 1_000],
    [1, 0.999, 1_499],
    [2, 0.5, 2_000],
    [5, 0.5, 16_000],
    [6, 0.5, 20_000],
    [500, 0.5, 20_000],
  ])(
    'doubles with each of %p failures, give or take a half by chance %p: %p ms',
    (tries, random, expected) => {
      expect(toDelay(rule, tries, undefined, random)).toBeCloseTo(expected);
    },
  );

  test.each<[number, number]>([
    [0, 30_000],
    [0.5, 30_500],
  ])(
    'is never shorter than what was asked for, and spread by chance %p: %p ms',
    (random, expected) => {
      expect(toDelay(rule, 1, 30_000, random)).toBe(expected);
    },
  );
});
