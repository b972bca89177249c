/** One try of a call: signs it, sends it, and types what came back. */
import { toRequest, type Call, type ParsedReply } from './call.ts';
import type { GitHubError } from './errors.ts';
import type { toGitHubError } from './refusals.ts';
import type { Outcome } from '../http/repeat.ts';
import { isPerhapsDone, isSuccess, readRemains, send, type Way } from '../http/send.ts';
import type { Reply } from '../http/transport.ts';

interface AttemptOptions extends Omit<Way, 'timeoutMs'> {
  /** Base URL of the REST API, without a trailing slash. */
  apiUrl: string;
  /** GitHub's time, by which the call is signed. */
  now: number;
  /** Asked when the call is signed: only then it can be sent. */
  toTimeoutMs: () => number;
}

type Attempt = Outcome<ParsedReply, GitHubError>;

/**
 * Never throws for what GitHub or the network did; only `authorize` and `onUnusableReply` can make it
 * throw.
 */
export async function attempt(
  route: string,
  call: Call,
  { apiUrl, now, toTimeoutMs, ...connection }: AttemptOptions,
): Promise<Attempt> {
  const authorizing = call.authorize?.(now);
  connection.transport.prepare?.(new URL(apiUrl));
  const authorization = (await authorizing) ?? '';
  const request = toRequest(apiUrl, route, call, authorization);
  const way = { ...connection, timeoutMs: toTimeoutMs() };
  // Only a GET is sent again:
  // https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
  const sent = await send(request, way, request.method === 'GET');
  if ('loss' in sent) {
    const { loss } = sent;
    if (isPerhapsDone(loss)) call.mint?.onUnusableReply(readRemains(loss), true);
    const { toLossError } = await import('./loss-error.ts');
    return toFailure(toLossError(route, loss, way), loss.reply);
  }
  const { reply, url } = sent;
  const isDone = isSuccess(reply) && (!call.isCleanUp || reply.status === 204);
  const data = isDone ? parse(reply.body) : INVALID;
  if (data === INVALID) {
    if (isPerhapsDone({ reply, isSent: true })) call.mint?.onUnusableReply(reply.body, false);
    return toRefusal(route, reply, { url, authorization, body: call.body });
  }
  const redirectedTo = url === request.url ? undefined : url;
  return { ok: true, reply: { status: reply.status, headers: reply.headers, data, redirectedTo } };
}

/** Loads what classifies failures when there is one. */
async function toRefusal(
  route: string,
  reply: Reply,
  refused: Parameters<typeof toGitHubError>[2],
): Promise<Attempt> {
  const { toGitHubError } = await import('./refusals.ts');
  return toFailure(toGitHubError(route, reply, refused), reply);
}

function toFailure(error: GitHubError, reply?: Reply): Attempt {
  return { ok: false, error, headers: reply?.headers ?? {} };
}

/** Stands for a text that is not JSON. */
const INVALID = Symbol('invalid');

function parse(body: string): unknown {
  try {
    return body === '' ? undefined : (JSON.parse(body) as unknown);
  } catch {
    return INVALID;
  }
}
