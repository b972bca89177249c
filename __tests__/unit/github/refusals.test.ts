/** From GitHub's refusals to codes and words. */
import { describe, expect, test } from '@jest/globals';
import { toGitHubError } from '../../../src/github/refusals.ts';
import type { Reply } from '../../../src/http/transport.ts';

const HTML = '<!DOCTYPE html><html><body>Who are you?</body></html>';

function read(status: number, body: unknown, headers: Reply['headers'] = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const refused = { url: new URL('https://api.github.com/app'), authorization: 'Bearer eyJs3cr3t' };
  return toGitHubError('GET /app', { status, headers, body: text }, refused);
}

describe("GitHub's message", () => {
  test.each<[number, string, string]>([
    [
      401,
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
      'clock',
    ],
    [401, "'Expiration time' claim ('exp') is too far in the future", 'clock'],
    [
      401,
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
      'clock',
    ],
    [401, "'Issuer' claim ('iss') must be an Integer", 'app-id-rejected'],
    [401, "Missing 'issuer' claim ('iss') in assertion", 'app-id-rejected'],
    [401, 'A JSON web token could not be decoded', 'key-rejected'],
    [401, 'Integration must generate a public key', 'key-missing'],
    [401, 'Bad credentials', 'unauthorized'],
    [401, 'Requires authentication', 'unauthorized'],
    [403, 'This installation has been suspended', 'suspended'],
    [403, 'Sorry. Your account was suspended. Please contact support.', 'account-suspended'],
    [403, 'Your account has been suspended', 'account-suspended'],
    [
      403,
      'Although you appear to have the correct authorization credentials, the `octo-org` organization has an IP allow list enabled, and your IP address is not permitted to access this resource.',
      'ip-allow-list',
    ],
    [
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
      'secondary-rate-limit',
    ],
    [429, 'You have exceeded a secondary rate limit.', 'secondary-rate-limit'],
    [403, 'You have triggered an abuse detection mechanism.', 'secondary-rate-limit'],
    [403, 'API rate limit exceeded for installation ID 7.', 'rate-limit'],
    [429, 'API rate limit exceeded for 127.0.0.1.', 'rate-limit'],
    [429, 'Too many requests', 'rate-limit'],
    [403, 'Resource not accessible by integration', 'forbidden'],
    [
      403,
      'Resource protected by organization SAML enforcement. You must grant your OAuth token access to this organization.',
      'saml-session',
    ],
    [404, 'Integration not found', 'app-not-found'],
    [404, 'Not Found', 'not-found'],
    [
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
      'repository-not-accessible',
    ],
    [
      422,
      'The permissions requested are not granted to this installation.',
      'permission-not-granted',
    ],
    [422, 'Validation Failed: endpoint has been spammed', 'spammed'],
    [422, 'Invalid request', 'invalid-request'],
    [400, 'Problems parsing JSON', 'invalid-request'],
    [410, 'Gone', 'invalid-request'],
    [451, 'Repository access blocked', 'invalid-request'],
    [408, 'Request Timeout', 'server'],
    [500, 'Server Error', 'server'],
    [502, 'Server Error', 'server'],
    [503, 'A JSON web token could not be decoded', 'server'],
    [301, 'Moved Permanently', 'redirect'],
    [307, 'Temporary Redirect', 'redirect'],
    [404, 'A JSON web token could not be decoded', 'not-found'],
  ])('%i %s: %s', (status, message, code) => {
    expect(read(status, { message })).toMatchObject({ code, status, message });
  });
});

describe('a refusal whose message decides nothing', () => {
  test.each<[number, Reply['headers'], string]>([
    [403, { 'x-ratelimit-remaining': '0' }, 'rate-limit'],
    [403, { 'x-ratelimit-remaining': '12' }, 'forbidden'],
    [403, { 'retry-after': '60' }, 'secondary-rate-limit'],
    [403, { 'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso' }, 'saml-session'],
    [403, { 'x-github-sso': 'partial-results; organizations=1' }, 'forbidden'],
    [404, { 'x-github-sso': 'required; url=https://github.com/orgs/octo-org/sso' }, 'not-found'],
    [403, { 'retry-after': '60', 'x-ratelimit-remaining': '0' }, 'rate-limit'],
    [401, { 'retry-after': '60' }, 'unauthorized'],
    [404, { 'x-ratelimit-remaining': '0' }, 'not-found'],
  ])('%i with %j: %s', (status, headers, code) => {
    expect(read(status, { message: 'No' }, headers).code).toBe(code);
  });
});

