/** Which failures are worth another try, how often, and after how long: GitHub's policy as data. */
import type { Call } from './call.ts';
import type { ErrorCode, GitHubError } from './errors.ts';
import type { RetryRule } from '../http/retry-after.ts';

const UNTIL_DEADLINE = Number.POSITIVE_INFINITY;

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

/**
 * Applies to a call that names what was just looked up: the replica that answers may not know it
 * yet.
 */
export const LAGGING_REPLICA: RetryRule = { tries: 2, delayMs: 1_000 };

/**
 * Gives the rule for a failed call, if it is worth repeating at all. A proxy that refuses us will
 * go on refusing, and a mint whose reply arrived was done: whatever garbles its replies would
 * garble each token.
 */
export function findRule(
  error: GitHubError,
  { retryUnknownOnce = false, mint }: Pick<Call, 'retryUnknownOnce' | 'mint'>,
): RetryRule | undefined {
  // A replica that does not know the call's new token yet says 401. A mint's credential is not new.
  const isUnknown = error.code === 'not-found' || (!mint && error.code === 'unauthorized');
  if (retryUnknownOnce && isUnknown) return LAGGING_REPLICA;
  if (error.code === 'not-http' && mint) return undefined;
  if (error.code === 'proxy' && (error.details.proxyStatus ?? 500) < 500) return undefined;
  return RETRY_POLICY[error.code];
}

/**
 * Further apart, one of two clocks is not merely wrong: a JWT is not signed for a time that far
 * away.
 */
const MAX_OFFSET_MS = 24 * 60 * 60 * 1_000;

/** Says why the server's time is not to be believed; `undefined` when it may be. */
export function findImplausible(date: number, now: number): string | undefined {
  if (Math.abs(date - now) <= MAX_OFFSET_MS) return undefined;
  const [its, ours] = [date, now].map((each) => new Date(each).toISOString());
  return `the reply is dated ${its ?? ''}, more than 24 hours away from the runner's ${ours ?? ''}`;
}
