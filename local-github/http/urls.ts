/**
 * What answers are full of: links, which begin with the address that the caller used, and
 * timestamps.
 */

export interface Urls {
  /** Root of the REST API: `http://127.0.0.1:8080`, or the same with `/api/v3`. */
  api: string;
  /** Root of the web pages. */
  web: string;
}

/** GitHub's own timestamps have no fractions of a second. */
export function toTimestamp(ms: number): string {
  return new Date(ms).toISOString().replace(/\.\d+Z$/, 'Z');
}

/** Everything in the world was made on one day, so that answers are the same on every run. */
export const CREATED_AT = '2026-01-05T09:00:00Z';
