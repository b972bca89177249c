/** When another try is due: after a wait that grows, or after the one that the server asks for. */
import type { Reply } from './transport.ts';

export interface RetryRule {
  /** Tries at the most, the first included; the deadline may end them earlier. */
  tries: number;
  /** The first wait; each further one doubles, up to `MAX_DELAY_MS`. */
  delayMs: number;
}

const MAX_DELAY_MS = 20_000;

/** Whoever asks for more has mistaken the unit, or sends nonsense. */
const MAX_ASKED_MS = 365 * 24 * 60 * 60 * 1_000;

interface Moment {
  /** Milliseconds since the epoch. */
  now: number;
  /** A random number in [0, 1). */
  random: number;
  /** Milliseconds after which another try would have no time. */
  longestMs: number;
}

/** Another try in time, or when the server wants to be asked again if it says so. */
export type NextTry = { isInTime: true; delayMs: number } | { isInTime: false; retryAt?: Date };

/** Plans the try after the `tries`th failure of its kind. */
export function planTry(
  rule: RetryRule,
  tries: number,
  headers: Reply['headers'],
  { now, random, longestMs }: Moment,
): NextTry {
  const askedMs = readAskedDelay(headers, now);
  if (askedMs !== undefined && askedMs > longestMs) {
    return { isInTime: false, retryAt: new Date(now + askedMs) };
  }
  const wantedMs = toDelay(rule, tries, askedMs, random);
  // What the server asked for is in time; only the jitter on top may not be.
  const delayMs = askedMs === undefined ? wantedMs : Math.min(wantedMs, longestMs);
  return delayMs > longestMs ? { isInTime: false } : { isInTime: true, delayMs };
}

/**
 * Milliseconds before the next try. With `askedMs`, what GitHub asked for, the jitter comes on top:
 * clients that got the same time must not come back together.
 * @param random in [0, 1)
 */
export function toDelay(
  rule: RetryRule,
  tries: number,
  askedMs: number | undefined,
  random: number,
): number {
  const backoff = Math.min(rule.delayMs * 2 ** (tries - 1), MAX_DELAY_MS);
  return askedMs === undefined ? backoff * (0.5 + random) : askedMs + backoff * random;
}

/**
 * How long GitHub asks us to stay away, in milliseconds; `undefined` when it does not say, or says
 * it garbled, zero or past. `Retry-After` holds seconds or a date and goes first,
 * `x-ratelimit-reset` the epoch second at which an exhausted limit is refilled; both follow the
 * server's clock, so its `Date` is taken for now.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function readAskedDelay(headers: Reply['headers'], now: number): number | undefined {
  const serverNow = readDate(headers) ?? now;
  const retryAfter = headers['retry-after'] ?? '';
  const retryAfterMs = /^\d+$/.test(retryAfter)
    ? Number(retryAfter) * 1_000
    : parseDate(retryAfter) - serverNow;
  const isExhausted = headers['x-ratelimit-remaining'] === '0';
  const resetMs = isExhausted ? Number(headers['x-ratelimit-reset']) * 1_000 - serverNow : 0;
  return [retryAfterMs, resetMs].find((ms) => ms > 0 && ms <= MAX_ASKED_MS);
}

/** The server's clock in milliseconds since the epoch, if there is a `Date` header. */
export function readDate(headers: Reply['headers']): number | undefined {
  const date = parseDate(headers['date'] ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/**
 * NaN for what is not in the form of HTTP: `Date.parse` alone finds a date in almost anything.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
function parseDate(text: string): number {
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text)
    ? Date.parse(text)
    : Number.NaN;
}
