/** Connections through a proxy, over undici: a bundle of its own, loaded only when a proxy applies. */
import { setImmediate } from 'node:timers/promises';
import { ProxyAgent, request } from 'undici';
import { joinHeaders, readBody, type Transport } from './transport.ts';

/** A transport whose every request goes through a CONNECT tunnel, so that the proxy never sees a credential for GitHub. */
export function createProxiedTransport(proxy: string): Transport {
  // HTTP/1.1 throughout, as over a direct connection: there is nothing here that HTTP/2 would speed up.
  // Certificates are checked whatever NODE_TLS_REJECT_UNAUTHORIZED says.
  const dispatcher = new ProxyAgent({
    uri: proxy,
    proxyTunnel: true,
    allowH2: false,
    proxyTls: { allowH2: false, rejectUnauthorized: true },
    requestTls: { rejectUnauthorized: true },
  });

  return async ({ method, url, headers, body, signal }) => {
    // Undici heeds the signal only once there is a tunnel, and nothing is sent after an abort, but a silent proxy would be
    // waited for.
    const sent = request(url, { dispatcher, method, headers, body: body ?? null, signal });
    const reply = await abortable(sent, signal);
    const read = await readBody(reply.body);
    // Undici takes a connection as free one turn of the event loop after the reply, and opens another until then.
    await setImmediate();
    return { status: reply.statusCode, headers: joinHeaders(reply.headers), ...read };
  };
}

/**
 * For work that does not heed a signal itself: settles as `work` does, or rejects with the signal's reason if that comes first;
 * what becomes of `work` then is ignored.
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
