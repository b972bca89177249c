/** The address at which a user opens a SAML session is one of the same server. */
import { expect, test } from '@jest/globals';
import { findSessionUrl } from '../../../src/github/single-sign-on.ts';

const SSO = '/orgs/octo-org/sso?authorization_request=AbC123';
const read = (header: string | undefined, api: string): string | undefined => {
  const headers = header === undefined ? {} : { 'x-github-sso': header };
  return findSessionUrl({ status: 403, headers, body: '' }, new URL(api));
};

test.each([
  ['https://api.github.com/user', `https://github.com${SSO}`],
  ['https://api.octo.ghe.com/user', `https://octo.ghe.com${SSO}`],
  ['https://ghe.example/api/v3/user', `https://ghe.example${SSO}`],
  ['http://127.0.0.1:8080/user', `http://127.0.0.1:8080${SSO}`],
])('for %s it may be %s', (api, url) => {
  expect(read(`required; url=${url}`, api)).toBe(url);
});

test.each([
  undefined,
  '',
  'required',
  'required; url=',
  'required; url=/orgs/octo-org/sso',
  'required; url=https://github.example/orgs/octo-org/sso',
  'required; url=https://github.com.example/orgs/octo-org/sso',
  'required; url=https://evil@github.com/orgs/octo-org/sso',
  'required; url=http://github.com/orgs/octo-org/sso',
  'required; url=javascript:alert(1)',
  'required; url=https://github.com/ and more',
  `required; url=https://github.com/${'x'.repeat(400)}`,
  'partial-results; organizations=21955855',
])('for api.github.com it is not read from %j', (header) => {
  expect(read(header, 'https://api.github.com/user')).toBeUndefined();
});
