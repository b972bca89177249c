/** One try of a call: sends it, follows redirects within the origin, and types what came back. */
import { toRequest, type Call, type ParsedReply } from './call.ts';
import { GitHubError } from './errors.ts';
import type { toGitHubError } from './refusals.ts';
import { readRawText } from '../http/not-http.ts';
import type { Reply, Request, Transport } from '../http/transport.ts';

const MAX_REDIRECTS = 3;

interface AttemptOptions {
  /** Base URL of the REST API, without a trailing slash. */
  apiUrl: string;
  transport: Transport;
  /** Host and port of the proxy behind the transport, for messages. */
  proxy: string | undefined;
  /** GitHub's time, by which the call is signed. */
  now: number;
  /** For all of it: redirects, and the last byte of the body. */
  timeoutMs: number;
}

export type Attempt = { ok: true; reply: ParsedReply } | { ok: false; error: GitHubError; headers: Reply['headers'] };

/** Never throws for what GitHub or the network did; only `authorize` and `onUnusable` can make it throw. */
export async function attempt(route: string, call: Call, options: AttemptOptions): Promise<Attempt> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(options.timeoutMs)));
  const circumstances = { proxy: options.proxy, isSent: false };
  const onSent = (): void => {
    circumstances.isSent = true;
  };
  const toCause = async (cause: unknown): Promise<GitHubError> => {
    if (signal.aborted) return toTimeout(route, options);
    const { toConnectionError } = await import('./connection-errors.ts');
    return toConnectionError(route, cause, circumstances);
  };

  const authorizing = call.authorize?.(options.now);
  options.transport.prepare?.(new URL(options.apiUrl));
  const authorization = (await authorizing) ?? '';
  let request: Request = { ...toRequest(options.apiUrl, route, call, authorization), signal, onSent };
  let redirectedTo: URL | undefined;
  for (let redirects = 0; ; redirects++) {
    let reply: Reply;
    try {
      reply = await options.transport(request);
    } catch (cause) {
      if (circumstances.isSent) call.mint?.onUnusable(readRawText(cause), true);
      return fail(await toCause(cause));
    }
    if (reply.cut !== undefined) {
      if (isPerhapsDone(reply)) call.mint?.onUnusable(`${reply.body}\n${readRawText(reply.cut)}`, true);
      return fail(await toCause(reply.cut), reply);
    }
    const data = isSuccess(reply) && (!call.isCleanUp || reply.status === 204) ? parse(reply.body) : INVALID;
    if (data !== INVALID) {
      return { ok: true, reply: { status: reply.status, headers: reply.headers, data, redirectedTo } };
    }
    redirectedTo = redirects < MAX_REDIRECTS ? findRedirect(request, reply) : undefined;
    if (!redirectedTo) {
      if (isPerhapsDone(reply)) call.mint?.onUnusable(reply.body, false);
      return refuse(route, reply, { url: request.url, authorization, body: call.body });
    }
    request = { ...request, url: redirectedTo };
  }
}

/**
 * Whether GitHub may have done what was asked: a gateway that gives up on GitHub does not know what becomes of the request. With
 * 503 it was not taken on: https://www.rfc-editor.org/rfc/rfc9110#name-503-service-unavailable
 */
function isPerhapsDone(reply: Reply): boolean {
  return isSuccess(reply) || (reply.status >= 500 && reply.status !== 503);
}

/** What tells the failures apart is loaded when one is there. */
async function refuse(route: string, reply: Reply, refused: Parameters<typeof toGitHubError>[2]): Promise<Attempt> {
  const { toGitHubError } = await import('./refusals.ts');
  return fail(toGitHubError(route, reply, refused), reply);
}

function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

function fail(error: GitHubError, reply?: Reply): Attempt {
  return { ok: false, error, headers: reply?.headers ?? {} };
}

/** For a text that is not JSON. */
const INVALID = Symbol('invalid');

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return INVALID;
  }
}

/**
 * Only a GET, and only within the origin: the credential is not shown to another host.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function findRedirect({ method, url }: Request, { status, headers }: Reply): URL | undefined {
  const location = headers['location'];
  if (method !== 'GET' || ![301, 302, 307, 308].includes(status) || location === undefined) return undefined;
  const target = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
  return target?.origin === url.origin ? target : undefined;
}

function toTimeout(route: string, { timeoutMs, proxy }: AttemptOptions): GitHubError {
  const words = `no answer within ${(timeoutMs / 1_000).toFixed(1).replace('.0', '')} s`;
  return new GitHubError({ code: 'timeout', words, route, facts: proxy === undefined ? {} : { proxy } });
}
