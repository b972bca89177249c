/** Makes the function that sends requests to key services, within the limits of a step. */
import { REAL_TIME } from '../../http/clock.ts';
import type { Limits } from '../../http/limits.ts';
import { repeat, type Outcome } from '../../http/repeat.ts';
import {
  findLocation,
  isPerhapsDone,
  isSuccess,
  send,
  type Loss,
  type Way,
} from '../../http/send.ts';
import type { Reply, Request } from '../../http/transport.ts';
import { SigningError } from '../signing-error.ts';
import type { CallService, Refusal, ServiceCall, ServiceReply } from './call-service.ts';
import { parseJson } from './reply.ts';

/** A key service answers within some 100 ms: a request that takes longer is lost. */
const REQUEST_TIMEOUT_MS = 10_000;
const BACKOFF = { tries: 6, delayMs: 250 };
/** After a reply that arrived and is no use, another login would leave another token. */
const LASTING: readonly string[] = ['tls', 'unexpected-reply', 'not-http'];

export type ServiceConnection = Omit<Way, 'timeoutMs'>;

/** Gives the connection for a URL, by the proxy rules for its host. */
export type Connect = (url: URL) => Promise<ServiceConnection>;

type Attempt = Outcome<ServiceReply, SigningError>;

export function createCallService(connect: Connect, limits: Limits): CallService {
  return (call) =>
    repeat<ServiceReply, SigningError>(
      {
        name: call.purpose,
        isCleanUp: call.isCleanUp,
        send: async (timeLeft) => {
          const connection = await connect(call.url);
          return attempt(call, {
            ...connection,
            timeoutMs: Math.min(REQUEST_TIMEOUT_MS, timeLeft()),
          });
        },
        findRule: (error) => Promise.resolve(error.isPassing ? BACKOFF : undefined),
        toError: (code, message) =>
          toError(call, { code: code === 'timeout' ? 'service-unreachable' : code, message }),
      },
      limits,
      REAL_TIME,
    );
}

/** One try; never throws for what the service or the network did. */
async function attempt(call: ServiceCall, way: Way): Promise<Attempt> {
  // A standby node of Vault sends its clients to the active one.
  const sent = await send(toRequest(call), way, true);
  if ('loss' in sent) {
    if (isPerhapsDone(sent.loss)) call.onLostReply?.();
    return fail(call, await toUnreachable(sent.loss, way));
  }
  const { reply, url } = sent;
  const location = findLocation(url, reply);
  if (!location) return read(call, reply);
  const message = `it sends us to ${location.origin}, which gets no credential`;
  return fail(call, { code: 'service-failed', message }, reply);
}

function toRequest({
  url,
  headers: given,
  json,
  form,
  sign,
}: ServiceCall): Omit<Request, 'signal'> {
  const isPost = json !== undefined || form !== undefined;
  const body = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : '';
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const unsigned = {
    accept: 'application/json',
    ...(isPost && { 'content-type': type }),
    ...given,
  };
  const headers = sign ? sign(unsigned, body) : unsigned;
  if (!isPost) return { method: 'GET', url, headers };
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return { method: 'POST', url, headers: { ...headers, ...length }, body };
}

function read(call: ServiceCall, reply: Reply): Attempt {
  const { status } = reply;
  const parsed = { ...reply, data: parseJson(reply.body) };
  if (isSuccess(reply)) return { ok: true, reply: parsed };
  if (isPerhapsDone({ reply, isSent: true })) call.onLostReply?.();
  const refusal = call.toRefusal(parsed);
  if (status === 429) {
    return fail(call, { ...refusal, code: 'service-throttled', isPassing: true }, reply);
  }
  if (status < 500 && status !== 408) return fail(call, refusal, reply);
  return fail(call, { ...refusal, code: 'service-failed', isPassing: true }, reply);
}

async function toUnreachable(loss: Loss, way: Way): Promise<Refusal> {
  const { explainLoss } = await import('../../http/connection-failure.ts');
  const { code, message } = explainLoss(loss, way);
  const details = way.proxy === undefined ? {} : { proxy: way.proxy };
  return { code: 'service-unreachable', message, details, isPassing: !LASTING.includes(code) };
}

function fail(call: ServiceCall, refusal: Refusal, reply?: Reply): Attempt {
  return { ok: false, error: toError(call, refusal, reply), headers: reply?.headers ?? {} };
}

function toError({ purpose }: ServiceCall, refusal: Refusal, reply?: Reply): SigningError {
  return new SigningError({ ...refusal, purpose, status: reply?.status });
}
