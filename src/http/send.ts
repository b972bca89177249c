/** Sends a request once, and follows redirects within its origin. */
import { readRawText } from './not-http.ts';
import type { Reply, Request, Transport } from './transport.ts';

const MAX_REDIRECTS = 3;

/** How a request reaches its server. */
export interface Way {
  transport: Transport;
  /** Host and port of the proxy behind the transport, for messages. */
  proxy: string | undefined;
  /** Covers all of it: redirects, and the last byte of the body. */
  timeoutMs: number;
}

/** A request that brought no whole reply. */
export interface Loss {
  cause: unknown;
  /** What arrived of the reply, if its headers did. */
  reply: Reply | undefined;
  /** Whether the server may have acted on the request. */
  isSent: boolean;
  isLate: boolean;
}

/** `url` is the one that answered. */
export type Sent = { reply: Reply; url: URL } | { loss: Loss };

/**
 * Never throws for what the network or the server did. `follows` says whether a redirect counts.
 */
export async function send(
  unsent: Omit<Request, 'signal' | 'onSent'>,
  { transport, timeoutMs }: Way,
  follows: boolean,
): Promise<Sent> {
  const signal = AbortSignal.timeout(Math.max(1, Math.ceil(timeoutMs)));
  let isSent = false;
  const onSent = (): void => {
    isSent = true;
  };
  // What a server compresses takes a decoder, and its replies are short.
  const headers = { 'accept-encoding': 'identity', ...unsent.headers };
  let request: Request = { ...unsent, headers, signal, onSent };
  for (let redirects = 0; ; redirects++) {
    let reply: Reply;
    try {
      reply = await transport(request);
    } catch (cause) {
      return { loss: { cause, reply: undefined, isSent, isLate: signal.aborted } };
    }
    if (reply.bodyError !== undefined) {
      return { loss: { cause: reply.bodyError, reply, isSent, isLate: signal.aborted } };
    }
    const location =
      follows && redirects < MAX_REDIRECTS ? findLocation(request.url, reply) : undefined;
    // The credential is not shown to another host.
    if (location?.origin !== request.url.origin) return { reply, url: request.url };
    request = { ...request, url: location };
  }
}

/** Where a reply sends us; `undefined` for one that sends us nowhere. */
export function findLocation(url: URL, { status, headers }: Reply): URL | undefined {
  const location = headers['location'];
  if (![301, 302, 307, 308].includes(status) || location === undefined) return undefined;
  return URL.canParse(location, url.href) ? new URL(location, url) : undefined;
}

export function isSuccess({ status }: Reply): boolean {
  return status >= 200 && status < 300;
}

/**
 * Whether the server may have done what was asked: a gateway that gives up on it does not know what
 * becomes of the request. With 503 it was not taken on:
 * https://www.rfc-editor.org/rfc/rfc9110#name-503-service-unavailable
 */
export function isPerhapsDone({ reply, isSent }: Pick<Loss, 'reply' | 'isSent'>): boolean {
  return reply ? isSuccess(reply) || (reply.status >= 500 && reply.status !== 503) : isSent;
}

/** All that arrived of a reply, as text, even if it is not HTTP. */
export function readRemains({ cause, reply }: Loss): string {
  const raw = readRawText(cause);
  return reply ? `${reply.body}\n${raw}` : raw;
}
