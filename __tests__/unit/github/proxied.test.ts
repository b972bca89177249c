/** The client behind a proxy: credentials, refusals, and proxies that are not there. */
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { inspect } from 'node:util';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { connect } from '../../../src/github/connect.ts';
import { explain } from '../../../src/runner/failure/explain.ts';
import { startBadProxy, startProxy, type Proxy } from '../../support/proxies.ts';
import { startOcto, validJwt, type Octo } from '../local-github/octo-world.ts';
import { failureOf } from './test-client.ts';

const PASSWORD = 'p@ss:w/ö rd';
let octo: Octo;
let proxy: Proxy | undefined;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(async () => {
  await proxy?.close();
  proxy = undefined;
  await octo.github.close();
});

async function callThrough(url: string | undefined, limitMs = 20_000) {
  const lines: string[] = [];
  const log = {
    info: (line: string) => lines.push(line),
    warning: (line: string) => lines.push(line),
  };
  const { signal } = new AbortController();
  const deadline = performance.now() + limitMs;
  const connection = { apiUrl: octo.github.url, ...(url !== undefined && { proxy: url }) };
  const client = await connect(connection, { deadline, reserveMs: 0, signal, log });
  const call = () =>
    client.call('GET /app', { authorize: (now) => `Bearer ${validJwt(octo.app.clientId, now)}` });
  return { call, lines };
}

test.each([undefined, { user: 'octo cat', password: PASSWORD }])(
  'a proxy opens a tunnel, credentials %j',
  async (credentials) => {
    proxy = await startProxy(credentials);
    const { call } = await callThrough(new URL(proxy.url).href);
    expect((await call()).data).toMatchObject({ slug: 'octo-deployer' });
    await call();
    expect(proxy.requests).toEqual([`CONNECT ${new URL(octo.github.url).host}`]);
    expect(octo.github.requests.map(({ connection }) => connection)).toEqual([1, 1]);
  },
);

test('without a proxy the connection is direct', async () => {
  proxy = await startProxy();
  const { call } = await callThrough(undefined);
  expect((await call()).data).toMatchObject({ slug: 'octo-deployer' });
  expect(proxy.requests).toEqual([]);
});

test('GitHub is not shown the credentials for the proxy', async () => {
  proxy = await startProxy({ user: 'octocat', password: PASSWORD });
  const { call } = await callThrough(proxy.url);
  await call();
  expect(Object.keys(octo.github.requests[0]?.headers ?? {})).not.toContain('proxy-authorization');
});

test.each(['', 'octocat:wrong@', 'octocat@'])(
  'a proxy that refuses %p is asked once, and named without the password',
  async (user) => {
    proxy = await startProxy({ user: 'octocat', password: PASSWORD });
    const { call, lines } = await callThrough(`http://${user}${proxy.host}`);
    const error = await failureOf(call());
    expect(error).toMatchObject({
      code: 'proxy',
      tries: 1,
      details: { proxy: proxy.host, proxyStatus: 407 },
    });
    expect(proxy.requests).toHaveLength(1);
    expect(explain(error)).toContain(
      `the proxy answered 407 to CONNECT. The proxy ${proxy.host} was not reached, or refused`,
    );
    expect(`${inspect(error, { depth: null })}${lines.join('\n')}`).not.toMatch(
      /wrong|b2N0b2NhdDp3cm9uZw/,
    );
  },
);

