/** What a call to GitHub consists of, and the request it becomes. */
import type { Request } from '../http/transport.ts';

/** Sent with each request; the version is package.json's. */
export const USER_AGENT = 'scoped-token/1.0.0';

/** @see https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSION = '2022-11-28';

/**
 * Gives the `Authorization` header for GitHub's time `now`, in milliseconds; asked again for each
 * try.
 */
export type Authorize = (now: number) => string | Promise<string>;

/**
 * What else is to be known of a call that creates a credential: whatever fails, one may be alive.
 */
export interface Mint {
  /**
   * Called for a try that GitHub may have acted on and that gave no reply to use, before anything
   * else happens. `remains` is what arrived of the reply, `''` for nothing; when it is cut, its end
   * may be missing.
   */
  onUnusableReply: (remains: string, isCut: boolean) => void;
}

export interface Call {
  /** Values for the route's `{placeholders}`; percent-encoded here. */
  params?: Record<string, string | number>;
  /** Appended to the path. */
  query?: Record<string, string | number>;
  /** Left out for the few calls that take no credential. */
  authorize?: Authorize;
  headers?: Record<string, string>;
  /** Sent as JSON. */
  body?: unknown;
  /**
   * The call names what is new, or is authorized by it: one answer that it is unknown may come from
   * a replica that lags.
   */
  retryUnknownOnce?: boolean;
  /** The call creates a credential. */
  mint?: Mint;
  /**
   * Undoes something: goes on when the job was cancelled, and may use the time that is reserved for
   * it. Only 204 says that it was done:
   * https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
   */
  isCleanUp?: boolean;
  /** Is not repeated, whatever failed: it only explains another failure. */
  noRetry?: boolean;
  /** Milliseconds that it may take with all its tries, for what the step can do without. */
  maxMs?: number;
}

/** The reply to a call that succeeded: a `Reply` of `http/transport.ts` with its body read. */
export interface ParsedReply {
  status: number;
  headers: Record<string, string>;
  /** The parsed JSON; `undefined` for an empty body. */
  data: unknown;
  /** Where it came from when a redirect was followed; `undefined` when the first URL answered. */
  redirectedTo: URL | undefined;
}

/**
 * `route` is a method and a path template, as in GitHub's documentation: `GET
 * /users/{username}/installation`. An empty `authorization` sends no such header.
 */
export function toRequest(
  apiUrl: string,
  route: string,
  call: Call,
  authorization: string,
): Omit<Request, 'signal'> {
  const [method = '', template = ''] = route.split(' ');
  const path = template.replace(/\{(\w+)\}/g, (field, name: string) =>
    toSegment(field, call.params?.[name]),
  );
  const search = Object.entries(call.query ?? {}).map(([name, value]): [string, string] => [
    name,
    String(value),
  ]);
  const body = call.body === undefined ? undefined : JSON.stringify(call.body);
  const headers: Record<string, string> = {
    accept: 'application/vnd.github+json',
    'x-github-api-version': API_VERSION,
    'user-agent': USER_AGENT,
    ...(authorization !== '' && { authorization }),
    ...call.headers,
  };
  if (body !== undefined) {
    headers['content-type'] = 'application/json';
    headers['content-length'] = String(Buffer.byteLength(body));
  }
  return {
    method,
    url: new URL(
      `${apiUrl}${path}${search.length > 0 ? `?${new URLSearchParams(search).toString()}` : ''}`,
    ),
    headers,
    body,
  };
}

/**
 * A value for `field` that stays one segment of the path. URLs resolve `.` and `..`, so these would
 * lead to another endpoint: https://url.spec.whatwg.org/#double-dot-path-segment
 */
function toSegment(field: string, value: string | number = ''): string {
  const text = String(value);
  if (['', '.', '..'].includes(text))
    throw new Error(`'${text}' cannot stand for ${field} in a path`);
  return encodeURIComponent(text);
}
