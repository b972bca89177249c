/**
 * Each code of failure, as its user meets it: one line that says what failed, why, what to do, and
 * where to read on.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { startLocalGitHub } from '../../../local-github/server.ts';
import { ERROR_CODES, type ErrorCode } from '../../../src/github/errors.ts';
import { createCertificate } from '../../support/certificate.ts';
import { createRsaKey } from '../../support/keys.ts';
import { sendAt } from '../../support/signals.ts';
import { stories, type Story } from '../../support/story.ts';

const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const LOOK_UP = 'GET /repos/{owner}/{repo}/installation';

interface Failure {
  /** Prepares the world for it. */
  given?: (story: Story) => void;
  inputs?: Record<string, string> | ((story: Story) => Record<string, string>);
  env?: Record<string, string>;
  /**
   * For one that is repeated: `timeout-seconds`, of which the start of a process on a busy machine
   * must be a small part.
   */
  seconds?: number;
  onStart?: (story: Story) => (pid: number) => void;
  /** What the message must say. */
  says: RegExp[];
  /** How many requests it takes at the most, explanation included. */
  requests: number;
}

const failing =
  (on: string, status: number, message: string, headers: Record<string, string> = {}) =>
  (story: Story) => {
    story.github.faults.add({
      on,
      times: Infinity,
      then: { kind: 'answer', status, headers, body: { message } },
    });
  };

const certificate = createCertificate();
const secure = await startLocalGitHub({ tls: certificate });

afterAll(async () => {
  await secure.close();
  certificate.remove();
});

/** Of the other actions' credentials; their own stories cover them. */
const OTHERS = [
  'client-rejected',
  'token-invalid',
  'token-expiring',
  'scope-missing',
  'scope-mismatch',
  'login-rejected',
  'otp-required',
  'account-suspended',
  'api-gone',
  'saml-session',
] as const satisfies readonly ErrorCode[];
type Other = (typeof OTHERS)[number];

const isOwn = (code: ErrorCode): code is Exclude<ErrorCode, Other> =>
  !OTHERS.some((other) => other === code);