describe('a proxy that keeps its connection open does not hold up the call after', () => {
  test.each<[string, number]>([
    [
      'HTTP/1.1 407 Proxy Authentication Required\r\nProxy-Authenticate: Basic\r\nContent-Length: 0\r\n\r\n',
      1,
    ],
    ['HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 1],
    ['HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 6\r\n\r\n<html>', 1],
    ['HTTP/1.1 403 Forbidden\r\nContent-Type: text/html\r\nContent-Length: 600\r\n\r\n<html>', 1],
    ['HTTP/1.1 502 Bad Gateway\r\nContent-Length: 0\r\n\r\n', 4],
  ])('%j', async (answer, tries) => {
    proxy = await startBadProxy(answer);
    const { call } = await callThrough(proxy.url);
    const error = await failureOf(call());
    expect(error).toMatchObject({ code: 'proxy', tries });
    expect(proxy.requests).toHaveLength(tries);
  });
});

describe('a proxy that does not answer as a proxy', () => {
  test.each<[string, string, boolean, string]>([
    ['ends the connection', '', true, 'proxy'],
    ['speaks something else', 'SSH-2.0-OpenSSH_9.6\r\n', false, 'proxy'],
    ['says nothing', '', false, 'timeout'],
  ])('%s', async (_, answer, isEnded, code) => {
    proxy = await startBadProxy(answer, isEnded);
    const { call } = await callThrough(proxy.url, 600);
    const before = performance.now();
    const error = await failureOf(call());
    expect(performance.now() - before).toBeLessThan(5_000);
    expect(error).toMatchObject({ code, details: { proxy: proxy.host } });
  });
});

test('a call is not sent when the proxy has used up its time', async () => {
  proxy = await startProxy({ delayMs: 400 });
  const { call } = await callThrough(proxy.url, 200);
  expect((await failureOf(call())).code).toBe('timeout');
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect(octo.github.requests).toEqual([]);
});

test('a proxy that is down is named', async () => {
  proxy = await startBadProxy('');
  await proxy.close();
  const { call } = await callThrough(proxy.url.replace('http://', 'http://octocat:hunter2@'));
  const error = await failureOf(call());
  expect(error).toMatchObject({
    code: 'proxy',
    tries: 4,
    message: `connect ECONNREFUSED ${proxy.host}`,
  });
  expect(explain(error)).toContain(`The proxy ${proxy.host} was not reached`);
  expect(inspect(error, { depth: null })).not.toContain('hunter2');
});

test('a proxy whose name cannot be resolved is named', async () => {
  const { call } = await callThrough('http://proxy.invalid:3128', 3_000);
  expect(await failureOf(call())).toMatchObject({
    code: 'proxy',
    details: { proxy: 'proxy.invalid:3128' },
  });
});

test('a call is repeated when the proxy cannot reach GitHub', async () => {
  proxy = await startProxy();
  await octo.github.close();
  const { call } = await callThrough(proxy.url);
  const error = await failureOf(call());
  expect(error).toMatchObject({ code: 'proxy', tries: 4 });
});

const hasTinyproxy = canRun('tinyproxy');
(hasTinyproxy ? test : test.skip)(
  'tinyproxy tunnels, and refuses a wrong password (skipped where it is not installed)',
  async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'tinyproxy-'));
    const port = await findFreePort();
    const settings = [
      `Port ${port}`,
      'Listen 127.0.0.1',
      'BasicAuth octocat hunter2',
      'LogLevel Critical',
      `LogFile "${folder}/log"`,
    ];
    writeFileSync(path.join(folder, 'tinyproxy.conf'), `${settings.join('\n')}\n`);
    const tinyproxy = spawn('tinyproxy', ['-d', '-c', path.join(folder, 'tinyproxy.conf')], {
      stdio: 'ignore',
    });
    try {
      const right = await callThrough(`http://octocat:hunter2@127.0.0.1:${port}`);
      expect((await right.call()).data).toMatchObject({ slug: 'octo-deployer' });
      const wrong = await callThrough(`http://octocat:hunter3@127.0.0.1:${port}`);
      expect(await failureOf(wrong.call())).toMatchObject({ code: 'proxy', tries: 1 });
    } finally {
      await end(tinyproxy);
      rmSync(folder, { recursive: true });
    }
  },
);

function canRun(command: string): boolean {
  try {
    execFileSync(command, ['-v'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

function findFreePort(): Promise<string> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        resolve(String(address && typeof address === 'object' ? address.port : 0));
      });
    });
  });
}

function end(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('exit', () => {
      resolve();
    });
    child.kill();
  });
}
