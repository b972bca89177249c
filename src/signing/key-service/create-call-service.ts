/** Makes the function that sends requests to key services, within the limits of a step. */
import { readAskedDelay, toDelay } from '../../http/retry-after.ts';
import type { Reply, Request, Transport } from '../../http/transport.ts';
import { SigningError } from '../signing-error.ts';
import type { CallService, Refusal, ServiceCall, ServiceReply } from './call-service.ts';
import { parseJson } from './reply.ts';

/** A key service answers within some 100 ms: a request that takes longer is lost. */
const REQUEST_TIMEOUT_MS = 10_000;
/** With less time than this there is no point in another try. */
const MIN_TRY_MS = 250;
const BACKOFF = { tries: 6, delayMs: 250 };
const MAX_REDIRECTS = 3;
/** After a reply that arrived and is no use, another login would leave another token. */
const LASTING: readonly string[] = ['tls', 'unexpected-reply', 'not-http'];

export interface ServiceConnection {
  transport: Transport;
  /** Host and port of the proxy behind the transport. */
  proxy: string | undefined;
}

export interface CallServiceOptions {
  /** Gives the connection for a URL, by the proxy rules for its host. */
  connect: (url: URL) => ServiceConnection | Promise<ServiceConnection>;
  /** In milliseconds since the process started. */
  deadline: number;
  /** The part before the deadline that is kept for calls which revoke something. */
  reserveMs: number;
  /** When it aborts, no call is begun or repeated. */
  signal: AbortSignal;
  log: { info: (line: string) => void };
}

type Attempt = { reply: ServiceReply } | { refusal: Refusal; reply?: Reply };

export function createCallService(options: CallServiceOptions): CallService {
  return async (call) => {
    const end = options.deadline - (call.isCleanUp ? 0 : options.reserveMs);
    for (let tries = 1; ; tries++) {
      const outcome = await attempt(call, end, options);
      if (!('refusal' in outcome)) return outcome.reply;
      const { refusal, reply } = outcome;
      const { purpose } = call;
      const error = new SigningError({ ...refusal, purpose, tries, status: reply?.status });
      const askedMs = reply && readAskedDelay(reply.headers, Date.now());
      const delayMs = toDelay(BACKOFF, tries, askedMs, Math.random());
      const hasTime = elapsed() + delayMs + MIN_TRY_MS < end;
      if (!refusal.isPassing || tries >= BACKOFF.tries || !hasTime) throw error;
      const seconds = (delayMs / 1_000).toFixed(1);
      options.log.info(`${purpose} failed (${error.message}); trying again in ${seconds} s.`);
      await sleep(delayMs, call.isCleanUp ? undefined : options.signal);
    }
  };
}

function elapsed(): number {
  return process.uptime() * 1_000;
}

async function sleep(ms: number, signal: AbortSignal | undefined): Promise<void> {
  const { setTimeout } = await import('node:timers/promises');
  await setTimeout(ms, undefined, { signal }).catch(() => undefined);
}

/** One try, with redirects within the origin; never throws for what the service or the network did. */
async function attempt(
  call: ServiceCall,
  end: number,
  { connect, signal: cancelled }: CallServiceOptions,
): Promise<Attempt> {
  if (cancelled.aborted && !call.isCleanUp) {
    return { refusal: { code: 'cancelled', words: 'the job was cancelled' } };
  }
  const timeoutMs = Math.ceil(Math.min(REQUEST_TIMEOUT_MS, end - elapsed()));
  if (timeoutMs <= 0) return unreachable('no time was left to ask', undefined, false);
  const signal = AbortSignal.timeout(timeoutMs);
  const { transport, proxy } = await connect(call.url);
  const circumstances = { proxy, isSent: false };
  const onSent = (): void => {
    circumstances.isSent = true;
  };
  const toFailure = async (cause: unknown): Promise<Attempt> => {
    if (signal.aborted) return unreachable(`no answer within ${timeoutMs / 1_000} s`, proxy);
    const { toConnectionError } = await import('../../github/connection-errors.ts');
    const { code, message } = toConnectionError(call.purpose, cause, circumstances);
    return unreachable(message, proxy, !LASTING.includes(code));
  };
  let request = { ...toRequest(call), signal, onSent };
  for (let redirects = 0; ; redirects++) {
    let reply: Reply;
    try {
      reply = await transport(request);
    } catch (cause) {
      return toFailure(cause);
    }
    if (reply.cut !== undefined) return toFailure(reply.cut);
    const location = findLocation(request.url, reply);
    if (!location) return read(call, reply);
    if (location.origin !== call.url.origin || redirects >= MAX_REDIRECTS) {
      const words = `it sends us to ${location.origin}, which gets no credential`;
      return { reply, refusal: { code: 'service-failed', words } };
    }
    request = { ...request, url: location };
  }
}

function toRequest({ url, headers: given, json, form, sign }: ServiceCall): Omit<Request, 'signal'> {
  const isPost = json !== undefined || form !== undefined;
  const body = form ? new URLSearchParams(form).toString() : json ? JSON.stringify(json) : '';
  const type = form ? 'application/x-www-form-urlencoded' : 'application/json';
  const unsigned = { accept: 'application/json', ...(isPost && { 'content-type': type }), ...given };
  const headers = sign ? sign(unsigned, body) : unsigned;
  if (!isPost) return { method: 'GET', url, headers };
  const length = { 'content-length': String(Buffer.byteLength(body)) };
  return { method: 'POST', url, headers: { ...headers, ...length }, body };
}

function read(call: ServiceCall, reply: Reply): Attempt {
  const { status } = reply;
  const parsed = { ...reply, data: parseJson(reply.body) };
  if (status >= 200 && status < 300) return { reply: parsed };
  const refusal = call.toRefusal(parsed);
  if (status === 429) return { reply, refusal: { ...refusal, code: 'service-throttled', isPassing: true } };
  if (status < 500 && status !== 408) return { reply, refusal };
  return { reply, refusal: { ...refusal, code: 'service-failed', isPassing: true } };
}

/** A standby node of Vault sends its clients to the active one. */
function findLocation(url: URL, { status, headers }: Reply): URL | undefined {
  const location = headers['location'];
  if (![301, 302, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

function unreachable(words: string, proxy: string | undefined, isPassing = true): Attempt {
  const facts = proxy === undefined ? {} : { proxy };
  return { refusal: { code: 'service-unreachable', words, facts, isPassing } };
}
