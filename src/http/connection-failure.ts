/** Finds out why a connection gave no reply: proxy, TLS, or the network between. */
import { readList, readString } from '../text/json.ts';
import { isNotHttp } from './not-http.ts';
import type { Loss, Way } from './send.ts';
import { toOneLine } from '../text/one-line.ts';
import { UNUSABLE_BODY } from './body/bytes.ts';

/**
 * Node's codes for a certificate that is not trusted or does not fit the host, and for a server
 * without TLS.
 * @see https://nodejs.org/api/tls.html#x509-certificate-error-codes
 */
const TLS_CODE = /CERT|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME_MISMATCH|EPROTO/;

/**
 * Undici's codes and words for a tunnel that was not opened; behind a proxy, only the proxy's own
 * name is looked up.
 */
const PROXY_CODE =
  /^(UND_ERR_(PRX_\w+|CONNECT_TIMEOUT)|ECONNREFUSED|ENOTFOUND|EAI_AGAIN|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT)$/;
const PROXY_WORDS = /Proxy response \((\d+)\)/;

/**
 * Node's and undici's codes for a credential that no header can carry: the inputs hold no such, so
 * a reply did.
 */
const UNSENDABLE_CODE = /^(ERR_INVALID_CHAR|UND_ERR_INVALID_ARG)$/;

/** Why a request brought no reply, as data: each caller makes its own error of it. */
export interface ConnectionFailure {
  code: 'network' | 'not-http' | 'proxy' | 'timeout' | 'tls' | 'unexpected-reply';
  message: string;
  /** What the proxy answered in the server's place. */
  proxyStatus?: number;
  cause?: unknown;
}

interface Circumstances {
  /** Host and port of the proxy in use. */
  proxy: string | undefined;
  /** Whether the request was on its way by then. */
  isSent: boolean;
}

/** Says why a request was lost. */
export function explainLoss(
  { cause, isSent, isLate }: Loss,
  { proxy, timeoutMs }: Way,
): ConnectionFailure {
  if (!isLate) return toConnectionFailure(cause, { proxy, isSent });
  const seconds = (timeoutMs / 1_000).toFixed(1).replace('.0', '');
  return { code: 'timeout', message: `no answer within ${seconds} s` };
}

/** `cause` is whatever was thrown. */
export function toConnectionFailure(
  cause: unknown,
  circumstances: Circumstances,
): ConnectionFailure {
  const proxyStatus = PROXY_WORDS.exec(readString(cause, 'message') ?? '')?.[1];
  if (proxyStatus !== undefined) {
    const message = `the proxy answered ${proxyStatus} to CONNECT`;
    return { code: 'proxy', message, proxyStatus: Number(proxyStatus), cause };
  }
  const failure = { code: toCode(cause, circumstances), message: toMessage(cause) };
  // The error of an HTTP parser holds the bytes that it stumbled over, and so perhaps a token.
  return isNotHttp(cause) ? failure : { ...failure, cause };
}

function toCode(cause: unknown, { proxy, isSent }: Circumstances): ConnectionFailure['code'] {
  const code = readString(cause, 'code') ?? '';
  // Before the tunnel is there, only the proxy can have answered.
  if (isNotHttp(cause)) return proxy === undefined || isSent ? 'not-http' : 'proxy';
  if (code === UNUSABLE_BODY || UNSENDABLE_CODE.test(code)) return 'unexpected-reply';
  if (proxy !== undefined && PROXY_CODE.test(code)) return 'proxy';
  return TLS_CODE.test(code) ? 'tls' : 'network';
}

/**
 * Several failed attempts to connect, one for each address, come as an `AggregateError` without a
 * message.
 */
function toMessage(cause: unknown): string {
  const first = readList(cause, 'errors')?.[0];
  const message =
    readString(cause, 'message') ?? readString(first, 'message') ?? readString(cause, 'code');
  return toOneLine(message ?? 'the connection failed');
}
