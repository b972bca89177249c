/**
 * Connections through a proxy, over undici: a separate bundle, loaded only when a proxy applies.
 */
import { setImmediate } from 'node:timers/promises';
import { DecoratorHandler, ProxyAgent, request, type Dispatcher } from 'undici';
import { readBody } from './body/read-body.ts';
import { joinHeaders, type Transport } from './transport.ts';

/**
 * A transport whose every request goes through a CONNECT tunnel, so that the proxy never sees a
 * credential for GitHub.
 */
export function createProxiedTransport(proxy: string): Transport {
  // HTTP/1.1 throughout, as over a direct connection: there is nothing here that HTTP/2 would speed
  // up. Certificates are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says.
  const dispatcher = new ProxyAgent({
    uri: proxy,
    proxyTunnel: true,
    allowH2: false,
    proxyTls: { allowH2: false, rejectUnauthorized: true },
    requestTls: { rejectUnauthorized: true },
  });

  return async ({ method, url, headers, body, signal, onSent }) => {
    // Undici heeds the signal only once there is a tunnel, and nothing is sent after an abort, but
    // a silent proxy would be waited for.
    const announcing = dispatcher.compose((dispatch) => (options, handler) => {
      return dispatch(options, new SentHandler(handler, onSent));
    });
    const sent = request(url, {
      dispatcher: announcing,
      method,
      headers,
      body: body ?? null,
      signal,
    });
    const reply = await abortable(sent, signal);
    const replyHeaders = joinHeaders(reply.headers);
    const read = await readBody(reply.body, replyHeaders['content-encoding']);
    // Undici takes a connection as free one turn of the event loop after the reply, and opens
    // another until then.
    await setImmediate();
    return { status: reply.statusCode, headers: replyHeaders, ...read };
  };
}

/** Undici calls this handler of a request when all of it is on its way. */
class SentHandler extends DecoratorHandler implements Dispatcher.DispatchHandler {
  readonly #onSent: (() => void) | undefined;

  constructor(handler: Dispatcher.DispatchHandler, onSent: (() => void) | undefined) {
    super(handler);
    this.#onSent = onSent;
  }

  onRequestSent(): void {
    this.#onSent?.();
  }
}

/**
 * Bounds work that does not heed a signal itself: settles as `work` does, or rejects with the
 * signal's reason if that comes first; what becomes of `work` then is ignored.
 */
function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const abort = (): void => {
      reject(signal.reason as Error);
    };
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort);
    work.then(resolve, reject).finally(() => {
      signal.removeEventListener('abort', abort);
    });
  });
}
