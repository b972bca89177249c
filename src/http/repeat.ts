/**
 * The loop of every call: tries again as its policy says, until the deadline or the job's
 * cancellation.
 */
import type { TimeSource } from './clock.ts';
import type { Limits } from './limits.ts';
import type { RetryRule } from './retry-after.ts';
import type { Reply } from './transport.ts';

/** With less time than this there is no point in another try. */
const MIN_TRY_MS = 250;

/** Sends the same call once more without a wait: the cause of the failure has been removed. */
export const AT_ONCE: RetryRule = { tries: 2, delayMs: 0 };

interface Failure extends Error {
  readonly code: string;
  /** How often the call was sent before it was given up. */
  tries: number;
}

export type Outcome<T, E> =
  { ok: true; reply: T } | { ok: false; error: E; headers: Reply['headers'] };

/** A call that can be sent again, with the policy for its failures. */
export interface Repeatable<T, E extends Failure> {
  /** What the log calls it. */
  name: string;
  /** Undoes something: goes on when the job was cancelled, and may use the reserve. */
  isCleanUp?: boolean | undefined;
  /** Milliseconds that it may take with all its tries. */
  maxMs?: number | undefined;
  /** Sends it once. `timeLeft` gives the milliseconds until it must be over. */
  send: (timeLeft: () => number) => Promise<Outcome<T, E>>;
  /**
   * Gives the rule for a failure, the `failed`th with its code; `undefined` when it will not pass.
   */
  findRule: (error: E, headers: Reply['headers'], failed: number) => Promise<RetryRule | undefined>;
  /** Makes the error of a call that is not sent, or not again. */
  toError: (code: 'cancelled' | 'timeout', message: string) => E;
  /** Adds when the server wants to be asked again, if that is too late for this call. */
  withRetryAt?: (error: E, retryAt: Date) => E;
}

/** Gives the reply of the try that succeeded. @throws the error of the last one */
export async function repeat<T, E extends Failure>(
  call: Repeatable<T, E>,
  limits: Limits,
  time: TimeSource,
): Promise<T> {
  const { isCleanUp = false, maxMs = Infinity } = call;
  const latest = limits.deadline - (isCleanUp ? 0 : limits.reserveMs);
  const end = Math.min(latest, time.elapsed() + maxMs);
  const timeLeft = (): number => end - time.elapsed();
  const failures = new Map<string, number>();
  for (let tries = 1; ; tries++) {
    if (limits.signal.aborted && !isCleanUp) {
      throw call.toError('cancelled', 'the job was cancelled');
    }
    if (timeLeft() <= 0) throw call.toError('timeout', 'no time was left to ask');
    const outcome = await call.send(timeLeft);
    if (outcome.ok) return outcome.reply;
    const { error, headers } = outcome;
    error.tries = tries;
    const failed = (failures.get(error.code) ?? 0) + 1;
    failures.set(error.code, failed);
    const rule = await call.findRule(error, headers, failed);
    if (!rule || failed >= rule.tries) throw error;
    if (rule === AT_ONCE) continue;
    // Loads what only a failure needs.
    const { planTry } = await import('./retry-after.ts');
    const next = planTry(rule, failed, headers, {
      now: time.now(),
      random: time.random(),
      longestMs: timeLeft() - MIN_TRY_MS,
    });
    if (!next.isInTime) throw (next.retryAt && call.withRetryAt?.(error, next.retryAt)) ?? error;
    const { delayMs } = next;
    const seconds = (delayMs / 1_000).toFixed(1);
    limits.log.info(`${call.name} failed (${error.message}); trying again in ${seconds} s.`);
    await time.sleep(delayMs, isCleanUp ? undefined : limits.signal);
  }
}
