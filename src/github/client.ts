/** The one way to call GitHub: repeats what can succeed, keeps to the deadline, mends the clock, types the failures. */
import { attempt, type Attempt } from './attempt.ts';
import type { Call, ParsedReply } from './call.ts';
import { GitHubError, type ErrorCode } from './errors.ts';
import { findImplausible, findRule } from './retry-policy.ts';
import { readAskedDelay, readDate, toDelay } from '../http/retry-after.ts';
import { REAL_TIME, type TimeSource } from '../http/clock.ts';
import type { Reply, Transport } from '../http/transport.ts';

const REQUEST_TIMEOUT_MS = 10_000;

/** Of a mint that is hung up on, the token lives on unknown. GitHub itself ends a request after 10 s. */
const MINT_TIMEOUT_MS = 30_000;

/** The part of the reserve for which a mint under way is still awaited; the rest is for revoking its token. */
const MINT_SHARE = 0.5;

/** Below this a clock is as good as right: the `Date` header counts whole seconds, and the reply took its time. */
const CLOCK_TOLERANCE_MS = 2_000;

/** With less time than this there is no point in another try. */
const MIN_TRY_MS = 250;

export interface Log {
  info: (line: string) => void;
  warning: (line: string) => void;
}

export interface ClientOptions {
  /** Base URL of the REST API, without a trailing slash. */
  apiUrl: string;
  transport: Transport;
  /** Host and port of the proxy behind the transport, for messages. */
  proxy?: string | undefined;
  /** In milliseconds since the process started: nothing begins or goes on after it. */
  deadline: number;
  /** The part before the deadline that is kept for calls which take something back. */
  reserveMs: number;
  /** When it aborts, no call is begun or repeated; a reply under way is still awaited. */
  signal: AbortSignal;
  log: Log;
  time?: TimeSource;
}

export class Client {
  readonly #options: ClientOptions;
  readonly #time: TimeSource;
  #offsetMs = 0;

  constructor(options: ClientOptions) {
    this.#options = options;
    this.#time = options.time ?? REAL_TIME;
  }

  /** GitHub's time as far as it is known, milliseconds since the epoch. */
  get now(): number {
    return this.#time.now() + this.#offsetMs;
  }

  /** For what a user may want to know. */
  inform(line: string): void {
    this.#options.log.info(line);
  }

  /** For what a user must know although nothing failed. */
  warn(line: string): void {
    this.#options.log.warning(line);
  }

  /** When a call that begins now must be over, in milliseconds since the process started. */
  #toEnd({ isCleanUp = false, withinMs = Infinity }: Call): number {
    const { deadline, reserveMs } = this.#options;
    return Math.min(deadline - (isCleanUp ? 0 : reserveMs), this.#time.elapsed() + withinMs);
  }

  /**
   * Sends the call, again where `RETRY_POLICY` says so, and gives the reply with a status of 2xx.
   * @throws GitHubError for everything else
   */
  async call(route: string, call: Call): Promise<ParsedReply> {
    const failures = new Map<ErrorCode, number>();
    const end = this.#toEnd(call);
    for (let tries = 1; ; tries++) {
      const outcome = await this.#try(route, call, end);
      if (outcome.ok) return outcome.reply;
      const { error, headers } = outcome;
      error.tries = tries;
      const failed = (failures.get(error.code) ?? 0) + 1;
      failures.set(error.code, failed);
      if (call.isOnce) throw error;
      if (error.code === 'clock') this.#mendClock(error, headers, failed);
      else await this.#wait(error, headers, failed, { call, end });
    }
  }

  async #try(route: string, call: Call, end: number): Promise<Attempt> {
    const { apiUrl, transport, proxy, signal, reserveMs } = this.#options;
    if (signal.aborted && !call.isCleanUp) {
      throw new GitHubError({ code: 'cancelled', words: 'the job was cancelled', route });
    }
    const remaining = end - this.#time.elapsed();
    if (remaining <= 0) throw new GitHubError({ code: 'timeout', words: 'no time was left to ask', route });
    const timeoutMs = call.mint
      ? Math.min(MINT_TIMEOUT_MS, remaining + reserveMs * MINT_SHARE)
      : Math.min(REQUEST_TIMEOUT_MS, remaining);
    return attempt(route, call, { apiUrl, transport, proxy, timeoutMs, now: this.now });
  }

  /**
   * A JWT that GitHub's clock refuses is signed anew by that clock, once; the offset is kept for all later ones.
   * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
   */
  #mendClock(error: GitHubError, headers: Reply['headers'], failed: number): void {
    const date = readDate(headers);
    if (date === undefined || failed > 1) throw error;
    const doubt = findImplausible(date, this.#time.now());
    if (doubt !== undefined) throw error.with({}, 'clock', `${error.message}; ${doubt}`);
    const before = this.#offsetMs;
    this.#offsetMs = date - this.#time.now();
    if (Math.abs(this.#offsetMs - before) < CLOCK_TOLERANCE_MS) return;
    const seconds = Math.round(Math.abs(this.#offsetMs) / 1_000);
    const direction = this.#offsetMs < 0 ? 'ahead of' : 'behind';
    this.#options.log.warning(
      `The runner's clock is ${seconds} s ${direction} GitHub's; GitHub's time is used from here on. Set the runner's clock by NTP.`,
    );
  }

  /** Returns when it is time for another try. */
  async #wait(
    error: GitHubError,
    headers: Reply['headers'],
    failed: number,
    { call, end }: { call: Call; end: number },
  ): Promise<void> {
    const rule = findRule(error, call);
    if (!rule || failed >= rule.tries) throw error;
    const longestMs = end - this.#time.elapsed() - MIN_TRY_MS;
    const askedMs = readAskedDelay(headers, this.now);
    if (askedMs !== undefined && askedMs > longestMs) {
      throw error.with({ retryAt: new Date(this.now + askedMs).toISOString() });
    }
    const wantedMs = toDelay(rule, failed, askedMs, this.#time.random());
    const delayMs = askedMs === undefined ? wantedMs : Math.min(wantedMs, longestMs);
    if (delayMs > longestMs) throw error;
    const seconds = (delayMs / 1_000).toFixed(1);
    this.#options.log.info(`${error.route} failed (${error.message}); trying again in ${seconds} s.`);
    await this.#time.sleep(delayMs, call.isCleanUp ? undefined : this.#options.signal);
  }
}
