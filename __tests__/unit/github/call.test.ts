/** From a call to the request that goes out. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { toRequest, USER_AGENT } from '../../../src/github/call.ts';

const authorize = (): string => 'Bearer x';
const read = (params: Record<string, string | number>): string =>
  toRequest(
    'https://ghe.example/api/v3',
    'GET /repos/{owner}/{repo}',
    { params, authorize },
    'Bearer x',
  ).url.href;

describe('the path', () => {
  test.each<[Record<string, string | number>, string]>([
    [{ owner: 'octo-org', repo: 'hello' }, 'octo-org/hello'],
    [{ owner: 'octo-org', repo: 7 }, 'octo-org/7'],
    [{ owner: 'a/b', repo: '..%2f' }, 'a%2Fb/..%252f'],
    [{ owner: 'octo-deployer[bot]', repo: '?x=1#y' }, 'octo-deployer%5Bbot%5D/%3Fx%3D1%23y'],
    [{ owner: 'ö ', repo: '{owner}' }, '%C3%B6%20/%7Bowner%7D'],
  ])('encodes %j as %s', (params, path) => {
    expect(read(params)).toBe(`https://ghe.example/api/v3/repos/${path}`);
  });

  test.each(['', '.', '..'])('cannot be left by the value %j', (value) => {
    expect(() => read({ owner: 'octo-org', repo: value })).toThrow(
      `'${value}' cannot stand for {repo} in a path`,
    );
    expect(() => read({ owner: value, repo: 'hello' })).toThrow('{owner}');
  });

  test('cannot be left by a missing value', () => {
    expect(() => read({ owner: 'octo-org' })).toThrow('{repo}');
  });
});

test('a call without a body has the headers that GitHub asks for, and no more', () => {
  const request = toRequest('https://api.github.com', 'GET /app', { authorize }, 'Bearer jwt');
  expect(request).toEqual({
    method: 'GET',
    url: new URL('https://api.github.com/app'),
    headers: {
      accept: 'application/vnd.github+json',
      'x-github-api-version': '2022-11-28',
      'user-agent': USER_AGENT,
      authorization: 'Bearer jwt',
    },
    body: undefined,
  });
});

test('a call without a credential has no Authorization header', () => {
  const { headers } = toRequest(
    'https://api.github.com',
    'POST /app-manifests/{code}/conversions',
    { params: { code: 'x' } },
    '',
  );
  expect(headers).not.toHaveProperty('authorization');
});

test('a body goes out as JSON, with its length in bytes', () => {
  const call = {
    authorize,
    body: { name: 'grün' },
    headers: { 'x-github-stateless-s2s-token': 'enabled' },
  };
  const { body, headers } = toRequest('https://api.github.com', 'POST /app', call, 'Bearer x');
  expect(body).toBe('{"name":"grün"}');
  expect(headers).toMatchObject({
    'content-type': 'application/json',
    'content-length': '16',
    'x-github-stateless-s2s-token': 'enabled',
  });
});

test("the user agent names package.json's version", () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as {
    name: string;
    version: string;
  };
  expect(USER_AGENT).toBe(`${name}/${version}`);
});
