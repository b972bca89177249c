/** Which failures are worth another try, how often, and after how long: the policy as data, and the waits it gives. */
import type { Call } from './call.ts';
import type { ErrorCode, GitHubError } from './errors.ts';
import type { Reply } from './transport.ts';

interface RetryRule {
  /** Tries at the most, the first included; the deadline may end them earlier. */
  tries: number;
  /** The first wait; each further one doubles, up to `MAX_DELAY_MS`. */
  delayMs: number;
}

const UNTIL_DEADLINE = Number.POSITIVE_INFINITY;
const MAX_DELAY_MS = 20_000;

/** Whoever asks for more has mistaken the unit, or sends nonsense. */
const MAX_ASKED_MS = 365 * 24 * 60 * 60 * 1_000;

/**
 * Only what can change by itself is tried again; a code that is missing here never is.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api
 */
export const RETRY_POLICY: Partial<Record<ErrorCode, RetryRule>> = {
  network: { tries: 6, delayMs: 250 },
  'not-http': { tries: 6, delayMs: 250 },
  proxy: { tries: 4, delayMs: 250 },
  timeout: { tries: UNTIL_DEADLINE, delayMs: 250 },
  server: { tries: UNTIL_DEADLINE, delayMs: 500 },
  'rate-limit': { tries: UNTIL_DEADLINE, delayMs: 1_000 },
  'secondary-rate-limit': { tries: UNTIL_DEADLINE, delayMs: 3_000 },
  spammed: { tries: 4, delayMs: 2_000 },
  'key-missing': { tries: 3, delayMs: 1_000 },
};

/** For a call that names what was just looked up: the replica that answers may not know it yet. */
export const LAGGING_REPLICA: RetryRule = { tries: 2, delayMs: 1_000 };

/**
 * The rule for a failed call, if it is worth repeating at all. A proxy that refuses us will go on refusing, and a mint whose
 * reply arrived was done: whatever garbles its replies would garble each token.
 */
export function findRule(
  error: GitHubError,
  { mayLag = false, mint }: Pick<Call, 'mayLag' | 'mint'>,
): RetryRule | undefined {
  // Of a new token that is the call's credential, a replica that does not know it says 401. A mint's credential is not new.
  const isUnknown = error.code === 'not-found' || (!mint && error.code === 'unauthorized');
  if (mayLag && isUnknown) return LAGGING_REPLICA;
  if (error.code === 'not-http' && mint) return undefined;
  if (error.code === 'proxy' && (error.facts.proxyStatus ?? 500) < 500) return undefined;
  return RETRY_POLICY[error.code];
}

/**
 * Milliseconds before the next try. With `askedMs`, what GitHub asked for, the jitter comes on top:
 * whoever was told the same time must not come back in step.
 * @param random in [0, 1)
 */
export function toDelay(rule: RetryRule, tries: number, askedMs: number | undefined, random: number): number {
  const backoff = Math.min(rule.delayMs * 2 ** (tries - 1), MAX_DELAY_MS);
  return askedMs === undefined ? backoff * (0.5 + random) : askedMs + backoff * random;
}

/**
 * How long GitHub asks us to stay away, in milliseconds; `undefined` when it does not say, or says it garbled, zero or past.
 * `Retry-After` holds seconds or a date and goes first, `x-ratelimit-reset` the epoch second at which an exhausted limit is
 * refilled; both are told by the server's clock, so its `Date` is taken for now.
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#exceeding-the-rate-limit
 */
export function readAskedDelay(headers: Reply['headers'], now: number): number | undefined {
  const serverNow = readDate(headers) ?? now;
  const retryAfter = headers['retry-after'] ?? '';
  const retryAfterMs = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : parseDate(retryAfter) - serverNow;
  const isExhausted = headers['x-ratelimit-remaining'] === '0';
  const resetMs = isExhausted ? Number(headers['x-ratelimit-reset']) * 1_000 - serverNow : 0;
  return [retryAfterMs, resetMs].find((ms) => ms > 0 && ms <= MAX_ASKED_MS);
}

/** The server's clock in milliseconds since the epoch, if its `Date` header tells. */
export function readDate(headers: Reply['headers']): number | undefined {
  const date = parseDate(headers['date'] ?? '');
  return Number.isNaN(date) ? undefined : date;
}

/** Further apart, one of two clocks is not merely wrong: a JWT is not signed for a time that far away. */
const MAX_OFFSET_MS = 24 * 60 * 60 * 1_000;

/** Says why the server's time is not to be believed; `undefined` when it may be. */
export function findImplausible(date: number, now: number): string | undefined {
  if (Math.abs(date - now) <= MAX_OFFSET_MS) return undefined;
  const [its, ours] = [date, now].map((each) => new Date(each).toISOString());
  return `the reply is dated ${its ?? ''}, more than 24 hours away from the runner's ${ours ?? ''}`;
}

/**
 * NaN for what is not in the form of HTTP: `Date.parse` alone finds a date in almost anything.
 * @see https://www.rfc-editor.org/rfc/rfc9110#name-date-time-formats
 */
function parseDate(text: string): number {
  return /^\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2} GMT$/.test(text) ? Date.parse(text) : Number.NaN;
}
