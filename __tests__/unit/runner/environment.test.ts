/** Variables of the runner, as they are read. */
import { afterEach, expect, test } from '@jest/globals';
import { readProxyVariables } from '../../../src/runner/environment.ts';

const NAMES = [
  'https_proxy',
  'HTTPS_PROXY',
  'http_proxy',
  'HTTP_PROXY',
  'no_proxy',
  'NO_PROXY',
] as const;
const before = NAMES.map((name) => [name, process.env[name]] as const);

afterEach(() => {
  for (const [name, value] of before) {
    if (value === undefined) Reflect.deleteProperty(process.env, name);
    else process.env[name] = value;
  }
});

test('prefers proxy variables in lower case to those in upper case', () => {
  for (const name of NAMES) process.env[name] = `of ${name}`;
  expect(readProxyVariables()).toEqual({
    https_proxy: 'of https_proxy',
    http_proxy: 'of http_proxy',
    no_proxy: 'of no_proxy',
  });
  for (const name of NAMES.filter((each) => each === each.toLowerCase())) process.env[name] = '';
  expect(readProxyVariables()).toEqual({
    https_proxy: 'of HTTPS_PROXY',
    http_proxy: 'of HTTP_PROXY',
    no_proxy: 'of NO_PROXY',
  });
});