const FAILURES: Record<Exclude<ErrorCode, Other>, Failure> = {
  'not-installed': {
    inputs: { repositories: 'stranger/cave' },
    says: [
      /Finding the installation failed: Not Found \(HTTP 404, request id /,
      /octo-deployer.* not installed on stranger\/cave/,
      /\/apps\/octo-deployer\/installations\/new/,
    ],
    requests: 3,
  },
  'app-not-found': {
    inputs: { 'client-id': '424242' },
    says: [/Integration not found/, /'424242'/, /'github-api-url'/],
    requests: 1,
  },
  'app-id-rejected': {
    given: (story) => {
      story.world.clientIdIsIssuer = false;
    },
    says: [/'Issuer' claim \('iss'\) must be an Integer/, /Enterprise Server before 3\.18/],
    requests: 1,
  },
  'key-rejected': {
    inputs: () => ({ 'private-key': createRsaKey(2_048).pem }),
    says: [
      /could not be decoded/,
      /damaged or belongs to another app than 'Iv/,
      /SHA256:[\w+/]{43}=/,
    ],
    requests: 1,
  },
  'key-missing': {
    given: failing(LOOK_UP, 401, 'Integration must generate a public key'),
    seconds: 10,
    says: [/must generate a public key \(HTTP 401, after 3 tries/, /no key on this host/],
    requests: 3,
  },
  clock: {
    given: (story) => {
      story.github.clock.offsetMs = 3_600_000;
      story.github.faults.add({
        on: '*',
        times: Infinity,
        then: { kind: 'change', headers: { date: null } },
      });
    },
    says: [/claim/, /Check the runner's clock/],
    requests: 1,
  },
  suspended: {
    given: (story) => {
      const [installation] = story.world.installations;
      if (installation) installation.suspended = true;
    },
    says: [
      /Minting the token failed: This installation has been suspended \(HTTP 403/,
      /octo-org/,
      /settings\/installations\/\d+/,
    ],
    requests: 2,
  },
  'ip-allow-list': {
    given: (story) => {
      const organization = story.world.findAccount('octo-org');
      if (organization) organization.ipAllowList = true;
    },
    says: [/IP allow list enabled/, /runner whose address is/],
    requests: 2,
  },
  'permission-not-granted': {
    inputs: { permissions: 'contents: read, issues: write, checks: read, constructor: read' },
    says: [
      /issues \(asked write, installed read\), checks \(asked read, installed nothing\), constructor \(asked read, installed nothing\)\./,
      /approved at http\S+\/installations\/\d+/,
    ],
    requests: 2,
  },
  'repository-not-accessible': {
    inputs: { repositories: 'hello, nothing, site, nowhere' },
    says: [
      /Not in the installation: octo-org\/nothing, octo-org\/nowhere\./,
      /settings\/installations\/\d+/,
    ],
    requests: 6,
  },
  'repository-renamed': {
    given: (story) => story.world.renameRepository('octo-org', 'site', 'website'),
    inputs: { repositories: 'site, hello' },
    says: [/octo-org\/site was renamed/, /present name/],
    requests: 2,
  },
  'grant-mismatch': {
    given: (story) => {
      const change = (body: Record<string, unknown>): unknown => ({
        ...body,
        repository_selection: 'all',
      });
      story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    },
    says: [/GitHub granted all of the owner's repositories/, /revoked at once/],
    requests: 3,
  },
  'rate-limit': {
    given: failing(MINT, 403, 'API rate limit exceeded for installation ID 1.', {
      'x-ratelimit-remaining': '0',
      'x-ratelimit-reset': String(Math.floor(Date.now() / 1_000) + 3_000),
    }),
    says: [/API rate limit exceeded/, /ends at \d{4}-\d\d-\d\dT\d\d:\d\d/, /'timeout-seconds'/],
    requests: 2,
  },
  'secondary-rate-limit': {
    given: failing(
      MINT,
      403,
      'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
    ),
    seconds: 10,
    says: [/secondary rate limit/, /a minute at least/, /'timeout-seconds' above 60/],
    requests: 4,
  },
  spammed: {
    given: failing(MINT, 422, 'Validation Failed: this endpoint has been spammed'),
    seconds: 10,
    says: [/been spammed/, /fewer jobs/],
    requests: 5,
  },
  unauthorized: {
    given: failing(LOOK_UP, 401, 'Bad credentials'),
    says: [/Bad credentials \(HTTP 401/, /Check the id and the key/],
    requests: 1,
  },
  forbidden: {
    given: failing(LOOK_UP, 403, 'Resource not accessible by integration'),
    says: [/Resource not accessible by integration/, /policies for GitHub Apps/],
    requests: 1,
  },
  'not-found': {
    given: (story) => {
      failing('GET /app', 503, 'Service Unavailable')(story);
      failing('GET *', 404, 'Not Found')(story);
    },
    says: [/Not Found/, /does not exist, or is out of reach/],
    requests: 3,
  },
  'invalid-request': {
    given: failing(MINT, 422, 'Invalid request.'),
    says: [/Invalid request \(HTTP 422/, /Check the inputs/],
    requests: 2,
  },
  server: {
    given: failing(MINT, 503, 'Service Unavailable'),
    seconds: 10,
    says: [/Service Unavailable \(HTTP 503, after \d tries/, /githubstatus/, /'timeout-seconds'/],
    requests: 6,
  },
  network: {
    inputs: { 'github-api-url': 'http://127.0.0.1:9' },
    seconds: 10,
    says: [/ECONNREFUSED 127\.0\.0\.1:9 \(after \d tries/, /network and DNS/],
    requests: 0,
  },
  tls: {
    inputs: () => ({ 'github-api-url': secure.url }),
    says: [/self-signed certificate/, /not trusted.*NODE_EXTRA_CA_CERTS/],
    requests: 0,
  },
  proxy: {
    env: { http_proxy: 'http://me:s3cr3t-w0rd@127.0.0.1:9' },
    seconds: 10,
    says: [/after 4 tries/, /The proxy 127\.0\.0\.1:9 was not reached/],
    requests: 0,
  },
  timeout: {
    given: (story) =>
      story.github.faults.add({ on: '*', times: Infinity, then: { kind: 'silence' } }),
    seconds: 10,
    says: [/Finding the installation failed: no answer within [0-7](\.\d)? s/, /'timeout-seconds'/],
    requests: 1,
  },
  cancelled: {
    given: failing(LOOK_UP, 503, 'Service Unavailable', { 'retry-after': '40' }),
    onStart: (story) => sendAt(LOOK_UP, story, 'SIGINT', { delayMs: 200 }),
    says: [/the job was cancelled/],
    requests: 1,
  },
  redirect: {
    given: (story) =>
      story.github.faults.add({
        on: LOOK_UP,
        then: { kind: 'redirect', status: 302, location: 'http://127.0.0.1:9/' },
      }),
    says: [/HTTP 302/, /Set 'github-api-url' to its present address/],
    requests: 1,
  },
  'not-github-api': {
    given: (story) => {
      const then = {
        kind: 'answer',
        status: 404,
        headers: { 'content-type': 'text/html' },
        body: '<!DOCTYPE html><p>Not here',
      } as const;
      story.github.faults.add({ on: '*', times: Infinity, then });
    },
    says: [/not a GitHub API/, /\/api\/v3/],
    requests: 1,
  },
  'not-http': {
    given: (story) => {
      const then = { kind: 'malformed', form: 'two lengths' } as const;
      story.github.faults.add({ on: MINT, times: Infinity, then });
    },
    says: [/Minting the token failed: Parse Error/, /is not HTTP/, /'github-api-url'/],
    requests: 3,
  },
  'unexpected-reply': {
    given: (story) =>
      story.github.faults.add({ on: LOOK_UP, then: { kind: 'answer', status: 200, body: {} } }),
    says: [/the reply names no installation/, /not what GitHub documents/],
    requests: 1,
  },
};

const CODES = ERROR_CODES.filter(isOwn);
const REPEATED = CODES.filter((code) => FAILURES[code].seconds !== undefined);

async function expectMessage(code: (typeof CODES)[number], story: Story): Promise<void> {
  const { given, inputs = {}, env = {}, seconds, onStart, says, requests } = FAILURES[code];
  given?.(story);
  const own = typeof inputs === 'function' ? inputs(story) : inputs;
  const main = await story.main(
    {
      permissions: 'contents: read',
      ...own,
      ...(seconds !== undefined && { 'timeout-seconds': String(seconds) }),
    },
    { env, ...(onStart && { onStart: onStart(story) }) },
  );
  expect(main.exitCode).toBe(1);
  expect(main.error[0]).toMatch(
    new RegExp(
      `See https://github\\.com/octo-org/scoped-token/blob/v1/docs/troubleshooting\\.md#${code}$`,
    ),
  );
  for (const words of says) expect(main.error[0]).toMatch(words);
  expect(main.error[0]).not.toMatch(/undefined|NaN|\[object|s3cr3t|\.\.|  /);
  expect({ code, tooMany: main.calls.slice(requests) }).toEqual({ code, tooMany: [] });
  expect(story.livingTokens).toBe(0);
}

stories('a failure', (get, begin) => {
  test.each(CODES.filter((code) => !REPEATED.includes(code)))(
    'says what failed, why, what to do, and where to read on: %s',
    async (code) => {
      await expectMessage(code, get());
    },
  );

  // At the same time, because most of theirs is spent in waiting.
  test(`says so when it was repeated until no time was left: ${REPEATED.join(', ')}`, async () => {
    await Promise.all(REPEATED.map(async (code) => expectMessage(code, await begin())));
  });
});

test.each(OTHERS)('the code %s is covered by the stories of another action', (code) => {
  const folder = path.join(import.meta.dirname, '../oauth');
  const texts = readdirSync(folder)
    .map((file) => readFileSync(path.join(folder, file), 'utf8'))
    .join('');
  expect(texts).toContain(`#${code}$/`);
});
