/** Which proxy applies to a URL. */
import { describe, expect, test } from '@jest/globals';
import { findProxy } from '../../../src/http/proxy.ts';
import { InputError } from '../../../src/text/input-error.ts';

const API = 'https://api.github.com';
const PROXY = 'http://proxy.example:3128';

function find(
  url: string,
  variables: { https_proxy?: string; http_proxy?: string; no_proxy?: string },
): string | undefined {
  return findProxy(new URL(url), { https_proxy: '', http_proxy: '', no_proxy: '', ...variables })
    ?.href;
}

describe('the proxy', () => {
  test.each<[string, Parameters<typeof find>[1], string | undefined]>([
    [API, {}, undefined],
    [API, { https_proxy: '  ' }, undefined],
    [API, { https_proxy: PROXY }, 'http://proxy.example:3128/'],
    [API, { https_proxy: ` ${PROXY}/ ` }, 'http://proxy.example:3128/'],
    [API, { https_proxy: 'proxy.example:3128' }, 'http://proxy.example:3128/'],
    [
      API,
      { https_proxy: 'user:secret@proxy.example:3128' },
      'http://user:secret@proxy.example:3128/',
    ],
    [API, { https_proxy: '10.0.0.1:3128' }, 'http://10.0.0.1:3128/'],
    [API, { https_proxy: 'https://proxy.example' }, 'https://proxy.example/'],
    [
      API,
      { https_proxy: 'http://user:p%40ss@proxy.example:3128' },
      'http://user:p%40ss@proxy.example:3128/',
    ],
    [API, { https_proxy: 'http://[::1]:3128' }, 'http://[::1]:3128/'],
    [API, { http_proxy: PROXY }, undefined],
    ['http://127.0.0.1:3000', { https_proxy: 'http://127.0.0.1:3128' }, undefined],
    ['http://127.0.0.1:3000', { http_proxy: 'http://127.0.0.1:3128' }, 'http://127.0.0.1:3128/'],
    ['http://localhost:3000', { http_proxy: 'localhost:3128' }, 'http://localhost:3128/'],
    ['http://127.0.0.1:3000', { http_proxy: PROXY }, undefined],
    ['http://127.0.0.1:3000', { http_proxy: 'localhost.:3128' }, 'http://localhost.:3128/'],
  ])('for %s with %j is %s', (url, variables, proxy) => {
    expect(find(url, variables)).toBe(proxy);
  });
});

describe('no_proxy', () => {
  test.each<[string, string, boolean]>([
    [API, '', false],
    [API, ' , ,', false],
    [API, '*', true],
    [API, 'other.example,*', true],
    [API, 'api.github.com', true],
    [API, 'API.GitHub.COM', true],
    [API, 'github.com', true],
    [API, '.github.com', true],
    [API, '*.github.com', true],
    [API, '.api.github.com', true],
    [API, 'hub.com', false],
    [API, 'i.github.com', false],
    [API, 'github.com.evil.example', false],
    [API, 'com', true],
    [API, '.', false],
    [API, 'localhost, api.github.com ,127.0.0.1', true],
    [API, 'localhost 127.0.0.1\tgithub.com', true],
    [API, 'api.github.com:443', true],
    [API, 'github.com.', true],
    [API, 'API.github.com.:443', true],
    [API, 'api.github.com.:8443', false],
    ['https://api.github.com.', 'github.com', true],
    ['https://api.github.com.', 'api.github.com.', true],
    [API, 'github.com:443', true],
    [API, 'api.github.com:8443', false],
    [API, 'api.github.com:', false],
    [API, ':443', false],
    ['https://ghe.example:8443/api/v3', 'ghe.example:8443', true],
    ['https://ghe.example:8443/api/v3', 'ghe.example:443', false],
    ['https://ghe.example:8443/api/v3', 'ghe.example', true],
    ['https://10.1.2.3/api/v3', '10.1.2.3', true],
    ['https://10.1.2.3/api/v3', '10.1.2.30', false],
    ['https://[2001:db8::1]/api/v3', '2001:db8::1', true],
    ['https://[2001:db8::1]/api/v3', '[2001:db8::1]', true],
    ['https://[2001:db8::1]/api/v3', '[2001:db8::1]:443', true],
    ['https://[2001:db8::1]/api/v3', '[2001:db8::1]:8443', false],
    ['https://[1:2:3:4:5:6:7:8]/api/v3', '1:2:3:4:5:6:7:8', true],
    ['https://[::1]/api/v3', '::1', true],
  ])('for %s, %p exempts: %p', (url, no_proxy, isExempt) => {
    expect(find(url, { https_proxy: PROXY, no_proxy })).toBe(isExempt ? undefined : `${PROXY}/`);
  });

  test('exempts before the URL of the proxy is read', () => {
    expect(find(API, { https_proxy: '::nonsense', no_proxy: 'api.github.com' })).toBeUndefined();
  });
});

test.each([
  'http://',
  'http://user:hunter2@',
  'http://user:hunter2@proxy.example:port',
  'http://user:hunter2/x@proxy.example:3128',
  'http://user:1/hunter2@proxy.example:3128',
  'http://user:1#hunter2@proxy.example:3128',
  'http://user:1?hunter2@proxy.example:3128',
  'http://user:hunter2%zz@proxy.example:3128',
  'socks5://user:hunter2@proxy.example:1080',
  'ftp://user:hunter2@proxy.example',
  '::hunter2',
])('%s is refused, and not shown', (https_proxy) => {
  let error: unknown;
  try {
    find(API, { https_proxy });
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toBeInstanceOf(InputError);
  expect(error).toMatchObject({
    topic: 'proxy',
    message: expect.stringContaining("'https_proxy'"),
  });
  expect(String(error)).not.toMatch(/hunter2|user:1/);
});

test('the message names the variable that was used', () => {
  expect(() => find('http://127.0.0.1:3000', { http_proxy: 'socks5://127.0.0.1' })).toThrow(
    "'http_proxy'",
  );
});
