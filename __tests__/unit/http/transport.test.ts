/** What both transports must do alike: directly, and through a proxy's tunnel. */
import { spawn } from 'node:child_process';
import { getEventListeners } from 'node:events';
import { createServer, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { Socket } from 'node:net';
import { text as readText } from 'node:stream/consumers';
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { UNUSABLE_BODY } from '../../../src/http/body/bytes.ts';
import { createDirectTransport } from '../../../src/http/direct.ts';
import { createProxiedTransport } from '../../../src/http/proxied.ts';
import type { Reply, Transport } from '../../../src/http/transport.ts';
import { startProxy, type Proxy } from '../../support/proxies.ts';

/** A server that a test writes itself, down to the socket. */
class TestServer {
  readonly #sockets = new Set<Socket>();
  readonly #server = createServer((request, response) => this.listener(request, response));
  connections = 0;
  listener: RequestListener = (_, response) => response.end();

  async start(): Promise<URL> {
    this.#server.on('connection', (socket) => {
      this.connections += 1;
      this.#sockets.add(socket);
    });
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    const address = this.#server.address();
    return new URL(
      `http://127.0.0.1:${String(address && typeof address === 'object' ? address.port : 0)}/`,
    );
  }

  hangUp(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  close(): void {
    this.hangUp();
    this.#server.close();
  }
}

const SWITCH = 'HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: x\r\n\r\n';

