/** The one line that says what failed and what to do. */
import { describe, expect, test } from '@jest/globals';
import { ERROR_CODES, GitHubError, type ErrorDetails } from '../../../src/github/errors.ts';
import { explain } from '../../../src/runner/failure/explain.ts';

const MINT = 'POST /app/installations/{installation_id}/access_tokens';
type Options = ConstructorParameters<typeof GitHubError>[0];
const say = (options: Partial<Options>, tries = 1): string => {
  const error = new GitHubError({
    code: 'not-found',
    message: 'Not Found',
    route: MINT,
    ...options,
  });
  error.tries = tries;
  return explain(error);
};
const ALL_FACTS: ErrorDetails = {
  appId: 'Iv1.octo',
  fingerprint: 'SHA256:abc=',
  appName: "The app 'Octo'",
  installationUrl: 'https://github.com/apps/octo/installations/new',
  account: 'octo-org',
  repositories: ['octo-org/hello'],
  inaccessible: ['octo-org/hello'],
  permissions: ['contents (asked write, installed read)'],
  retryAt: '2026-03-01T12:00:00.000Z',
  proxy: 'proxy.example:3128',
  proxyStatus: 407,
};

describe.each<[string, ErrorDetails]>([
  ['nothing more', {}],
  ['everything', ALL_FACTS],
])('with %s known', (_, details) => {
  test.each(ERROR_CODES)('%s has a sentence that says what to do', (code) => {
    const message = say({ code, details, status: 404, requestId: 'A:B' }, 2);
    expect(message).toMatch(
      /^Minting the token failed: Not Found \(HTTP 404, after 2 tries, request id A:B\)\. [A-Z'][^\n]{15,}\.$/,
    );
    expect(message).not.toMatch(/undefined|null|\[object|\.\.|,\.|: \.| {2}/);
    expect(message.length).toBeLessThan(500);
  });
});

test.each<[Partial<Options>, number, string]>([
  [{}, 1, 'failed: Not Found. '],
  [{ message: 'Moved.' }, 1, 'failed: Moved. '],
  [{ status: 404 }, 1, 'failed: Not Found (HTTP 404). '],
  [{}, 3, 'failed: Not Found (after 3 tries). '],
  [{ requestId: 'A:B' }, 1, 'failed: Not Found (request id A:B). '],
  [{ route: 'GET /users/{username}/installation' }, 1, 'Finding the installation failed: '],
  [{ route: 'DELETE /installation/token' }, 1, 'Revoking the token failed: '],
  [{ route: 'GET /zen' }, 1, 'GET /zen failed: '],
  [
    { details: {}, code: 'repository-not-accessible' },
    1,
    'At least one of these is not in the installation: ',
  ],
  [
    {
      details: { inaccessible: ['o/a'], repositories: ['o/a', 'o/b'] },
      code: 'repository-not-accessible',
    },
    1,
    'Not in the installation: o/a. ',
  ],
  [
    { details: { repositories: ['o/a', 'o/b'] }, code: 'repository-not-accessible' },
    1,
    ': o/a, o/b. ',
  ],
  [
    { details: { retryAt: '2026-03-01T12:00:00.000Z' }, code: 'rate-limit' },
    1,
    'It ends at 2026-03-01T12:00:00.000Z',
  ],
  [
    { details: { retryAt: '2026-03-01T12:00:00.000Z' }, code: 'server' },
    1,
    'after 2026-03-01T12:00:00.000Z',
  ],
  [
    { details: { retryAt: '2026-03-01T12:00:00.000Z' }, code: 'spammed' },
    1,
    'again after 2026-03-01T12:00:00.000Z',
  ],
  [
    { code: 'secondary-rate-limit' },
    1,
    "asks for a minute at least: set 'timeout-seconds' above 60",
  ],
  [
    { details: { proxy: 'proxy.example:3128' }, code: 'timeout' },
    1,
    'and the proxy proxy.example:3128',
  ],
  [
    { details: { proxy: 'proxy.example:3128' }, code: 'network' },
    1,
    'and DNS, the proxy proxy.example:3128, and ',
  ],
  [{ code: 'not-github-api' }, 1, "'/api/v3'"],
  [{ code: 'tls' }, 1, 'NODE_EXTRA_CA_CERTS'],
])('%j after %i tries: %s', (options, tries, part) => {
  expect(say(options, tries)).toContain(part);
});

test('a long list is cut, so that the advice is not', () => {
  const repositories = Array.from({ length: 500 }, (_, index) => `octo-org/repository-${index}`);
  const message = say({ code: 'repository-not-accessible', details: { repositories } });
  expect(message).toContain('octo-org/repository-9 and 490 more. Check the spelling');
  expect(message).not.toContain('octo-org/repository-10,');
});

test('a detail with line breaks stays on one line', () => {
  const details = { installationUrl: 'https://github.com/\n::error::no' };
  expect(say({ code: 'not-installed', details })).not.toContain('\n');
});

test('details are added to an error without changing it', () => {
  const cause = new Error('why');
  const first = new GitHubError({
    code: 'not-found',
    message: 'No',
    route: MINT,
    status: 404,
    requestId: 'A:B',
    cause,
    details: { appId: '7' },
  });
  first.tries = 2;
  const second = first.withDetails({ account: 'octo-org' }, 'not-installed', 'Not here');
  expect(second).toMatchObject({
    code: 'not-installed',
    message: 'Not here',
    route: MINT,
    status: 404,
    requestId: 'A:B',
    tries: 2,
    cause,
  });
  expect(second.details).toEqual({ appId: '7', account: 'octo-org' });
  expect(first).toMatchObject({ code: 'not-found', message: 'No', details: { appId: '7' } });
  expect(first.withDetails({})).toMatchObject({ code: 'not-found', message: 'No' });
});

test("GitHub's texts stay short and without control characters", () => {
  const details = { appName: `The app '\u001b[31m${'x'.repeat(300_000)}'` };
  const message = say({ code: 'not-installed', message: 'y'.repeat(300_000), details });
  expect(message).not.toMatch(/\p{Cc}/u);
  expect(message.length).toBeLessThan(2_000);
  expect(message).toContain('Check the spelling, then install the app');
});
