/**
 * GitHub over TLS, directly and through a tunnel: trusted only by those who know its certificate.
 */
import { spawn } from 'node:child_process';
import { createSecureServer, type Http2SecureServer } from 'node:http2';
import { createServer as createPlainServer } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { toConnectionFailure } from '../../../src/http/connection-failure.ts';
import { createDirectTransport } from '../../../src/http/direct.ts';
import { createProxiedTransport } from '../../../src/http/proxied.ts';
import { createCertificate, type Certificate } from '../../support/certificate.ts';
import { startProxy, type Proxy } from '../../support/proxies.ts';

let certificate: Certificate;
let server: Http2SecureServer;
let proxy: Proxy;
let url: URL;
beforeAll(async () => {
  certificate = createCertificate('DNS:localhost');
  server = createSecureServer({ ...certificate, allowHTTP1: true }, ({ httpVersion }, response) => {
    response.end(`HTTP/${httpVersion}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  url = new URL(
    `https://localhost:${String(address && typeof address === 'object' ? address.port : 0)}/`,
  );
  proxy = await startProxy();
});
afterAll(async () => {
  server.close();
  await proxy.close();
  certificate.remove();
});

const trusting = (): Record<string, string> => ({ NODE_EXTRA_CA_CERTS: certificate.certFile });

/**
 * Node reads the variable when it starts, so it takes another process; idle connections must not
 * keep that alive.
 */
async function getInChild(
  kind: string,
  target: URL,
  by = proxy.url,
  variables = trusting(),
): Promise<string> {
  const create =
    kind === 'proxied'
      ? `(await import('./src/http/proxied.ts')).createProxiedTransport('${by}')`
      : `(await import('./src/http/direct.ts')).createDirectTransport()`;
  const script = `const transport = ${create};
    const signal = AbortSignal.timeout(10_000);
    const request = { method: 'GET', url: new URL('${target.href}'), headers: {}, signal };
    ${kind === 'direct and prepared' ? 'transport.prepare(request.url);' : ''}
    console.log(await transport(request).then(({ body }) => body, ({ code }) => code));`;
  const env = { PATH: process.env['PATH'], ...variables };
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    env,
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return (await readText(child.stdout)).trim();
}

describe.each(['direct', 'direct and prepared', 'proxied'])('the transport that is %s', (kind) => {
  const get = (target: URL) => {
    const transport =
      kind === 'proxied' ? createProxiedTransport(proxy.url) : createDirectTransport();
    if (kind === 'direct and prepared') transport.prepare?.(target);
    return transport({
      method: 'GET',
      url: target,
      headers: {},
      signal: AbortSignal.timeout(5_000),
    });
  };
  const failWith = (target: URL) =>
    get(target).then(
      () => undefined,
      (error: unknown) =>
        toConnectionFailure(error, {
          proxy: kind === 'proxied' ? proxy.host : undefined,
          isSent: false,
        }),
    );

  test('does not trust a certificate without a known authority', async () => {
    expect(await failWith(url)).toMatchObject({
      code: 'tls',
      message: expect.stringContaining('certificate'),
    });
  });

  test('trusts the one in NODE_EXTRA_CA_CERTS, speaks HTTP/1.1, and lets the process end', async () => {
    const before = performance.now();
    expect(await getInChild(kind, url)).toBe('HTTP/1.1');
    expect(performance.now() - before).toBeLessThan(4_500);
  });

  test('does not trust it for another name', async () => {
    expect(await getInChild(kind, new URL(url.href.replace('localhost', '127.0.0.1')))).toBe(
      'ERR_TLS_CERT_ALTNAME_INVALID',
    );
  });

  test('fails on a port without TLS', async () => {
    const plain = createPlainServer();
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const address = plain.address();
    const port = String(address && typeof address === 'object' ? address.port : 0);
    const error = await failWith(new URL(`https://127.0.0.1:${port}/`));
    plain.closeAllConnections();
    plain.close();
    expect(error).toMatchObject({ code: 'tls', message: expect.stringContaining('SSL routines') });
  });
});

describe('a proxy that is itself reached over TLS', () => {
  test('is trusted as GitHub is', async () => {
    const secure = await startProxy({ tls: certificate, user: 'octocat', password: 'hunter2' });
    expect(await getInChild('proxied', url, secure.url.replace('127.0.0.1', 'localhost'))).toBe(
      'HTTP/1.1',
    );
    expect(secure.requests).toEqual([`CONNECT ${url.host}`]);
    const wrong = createProxiedTransport(secure.url.replace('127.0.0.1', 'localhost'));
    const sent = wrong({ method: 'GET', url, headers: {}, signal: AbortSignal.timeout(5_000) });
    const error = await sent.catch((cause: unknown) =>
      toConnectionFailure(cause, { proxy: secure.host, isSent: false }),
    );
    expect(error).toMatchObject({ code: 'tls' });
    await secure.close();
  });
});

test.each(['direct', 'direct and prepared', 'proxied'])(
  'the %s transport does not trust more with NODE_TLS_REJECT_UNAUTHORIZED=0',
  async (kind) => {
    const code = await getInChild(kind, url, proxy.url, { NODE_TLS_REJECT_UNAUTHORIZED: '0' });
    expect(code).toMatch(/CERT|UNABLE_TO_/);
  },
);