describe.each(['direct', 'direct and prepared', 'proxied'])('the transport that is %s', (kind) => {
  let server: TestServer;
  let url: URL;
  let proxy: Proxy;
  let transport: Transport;
  beforeEach(async () => {
    server = new TestServer();
    url = await server.start();
    proxy = await startProxy();
    transport = kind === 'proxied' ? createProxiedTransport(proxy.url) : createDirectTransport();
    if (kind === 'direct and prepared') transport.prepare?.(url);
  });
  afterEach(async () => {
    server.close();
    await proxy.close();
  });

  const get = (path = '/', signal = AbortSignal.timeout(5_000)): Promise<Reply> =>
    transport({
      method: 'GET',
      url: new URL(path, url),
      headers: { 'user-agent': 'test' },
      signal,
    });

  test('connects as its name says', async () => {
    await get();
    expect(proxy.requests).toEqual(kind === 'proxied' ? [`CONNECT ${url.host}`] : []);
  });

  test.each(['GET', 'POST', 'PATCH', 'PUT', 'DELETE'])(
    'sends %s with headers and body',
    async (method) => {
      const received: { line: string; headers: IncomingHttpHeaders; body: string }[] = [];
      server.listener = (request, response) => {
        void readText(request).then((body) => {
          received.push({
            line: `${request.method ?? ''} ${request.url ?? ''}`,
            headers: request.headers,
            body,
          });
          response.end();
        });
      };
      const body = method === 'GET' ? undefined : '{"name":"grün"}';
      const length: Record<string, string> = body === undefined ? {} : { 'content-length': '16' };
      const headers = { authorization: 'Bearer x', 'user-agent': 'test', ...length };
      await transport({
        method,
        url: new URL('/a%20b?c=d', url),
        headers,
        body,
        signal: AbortSignal.timeout(5_000),
      });
      expect(received).toMatchObject([
        { line: `${method} /a%20b?c=d`, body: body ?? '', headers: { ...headers, host: url.host } },
      ]);
      const names = Object.keys(received[0]?.headers ?? {});
      expect(names.sort()).toEqual([...Object.keys(headers), 'connection', 'host'].sort());
    },
  );

  test('gives status, headers and body', async () => {
    server.listener = (_, response) => {
      response.writeHead(418, {
        'X-GitHub-Request-Id': 'A:B',
        'Set-Cookie': ['a=1', 'b=2'],
        Vary: ['Accept', 'Cookie'],
      });
      response.end('grün');
    };
    const { status, headers, body, bodyError } = await get();
    expect(status).toBe(418);
    expect(body).toBe('grün');
    expect(bodyError).toBeUndefined();
    expect(headers).toMatchObject({
      'x-github-request-id': 'A:B',
      'set-cookie': 'a=1, b=2',
      vary: 'Accept, Cookie',
    });
  });

  test('does not follow redirects', async () => {
    server.listener = (_, response) => response.writeHead(302, { location: '/elsewhere' }).end();
    expect(await get()).toMatchObject({ status: 302, headers: { location: '/elsewhere' } });
  });

  test.each([204, 304])('accepts %i, which has no body', async (status) => {
    server.listener = (_, response) => response.writeHead(status).end();
    expect(await get()).toMatchObject({ status, body: '' });
  });

  test('decodes letters that arrive in pieces', async () => {
    const bytes = Buffer.from('grün');
    server.listener = (_, response) => {
      response.write(bytes.subarray(0, 3));
      setTimeout(() => response.end(bytes.subarray(3)), 30);
    };
    expect((await get()).body).toBe('grün');
  });

  test('uses one connection for calls one after the other', async () => {
    for (let count = 0; count < 5; count += 1) await get();
    expect(server.connections).toBe(1);
  });

  test('opens another connection after the server has closed one', async () => {
    server.listener = (_, response) => response.writeHead(200, { connection: 'close' }).end('x');
    for (let count = 0; count < 3; count += 1) expect((await get()).body).toBe('x');
  });

  describe('rejects when', () => {
    test.each<[string, (socket: Socket) => void]>([
      ['the connection is reset', (socket) => socket.resetAndDestroy()],
      ['the connection ends', (socket) => socket.end()],
      ['the headers break off', (socket) => socket.end('HTTP/1.1 200 OK\r\nContent-Le')],
      ['the reply is no HTTP', (socket) => socket.write('SSH-2.0-OpenSSH_9.6\r\n')],
      ['the protocol is switched', (socket) => socket.write(SWITCH)],
    ])('%s', async (_, act) => {
      server.listener = ({ socket }) => {
        act(socket);
      };
      await expect(get()).rejects.toThrow();
    });

    test('nobody listens', async () => {
      server.close();
      await expect(get()).rejects.toThrow();
    });

    test.each([0, 50])('it is aborted after %i ms before the reply', async (afterMs) => {
      server.listener = () => undefined;
      const before = performance.now();
      await expect(
        get('/', afterMs === 0 ? AbortSignal.abort() : AbortSignal.timeout(afterMs)),
      ).rejects.toThrow();
      expect(performance.now() - before).toBeLessThan(5_000);
    });
  });

  describe('gives what had arrived when the body', () => {
    test.each<[string, (socket: Socket) => void]>([
      ['is reset', (socket) => socket.resetAndDestroy()],
      ['ends', (socket) => socket.end()],
    ])('%s', async (_, act) => {
      server.listener = ({ socket }, response) => {
        response.writeHead(201, { 'content-length': 100, 'x-github-request-id': 'A:B' });
        response.write('{"token":"ghs_x"');
        setTimeout(() => {
          act(socket);
        }, 30);
      };
      const reply = await get();
      expect(reply).toMatchObject({
        status: 201,
        headers: { 'x-github-request-id': 'A:B' },
        body: '{"token":"ghs_x"',
      });
      expect(reply.bodyError).toBeDefined();
    });

    test.each<[string, (socket: Socket) => void]>([
      ['is reset', (socket) => socket.resetAndDestroy()],
      ['is aborted', () => undefined],
    ])('has no length and %s', async (_, act) => {
      // Through a tunnel a reset arrives as an end.
      if (kind === 'proxied') act = () => undefined;
      server.listener = ({ socket }) => {
        socket.write('HTTP/1.1 201 Created\r\nConnection: close\r\n\r\n{"token":"ghs_x"');
        setTimeout(() => {
          act(socket);
        }, 30);
      };
      const reply = await get('/', AbortSignal.timeout(300));
      expect(reply).toMatchObject({ status: 201, body: '{"token":"ghs_x"' });
      expect(reply.bodyError).toBeDefined();
    });

    test('breaks the rules of chunks', async () => {
      server.listener = ({ socket }) => {
        socket.write(
          'HTTP/1.1 201 Created\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\nnonsense\r\n',
        );
      };
      const reply = await get();
      expect(reply.body).toBe('hello');
      expect(reply.bodyError).toBeDefined();
    });

    test('is aborted, however it trickles', async () => {
      server.listener = (_, response) => {
        response.writeHead(201, { 'content-length': 1_000 });
        response.write('{"token":"ghs_x"');
        const trickle = setInterval(() => response.write(' '), 20);
        response.on('close', () => {
          clearInterval(trickle);
        });
      };
      const before = performance.now();
      const reply = await get('/', AbortSignal.timeout(150));
      expect(performance.now() - before).toBeLessThan(5_000);
      expect(reply.body).toMatch(/^\{"token":"ghs_x" +$/);
      expect(reply.bodyError).toBeDefined();
    });
  });

  describe('with a body in another encoding', () => {
    const TEXT = '{"token":"grün"}';
    const answer = (encoding: string, body: Buffer): void => {
      server.listener = (_, response) =>
        response.writeHead(201, { 'content-encoding': encoding }).end(body);
    };

    test.each<[string, Buffer]>([
      ['gzip', gzipSync(TEXT)],
      ['X-GZIP', gzipSync(TEXT)],
      ['deflate', deflateSync(TEXT)],
      ['deflate', deflateRawSync(TEXT)],
      ['br', brotliCompressSync(TEXT)],
      ['gzip, identity,br', brotliCompressSync(gzipSync(TEXT))],
      ['identity', Buffer.from(TEXT)],
    ])('gives the text: %s', async (encoding, body) => {
      answer(encoding, body);
      expect(await get()).toMatchObject({ status: 201, body: TEXT });
    });

    test.each<[string, Buffer]>([
      ['gzip', gzipSync(TEXT)],
      ['deflate', deflateSync(TEXT)],
      ['br', brotliCompressSync(TEXT)],
    ])('does not read it as an empty body: %s', async (encoding) => {
      answer(encoding, Buffer.alloc(0));
      const { body, bodyError } = await get();
      expect(body).toBe('');
      expect(bodyError).toBeUndefined();
    });

    test('gives what had arrived of it', async () => {
      const whole = gzipSync(
        `${TEXT}${Array.from({ length: 5_000 }, (_, index) => String(index)).join()}`,
      );
      server.listener = ({ socket }, response) => {
        response.writeHead(201, { 'content-encoding': 'gzip', 'content-length': whole.length });
        response.write(whole.subarray(0, whole.length / 2), () =>
          setTimeout(() => socket.destroy(), 30),
        );
      };
      const { body, bodyError } = await get();
      expect(body.slice(0, TEXT.length)).toBe(TEXT);
      expect(bodyError).toBeDefined();
      expect(bodyError).not.toMatchObject({ code: UNUSABLE_BODY });
    });

    test.each<[string, string, Buffer]>([
      ['nobody asked for', 'zstd', Buffer.from(TEXT)],
      ['it is not in', 'gzip', Buffer.from(TEXT)],
      [
        'its end is damaged in',
        'gzip',
        Buffer.concat([gzipSync(TEXT).subarray(0, -8), Buffer.alloc(8)]),
      ],
      ['makes it too long', 'gzip', gzipSync(Buffer.alloc(11 * 1024 * 1024))],
    ])('reports a body as unusable in an encoding that %s', async (_, encoding, body) => {
      answer(encoding, body);
      expect((await get()).bodyError).toMatchObject({ code: UNUSABLE_BODY });
    });
  });

  test('reports when a request was sent, and nothing for one that was not', async () => {
    let sent = 0;
    const post = () =>
      transport({
        method: 'POST',
        url,
        headers: { 'content-length': '2' },
        body: '{}',
        signal: AbortSignal.timeout(5_000),
        onSent: () => (sent += 1),
      });
    server.listener = ({ socket }) => socket.resetAndDestroy();
    await expect(post()).rejects.toThrow();
    expect(sent).toBe(1);
    server.close();
    await proxy.close();
    await expect(post()).rejects.toThrow();
    expect(sent).toBe(1);
  });

  test('uses little memory for chunks of one byte', async () => {
    server.listener = (_, response) => {
      response.writeHead(200);
      const chunks = Buffer.from('1\r\nx\r\n'.repeat(100_000));
      let left = 15;
      response.flushHeaders();
      const more = (): void => {
        left -= 1;
        if (left < 0) response.socket?.end('0\r\n\r\n');
        else response.socket?.write(chunks, more);
      };
      more();
    };
    const create =
      kind === 'proxied'
        ? `(await import('./src/http/proxied.ts')).createProxiedTransport('${proxy.url}')`
        : `(await import('./src/http/direct.ts')).createDirectTransport()`;
    const script = `const transport = ${create};
      const request = { method: 'GET', url: new URL('${url.href}'), headers: {}, signal: AbortSignal.timeout(25_000) };
      console.log((await transport(request)).body.length);`;
    const options = ['--max-old-space-size=48', '--input-type=module', '--eval', script];
    const child = spawn(process.execPath, options, { stdio: ['ignore', 'pipe', 'ignore'] });
    expect((await readText(child.stdout)).trim()).toBe('1500000');
  });

  test('raises no error after it has answered', async () => {
    const strays: unknown[] = [];
    const note = (error: unknown): void => void strays.push(error);
    process.on('uncaughtException', note).on('unhandledRejection', note);
    const cancellation = new AbortController();
    await get('/', cancellation.signal);
    cancellation.abort();
    server.listener = ({ socket }, response) => {
      response.end('x', () => setTimeout(() => socket.resetAndDestroy(), 10));
    };
    await get();
    await new Promise((resolve) => setTimeout(resolve, 100));
    process.off('uncaughtException', note).off('unhandledRejection', note);
    expect(strays).toEqual([]);
    expect((await get()).status).toBe(200);
  });

  test('leaves no listener on a signal that outlives the call', async () => {
    const { signal } = new AbortController();
    await get('/', signal);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(getEventListeners(signal, 'abort')).toEqual([]);
  });
});

describe('a connection that is prepared', () => {
  let server: TestServer;
  let url: URL;
  beforeEach(async () => {
    server = new TestServer();
    url = await server.start();
  });
  afterEach(() => {
    server.close();
  });

  const get = (transport: Transport): Promise<Reply> =>
    transport({ method: 'GET', url, headers: {}, signal: AbortSignal.timeout(5_000) });

  test('is there before the first request, which uses it', async () => {
    const transport = createDirectTransport();
    transport.prepare?.(url);
    while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    expect((await get(transport)).status).toBe(200);
    expect(server.connections).toBe(1);
  });

  test('is made once for several calls that wait for the same signature', async () => {
    const transport = createDirectTransport();
    transport.prepare?.(url);
    transport.prepare?.(url);
    await get(transport);
    expect(server.connections).toBe(1);
  });

  test('is not used when the server has closed it meanwhile', async () => {
    const transport = createDirectTransport();
    transport.prepare?.(url);
    while (server.connections === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    server.hangUp();
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await get(transport)).status).toBe(200);
    expect(server.connections).toBe(2);
  });

  test('leaves a refused connection to the request', async () => {
    server.close();
    const transport = createDirectTransport();
    transport.prepare?.(url);
    await new Promise((resolve) => setTimeout(resolve, 50));
    await expect(get(transport)).rejects.toMatchObject({ code: 'ECONNREFUSED' });
  });

  test('does not keep the process alive', async () => {
    const script = `const { createDirectTransport } = await import('./src/http/direct.ts');
      createDirectTransport().prepare(new URL('${url.href}'));
      setTimeout(() => console.log('over'), 500);`;
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const ended = new Promise((resolve) => child.on('exit', resolve));
    expect((await readText(child.stdout)).trim()).toBe('over');
    expect(await ended).toBe(0);
    expect(server.connections).toBe(1);
  });
});
