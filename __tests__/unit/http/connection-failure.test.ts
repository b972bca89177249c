/** Why a connection gave no reply. */
import { describe, expect, test } from '@jest/globals';
import { toConnectionFailure } from '../../../src/http/connection-failure.ts';
import { UNUSABLE_BODY } from '../../../src/http/body/bytes.ts';

const withCode = (code: string, message = `it failed: ${code}`): Error =>
  Object.assign(new Error(message), { code });

const DIRECT = { proxy: undefined, isSent: true };
const PROXIED = { proxy: 'proxy.example:3128', isSent: true };

test.each<[string, string, string]>([
  ['ECONNREFUSED', 'network', 'proxy'],
  ['ENOTFOUND', 'network', 'proxy'],
  ['EAI_AGAIN', 'network', 'proxy'],
  ['EHOSTUNREACH', 'network', 'proxy'],
  ['ENETUNREACH', 'network', 'proxy'],
  ['ETIMEDOUT', 'network', 'proxy'],
  ['UND_ERR_CONNECT_TIMEOUT', 'network', 'proxy'],
  ['UND_ERR_PRX_CONN', 'network', 'proxy'],
  ['UND_ERR_PRX_TLS', 'network', 'proxy'],
  ['ECONNRESET', 'network', 'network'],
  ['EPIPE', 'network', 'network'],
  ['UND_ERR_SOCKET', 'network', 'network'],
  ['HPE_INVALID_CONSTANT', 'not-http', 'not-http'],
  ['UND_ERR_HEADERS_OVERFLOW', 'not-http', 'not-http'],
  ['UND_ERR_RES_CONTENT_LENGTH_MISMATCH', 'not-http', 'not-http'],
  ['SELF_SIGNED_CERT_IN_CHAIN', 'tls', 'tls'],
  ['DEPTH_ZERO_SELF_SIGNED_CERT', 'tls', 'tls'],
  ['UNABLE_TO_VERIFY_LEAF_SIGNATURE', 'tls', 'tls'],
  ['UNABLE_TO_GET_ISSUER_CERT_LOCALLY', 'tls', 'tls'],
  ['CERT_HAS_EXPIRED', 'tls', 'tls'],
  ['ERR_TLS_CERT_ALTNAME_INVALID', 'tls', 'tls'],
  ['ERR_SSL_WRONG_VERSION_NUMBER', 'tls', 'tls'],
  ['EPROTO', 'tls', 'tls'],
])('%s is %s without a proxy, %s behind one', (code, direct, proxied) => {
  expect(toConnectionFailure(withCode(code), DIRECT)).toMatchObject({ code: direct });
  expect(toConnectionFailure(withCode(code), PROXIED)).toMatchObject({ code: proxied });
});

test("a proxy's answer to CONNECT is not mistaken for a status of the server", () => {
  const cause = withCode('UND_ERR_ABORTED', 'Proxy response (407) !== 200 when HTTP Tunneling');
  expect(toConnectionFailure(cause, PROXIED)).toEqual({
    code: 'proxy',
    message: 'the proxy answered 407 to CONNECT',
    proxyStatus: 407,
    cause,
  });
});

test('what is not HTTP comes from the proxy if the request was not sent', () => {
  const cause = withCode('HPE_INVALID_CONSTANT');
  const unsent = { ...PROXIED, isSent: false };
  expect(toConnectionFailure(cause, unsent).code).toBe('proxy');
});

test('a reply that is too long is not a network failure', () => {
  expect(toConnectionFailure(withCode(UNUSABLE_BODY), DIRECT).code).toBe('unexpected-reply');
});

describe('the words', () => {
  test.each<[string, Error, string]>([
    ['those of the error', new Error('read ECONNRESET'), 'read ECONNRESET'],
    [
      'on one line',
      new Error('error:0A00010B\n  at ssl\u001b[0m\r\n'),
      'error:0A00010B at ssl [0m',
    ],
    ['of bounded length', new Error('x'.repeat(400)), `${'x'.repeat(300)}…`],
    [
      'of the first attempt',
      new AggregateError([new Error('connect ECONNREFUSED ::1:443'), new Error('other')]),
      'connect ECONNREFUSED ::1:443',
    ],
    ['the code', withCode('ECONNREFUSED', ''), 'ECONNREFUSED'],
    [
      'the code of no attempts',
      Object.assign(new AggregateError([]), { code: 'ETIMEDOUT' }),
      'ETIMEDOUT',
    ],
    ['few when there are none', new TypeError(), 'the connection failed'],
  ])('are %s', (_, cause, words) => {
    expect(toConnectionFailure(cause, DIRECT).message).toBe(words);
  });
});

test('the cause is kept, except for the bytes that a parser could not read', () => {
  const reset = withCode('ECONNRESET');
  expect(toConnectionFailure(reset, DIRECT).cause).toBe(reset);
  const parse = Object.assign(withCode('HPE_INVALID_CONSTANT'), {
    rawPacket: Buffer.from('ghs_token'),
  });
  expect(toConnectionFailure(parse, DIRECT).cause).toBeUndefined();
  const named = Object.assign(new Error('no HTTP'), { name: 'HTTPParserError', data: 'ghs_token' });
  expect(toConnectionFailure(named, PROXIED).cause).toBeUndefined();
});