describe('a web page', () => {
  test.each<[number, string]>([
    [200, 'not-github-api'],
    [401, 'not-github-api'],
    [403, 'not-github-api'],
    [404, 'not-github-api'],
    [408, 'server'],
    [429, 'rate-limit'],
    [500, 'server'],
    [503, 'server'],
    [302, 'redirect'],
  ])('with status %i: %s', (status, code) => {
    expect(read(status, HTML)).toMatchObject({ code, message: 'the reply is a web page' });
    expect(read(status, 'Sign in', { 'content-type': 'Text/HTML; charset=utf-8' }).code).toBe(code);
    expect(read(status, '\uFEFF\n <html lang="en">').code).toBe(code);
  });
});

describe('the message', () => {
  test.each<[string, string]>([
    [
      '{"message":"Invalid request","errors":["no such field","bad level"]}',
      'Invalid request; no such field; bad level',
    ],
    [
      '{"message":"Invalid request","errors":[{"message":"bad level"},{"code":"invalid"}]}',
      'Invalid request; bad level; invalid',
    ],
    [
      '{"message":"Failed","errors":[{"resource":"X","field":"permissions","code":"missing"}]}',
      'Failed; permissions missing',
    ],
    ['{"message":"Failed","errors":[null,7,{},{"message":8},[]]}', 'Failed'],
    ['{"message":"Failed","errors":"the only one"}', 'Failed; the only one'],
    ['{"message":"Failed","errors":null}', 'Failed'],
    ['{"errors":["no message"]}', 'no message'],
    [
      '{"message":"one\\r\\n::error::two\\u001b[31m\\u0000three\\u2028four"}',
      'one ::error::two [31m three four',
    ],
    ['{"message":"  padded  "}', 'padded'],
    ['{"message":"with eyJs3cr3t inside"}', 'with *** inside'],
    ['{"message":"with \\u0065yJs3cr3t inside"}', 'with *** inside'],
    ['{"message":"No","errors":[{"message":"Bearer eyJs3cr3t"}]}', 'No; Bearer ***'],
    ['{"message":5}', 'the reply holds no message'],
    ['{}', 'the reply holds no message'],
    ['[]', 'the reply holds no message'],
    ['null', 'the reply holds no message'],
    ['7', 'the reply holds no message'],
    ['{"message":', 'the reply is not JSON'],
    ['upstream connect error', 'the reply is not JSON'],
    ['', 'the reply is empty'],
    [' \n', 'the reply is empty'],
  ])('%s: %s', (body, words) => {
    expect(read(422, body).message).toBe(words);
  });

  test('is cut when it is long, and never in the middle of a credential', () => {
    const { message } = read(422, { message: `${'x'.repeat(295)}eyJs3cr3t${'y'.repeat(1_000)}` });
    expect(message).toBe(`${'x'.repeat(295)}***yy…`);
  });
});

describe('the request id', () => {
  test.each<[string | undefined, boolean]>([
    ['C0DE:1F2B:3A4D5E:6F7081:65A1B2C3', true],
    ['0d4f3c52-9a0b-4c6e-8f9d-1a2b3c4d5e6f', true],
    [undefined, false],
    ['', false],
    ['eyJs3cr3t', false],
    ['ghs_0123456789abcdef', false],
    ['0123456789abcdef0123456789abcdef01234567', false],
    [`${'A:'.repeat(100)}A`, false],
  ])('%p is passed on: %p', (id, isRepeated) => {
    expect(read(404, {}, id === undefined ? {} : { 'x-github-request-id': id }).requestId).toBe(
      isRepeated ? id : undefined,
    );
  });
});
