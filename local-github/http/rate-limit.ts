/** The primary rate limit, counted but not enforced: tests script their own refusals. */
import type { Caller } from '../auth/authentication.ts';

const HOUR_SECONDS = 3600;

interface RateLimit {
  limit: number;
  used: number;
  remaining: number;
  /** The second at which the count starts anew. */
  reset: number;
}

/** https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api */
export function toRateLimit(caller: Caller, nowMs: number): RateLimit {
  const limit = caller.kind === 'anonymous' ? 60 : 5000;
  const used = caller.kind === 'installation' ? caller.token.requestsUsed : 0;
  const reset = (Math.floor(nowMs / 1000 / HOUR_SECONDS) + 1) * HOUR_SECONDS;
  return { limit, used, remaining: Math.max(0, limit - used), reset };
}

/** Answers to a JWT carry none of these, as recorded in https://github.com/octokit/fixtures. */
export function toRateLimitHeaders(caller: Caller, nowMs: number): Record<string, string> {
  if (caller.kind === 'app') return {};
  const { limit, used, remaining, reset } = toRateLimit(caller, nowMs);
  return {
    'x-ratelimit-limit': String(limit),
    'x-ratelimit-remaining': String(remaining),
    'x-ratelimit-used': String(used),
    'x-ratelimit-reset': String(reset),
    'x-ratelimit-resource': 'core',
  };
}
