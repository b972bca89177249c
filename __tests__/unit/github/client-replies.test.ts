/**
 * What the client makes of replies: redirects, bodies that cannot be used, and servers that repeat
 * what they get.
 */
import { createServer, type IncomingMessage, type RequestListener } from 'node:http';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { startOcto, type Octo } from '../local-github/octo-world.ts';
import { createTestClient, failureOf, FIND, MINT } from './test-client.ts';

let octo: Octo;
const servers: ReturnType<typeof createServer>[] = [];
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await octo.github.close();
});

async function serve(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  return `http://127.0.0.1:${String(address && typeof address === 'object' ? address.port : 0)}`;
}

describe('a redirect', () => {
  test.each([301, 302, 307, 308])(
    'with status %i is followed within the origin',
    async (status) => {
      octo.github.faults.add({
        on: FIND,
        then: {
          kind: 'redirect',
          status,
          location: `${octo.github.url}/users/octocat/installation`,
        },
      });
      const { find } = createTestClient(octo);
      const { redirectedTo, data } = await find();
      expect(redirectedTo?.pathname).toBe('/users/octocat/installation');
      expect(data).toMatchObject({ account: { login: 'octocat' } });
    },
  );

  test('that did not happen is not reported', async () => {
    const { find } = createTestClient(octo);
    expect((await find()).redirectedTo).toBeUndefined();
  });

  test('may have a path as its location', async () => {
    octo.github.faults.add({ on: FIND, then: { kind: 'redirect', status: 301, location: '/app' } });
    const { find } = createTestClient(octo);
    expect((await find()).data).toMatchObject({ slug: 'octo-deployer' });
  });

  test.each([
    [3, undefined],
    [4, 'redirect'],
  ])('is followed three times at most: %i', async (times, code) => {
    octo.github.faults.add({
      on: FIND,
      times,
      then: { kind: 'redirect', status: 301, location: '/users/octo-org/installation' },
    });
    const { find } = createTestClient(octo);
    const outcome = await find().catch((error: unknown) => error);
    expect(outcome).toMatchObject(code === undefined ? { status: 200 } : { code, tries: 1 });
    expect(octo.github.requests).toHaveLength(4);
  });

  test.each([301, 302, 307, 308])(
    'with status %i to another origin is refused, and nothing is sent there',
    async (status) => {
      const received: IncomingMessage[] = [];
      const elsewhere = await serve((request, response) => {
        received.push(request);
        response.end('{}');
      });
      octo.github.faults.add({
        on: '*',
        times: 2,
        then: { kind: 'redirect', status, location: `${elsewhere}/app` },
      });
      const { find, mint } = createTestClient(octo);
      expect((await failureOf(find())).code).toBe('redirect');
      expect((await failureOf(mint())).code).toBe('redirect');
      expect(received).toEqual([]);
      expect(octo.github.requests).toHaveLength(2);
    },
  );

  test.each([
    'https://127.0.0.1:1/',
    '//127.0.0.1:1/',
    'http://localhost:1/',
    'http://',
    'javascript:x',
  ])('to %p is refused', async (location) => {
    octo.github.faults.add({ on: FIND, then: { kind: 'redirect', status: 301, location } });
    const { find } = createTestClient(octo);
    expect(await failureOf(find())).toMatchObject({ code: 'redirect', status: 301 });
    expect(octo.github.requests).toHaveLength(1);
  });

  test('of a call that changes something is not followed', async () => {
    octo.github.faults.add({ on: MINT, then: { kind: 'redirect', status: 307, location: '/app' } });
    const { mint } = createTestClient(octo);
    expect(await failureOf(mint())).toMatchObject({ code: 'redirect', status: 307, tries: 1 });
  });
});

