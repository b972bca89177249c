/** Runners that reach GitHub through a proxy, or that trust another certificate authority. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { startLocalGitHub } from '../../../local-github/server.ts';
import { createCertificate } from '../../support/certificate.ts';
import { startBadProxy, startProxy } from '../../support/proxies.ts';
import { saidBy } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const CREDENTIALS = { user: 'runner', password: 'p@ss w0rd/§' };

/** Makes Node take itself for another version of it. */
function toNodeOptions(version: string): string {
  const versions = `{...process.versions,node:'${version}'}`;
  const script = `Object.defineProperty(process,'versions',{value:${versions}})`;
  return `--import=data:text/javascript,${encodeURIComponent(script)}`;
}

test('the message names the Node versions that undici supports', () => {
  const { engines } = JSON.parse(readFileSync('node_modules/undici/package.json', 'utf8')) as {
    engines: { node: string };
  };
  expect(engines.node).toBe('>=22.19.0');
});

stories('a proxy', (get) => {
  test('carries main and post, even when the variable has changed or is gone by then', async () => {
    const story = get();
    const proxy = await startProxy(CREDENTIALS);
    try {
      const main = await story.main(READ, { env: { http_proxy: proxy.url } });
      expect(main.error).toEqual([]);
      const connect = `CONNECT ${new URL(story.github.url).host}`;
      expect(new Set(proxy.requests)).toEqual(new Set([connect]));
      const before = proxy.requests.length;
      const post = await story.post(main, { env: { http_proxy: 'http://127.0.0.1:9' } });
      const again = await story.post(main);
      expect(post.lines).toEqual([expect.stringMatching(/ was revoked\.$/)]);
      expect(again.lines.at(-1)).toMatch(/ had been revoked before/);
      expect(proxy.requests.slice(before)).toEqual(Array(2).fill(connect));
      expect(story.livingTokens).toBe(0);
      for (const step of [main, post]) {
        for (const form of [CREDENTIALS.password, new URL(proxy.url).password]) {
          expect(saidBy(step)).not.toContain(form);
          expect(step.masks).toContain(form);
        }
      }
    } finally {
      await proxy.close();
    }
  });

  test('leaves the log readable when its password is a single letter', async () => {
    const story = get();
    const proxy = await startProxy({ user: 'o', password: 'e' });
    try {
      const main = await story.main(READ, { env: { http_proxy: proxy.url } });
      const post = await story.post(main);
      for (const step of [main, post]) {
        expect(step.exitCode).toBe(0);
        expect(step.masks).not.toContain('e');
        expect(step.lines).not.toEqual([]);
        expect(saidBy(step)).not.toContain('***');
      }
    } finally {
      await proxy.close();
    }
  });

  test.each([
    ['no_proxy', { no_proxy: '127.0.0.1' }],
    ['NO_PROXY with the port', { NO_PROXY: 'x.example,127.0.0.1:PORT' }],
    ['a star', { no_proxy: '*' }],
  ])('is not used for what %s names', async (_, variables) => {
    const story = get();
    const { port } = new URL(story.github.url);
    const env = Object.fromEntries(
      Object.entries(variables).map(([name, value]) => [name, value.replace('PORT', port)]),
    );
    const main = await story.main(READ, { env: { HTTP_PROXY: 'http://127.0.0.1:9', ...env } });
    expect(main.error).toEqual([]);
  });

  test.each([
    [
      'asks for another password',
      'HTTP/1.1 407 Proxy Authentication Required\r\nproxy-authenticate: Basic\r\n\r\n',
      /answered 407/,
    ],
    ['refuses', 'HTTP/1.1 403 Forbidden\r\n\r\n', /answered 403/],
  ])(
    'that %s and keeps its connection open is asked once, and its answer ends the step',
    async (_, answer, words) => {
      const proxy = await startBadProxy(answer);
      try {
        const main = await get().main(READ, {
          env: { http_proxy: proxy.url.replace('//', '//me:s3cr3t@') },
        });
        expect(main.error).toEqual([expect.stringMatching(words)]);
        expect(main.error[0]).toContain(`The proxy ${proxy.host}`);
        expect(main.error[0]).not.toContain('s3cr3t');
        expect(proxy.requests).toHaveLength(1);
      } finally {
        await proxy.close();
      }
    },
  );

  test('does not keep the step beyond its deadline when it stays silent', async () => {
    const proxy = await startBadProxy('');
    try {
      const main = await get().main(
        { ...READ, 'timeout-seconds': '4' },
        { env: { http_proxy: proxy.url } },
      );
      expect(main.error).toEqual([
        expect.stringMatching(new RegExp(`proxy ${proxy.host}.*#timeout$`)),
      ]);
      // One request is given up after 10 s only.
      expect(main.durationMs).toBeLessThan(8_000);
    } finally {
      await proxy.close();
    }
  });

  test('needs a Node that undici supports, and the step says so; without a proxy an older one works', async () => {
    const story = get();
    const old = (proxy: string) => ({ http_proxy: proxy, NODE_OPTIONS: toNodeOptions('20.19.5') });
    const main = await story.main(READ, { env: old('http://127.0.0.1:9') });
    expect(main.error).toEqual([
      expect.stringMatching(
        /^Behind a proxy the action needs Node 22\.19 or later, .* Node 20\.19\.5\. .*#proxy$/,
      ),
    ]);
    const direct = await story.main(READ, { env: old('') });
    expect(direct.error).toEqual([]);
    expect(story.livingTokens).toBe(1);
    const proxy = await startProxy();
    try {
      const proxied = await story.main(READ, { env: { http_proxy: proxy.url } });
      const post = await story.post(proxied, { env: old('') });
      expect(post.warning).toEqual([
        expect.stringMatching(/Behind a proxy the action needs Node 22\.19/),
      ]);
    } finally {
      await proxy.close();
    }
  });

  test('is named by its variable when its URL cannot be read, and is not shown', async () => {
    const main = await get().main(READ, { env: { http_proxy: 'http://me:s3cr3t%@[x' } });
    expect(main.error).toEqual([expect.stringMatching(/'http_proxy' is not the URL.*#proxy$/)]);
    expect(main.stdout).not.toContain('s3cr3t');
  });
});

stories('a step', (get) => {
  test('trusts the authority in NODE_EXTRA_CA_CERTS in main and post, directly and through a proxy', async () => {
    const story = get();
    const certificate = createCertificate();
    const github = await startLocalGitHub({ world: story.world, tls: certificate });
    const proxy = await startProxy();
    try {
      for (const variables of [{}, { https_proxy: proxy.url }]) {
        const env = { NODE_EXTRA_CA_CERTS: certificate.certFile, ...variables };
        const main = await story.main({ ...READ, 'github-api-url': github.url }, { env });
        expect(main.error).toEqual([]);
        const untrusting = await story.post(main);
        expect(untrusting.warning).toEqual([expect.stringMatching(/NODE_EXTRA_CA_CERTS.*#tls$/)]);
        const post = await story.post(main, { env: { NODE_EXTRA_CA_CERTS: certificate.certFile } });
        expect(post.warning).toEqual([]);
        expect(story.livingTokens).toBe(0);
      }
      expect(proxy.requests).toHaveLength(3);
      const untrusting = await story.main(
        { ...READ, 'github-api-url': github.url },
        { env: { https_proxy: proxy.url } },
      );
      expect(untrusting.error).toEqual([expect.stringMatching(/NODE_EXTRA_CA_CERTS.*#tls$/)]);
    } finally {
      await proxy.close();
      await github.close();
      certificate.remove();
    }
  });
});
