/**
 * The one way to call GitHub: repeats what can succeed, keeps to the deadline, corrects the clock,
 * types the failures.
 */
import { attempt } from './attempt.ts';
import type { Call, ParsedReply } from './call.ts';
import { GitHubError } from './errors.ts';
import { REAL_TIME, type TimeSource } from '../http/clock.ts';
import type { Limits } from '../http/limits.ts';
import { AT_ONCE, repeat } from '../http/repeat.ts';
import type { RetryRule } from '../http/retry-after.ts';
import type { Reply, Transport } from '../http/transport.ts';

const REQUEST_TIMEOUT_MS = 10_000;

/**
 * A mint that is hung up on may leave a token that nobody knows. GitHub itself ends a request after
 * 10 s.
 */
const MINT_TIMEOUT_MS = 30_000;

/**
 * The part of the reserve for which a mint under way is still awaited; the rest is for revoking its
 * token.
 */
const MINT_SHARE = 0.5;

/**
 * Below this a clock is as good as right: the `Date` header counts whole seconds, and the reply
 * took its time.
 */
const CLOCK_TOLERANCE_MS = 2_000;

export interface ClientOptions extends Limits {
  /** Base URL of the REST API, without a trailing slash. */
  apiUrl: string;
  transport: Transport;
  /** Host and port of the proxy behind the transport, for messages. */
  proxy?: string | undefined;
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

  /** Logs what a user may want to know. */
  inform(line: string): void {
    this.#options.log.info(line);
  }

  /** Warns of what a user must know although nothing failed. */
  warn(line: string): void {
    this.#options.log.warning(line);
  }

  /**
   * Sends the call, again where `RETRY_POLICY` says so, and gives the reply with a status of 2xx.
   * @throws GitHubError for everything else
   */
  async call(route: string, call: Call): Promise<ParsedReply> {
    const { apiUrl, transport, proxy } = this.#options;
    return repeat<ParsedReply, GitHubError>(
      {
        name: route,
        isCleanUp: call.isCleanUp,
        maxMs: call.maxMs,
        send: (timeLeft) => {
          const toTimeoutMs = (): number => this.#toTimeout(call, timeLeft());
          return attempt(route, call, { apiUrl, transport, proxy, now: this.now, toTimeoutMs });
        },
        findRule: async (error, headers, failed) => {
          if (call.noRetry) return undefined;
          if (error.code === 'clock') return this.#adjustClock(error, headers, failed);
          const { findRule } = await import('./retry-policy.ts');
          return findRule(error, call);
        },
        toError: (code, message) => new GitHubError({ code, message, route }),
        withRetryAt: (error, retryAt) => error.withDetails({ retryAt: retryAt.toISOString() }),
      },
      this.#options,
      { ...this.#time, now: () => this.now },
    );
  }

  #toTimeout({ mint }: Call, leftMs: number): number {
    if (!mint) return Math.min(REQUEST_TIMEOUT_MS, leftMs);
    return Math.min(MINT_TIMEOUT_MS, leftMs + this.#options.reserveMs * MINT_SHARE);
  }

  /**
   * A JWT that GitHub's clock refuses is signed anew by that clock, once; the offset is kept for
   * all later ones.
   * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
   */
  async #adjustClock(
    error: GitHubError,
    headers: Reply['headers'],
    failed: number,
  ): Promise<RetryRule | undefined> {
    const { findImplausible } = await import('./retry-policy.ts');
    const { readDate } = await import('../http/retry-after.ts');
    const date = readDate(headers);
    if (date === undefined || failed > 1) return undefined;
    const doubt = findImplausible(date, this.#time.now());
    if (doubt !== undefined) throw error.withDetails({}, 'clock', `${error.message}; ${doubt}`);
    const before = this.#offsetMs;
    this.#offsetMs = date - this.#time.now();
    if (Math.abs(this.#offsetMs - before) < CLOCK_TOLERANCE_MS) return AT_ONCE;
    const seconds = Math.round(Math.abs(this.#offsetMs) / 1_000);
    const direction = this.#offsetMs < 0 ? 'ahead of' : 'behind';
    this.#options.log.warning(
      `The runner's clock is ${seconds} s ${direction} GitHub's; GitHub's time is used from here on. Set the runner's clock by NTP.`,
    );
    return AT_ONCE;
  }
}