describe('a 2xx reply that cannot be used', () => {
  const collect = (bodies: string[]) => ({
    mint: { onUnusableReply: (body: string) => void bodies.push(body.trim()) },
  });

  test('is passed on when it broke off, before the call is repeated', async () => {
    octo.github.faults.add({ on: MINT, then: { kind: 'truncate' } });
    const { mint } = createTestClient(octo);
    const bodies: string[] = [];
    const seen: number[] = [];
    await mint({
      mint: {
        onUnusableReply: (body) => {
          bodies.push(body);
          seen.push(octo.github.requests.length);
        },
      },
    });
    expect(bodies).toEqual([expect.stringMatching(/^\{"token":"ghs_/)]);
    expect(seen).toEqual([1]);
    expect(octo.github.requests).toHaveLength(2);
  });

  test('is passed on when time ran out in the middle of it', async () => {
    octo.github.faults.add({ on: MINT, then: { kind: 'slow-body', delayMs: 1_000 } });
    const bodies: string[] = [];
    const { mint } = createTestClient(octo, { deadline: performance.now() + 2_500 });
    expect((await failureOf(mint(collect(bodies)))).code).toBe('timeout');
    expect(bodies).toEqual([expect.stringMatching(/^\{"token":"ghs_/)]);
  });

  test.each(['{"token":"ghs_', '<!DOCTYPE html>', 'ghs_token', ' '])(
    'is passed on when it is not JSON: %p',
    async (body) => {
      octo.github.faults.add({ on: MINT, then: { kind: 'answer', status: 201, body } });
      const { mint } = createTestClient(octo);
      const bodies: string[] = [];
      const error = await failureOf(mint(collect(bodies)));
      expect(error.code).toBe(body.startsWith('<') ? 'not-github-api' : 'unexpected-reply');
      expect(bodies).toEqual([body.trim()]);
      expect(inspect(error)).not.toContain('ghs_');
    },
  );

  test('is not passed on when it is a refusal', async () => {
    octo.github.faults.add({ on: MINT, then: { kind: 'answer', status: 403, body: 'nonsense' } });
    const { mint } = createTestClient(octo);
    const bodies: string[] = [];
    await failureOf(mint(collect(bodies)));
    expect(bodies).toEqual([]);
  });

  test('ends the call when the receiver fails', async () => {
    octo.github.faults.add({ on: MINT, times: Infinity, then: { kind: 'truncate' } });
    const { mint } = createTestClient(octo);
    const full = new Error('the disk is full');
    const onUnusableReply = (): never => {
      throw full;
    };
    await expect(mint({ mint: { onUnusableReply } })).rejects.toBe(full);
    expect(octo.github.requests).toHaveLength(1);
  });

  test('may be empty', async () => {
    octo.github.faults.add({ on: MINT, then: { kind: 'answer', status: 204 } });
    const { mint } = createTestClient(octo);
    expect(await mint()).toMatchObject({ status: 204, data: undefined });
  });

  test('is cut after 10 MB, and not asked for again', async () => {
    let served = 0;
    const apiUrl = await serve((_, response) => {
      served += 1;
      response.writeHead(201, { 'content-type': 'application/json' });
      response.on('error', () => undefined);
      const more = (): void => {
        while (!response.destroyed && response.write(Buffer.alloc(1024 * 1024, 'x')));
        if (!response.destroyed) response.once('drain', more);
      };
      more();
    });
    const { mint } = createTestClient(octo, { apiUrl });
    const bodies: string[] = [];
    const error = await failureOf(mint(collect(bodies)));
    expect(error).toMatchObject({
      code: 'unexpected-reply',
      message: 'the reply is longer than 10485760 bytes',
    });
    expect(bodies[0]?.length).toBeGreaterThan(10 * 1024 * 1024);
    expect(bodies[0]?.length).toBeLessThan(12 * 1024 * 1024);
    expect(served).toBe(1);
  });
});

describe('a server that repeats what it was sent', () => {
  test.each<[string, number, (credential: string) => string]>([
    [
      'in its message',
      400,
      (credential) => JSON.stringify({ message: `Bad header: ${credential}` }),
    ],
    [
      'escaped',
      422,
      (credential) =>
        `{"message":"\\u00${credential.charCodeAt(0).toString(16)}${credential.slice(1)}"}`,
    ],
    [
      'among the errors',
      422,
      (credential) => JSON.stringify({ message: 'No', errors: [{ message: credential }] }),
    ],
    [
      'where a message is cut',
      422,
      (credential) => JSON.stringify({ message: `${'x'.repeat(290)}${credential}` }),
    ],
    ['in a web page', 400, (credential) => `<html>${credential}</html>`],
    ['without JSON', 200, (credential) => credential],
  ])('%s does not get the credential into our message', async (_, status, toBody) => {
    const sent: string[] = [];
    const apiUrl = await serve((request, response) => {
      const credential = (request.headers.authorization ?? '').replace('Bearer ', '');
      sent.push(credential);
      response.writeHead(status, { 'x-github-request-id': credential });
      response.end(toBody(credential));
    });
    const { client, lines } = createTestClient(octo, { apiUrl });
    const authorize = () => 'Bearer ghs_16C7e42F292c6912E7710c838347Ae178B4a';
    const error = await failureOf(client.call('GET /app', { authorize }));
    expect(sent).toEqual(['ghs_16C7e42F292c6912E7710c838347Ae178B4a']);
    expect(`${inspect(error, { depth: null })}${lines.join('\n')}`).not.toContain('ghs_16C7');
  });

  test.each(['access_token', 'client_secret'])(
    'does not get part of a body’s %s into our message',
    async (field) => {
      const apiUrl = await serve((_, response) => {
        response.writeHead(422);
        response.end(
          JSON.stringify({
            message: `${'x'.repeat(280)} ghu_16C7e42F292c6912E7710c838347Ae178B4a`,
          }),
        );
      });
      const { client } = createTestClient(octo, { apiUrl });
      const body = { [field]: 'ghu_16C7e42F292c6912E7710c838347Ae178B4a', note: 'x' };
      const error = await failureOf(
        client.call('POST /app', { authorize: () => 'Basic b2N0bzpjYXQ=', body }),
      );
      expect(error.message).toBe(`${'x'.repeat(280)} ***`);
    },
  );

  test('does not get part of what Basic authentication wraps into our message', async () => {
    const apiUrl = await serve((_, response) => {
      response.writeHead(422);
      response.end(JSON.stringify({ message: `${'x'.repeat(280)} correct horse battery staple` }));
    });
    const { client } = createTestClient(octo, { apiUrl });
    const authorize = () =>
      `Basic ${Buffer.from('octo:correct horse battery staple').toString('base64')}`;
    expect((await failureOf(client.call('GET /user', { authorize }))).message).toBe(
      `${'x'.repeat(280)} ***`,
    );
  });
});

test("GitHub's request id is kept", async () => {
  octo.github.faults.add({ on: FIND, then: { kind: 'change', status: 404 } });
  const { find } = createTestClient(octo);
  const { requestId } = await failureOf(find());
  expect(requestId).toBe(octo.github.requests[0]?.responseHeaders['x-github-request-id']);
  expect(requestId).toMatch(/^[\dA-F]+:/);
});
