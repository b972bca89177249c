/**
 * A call with a user's OAuth token that is refused for want of a scope names the scopes that would
 * do and those that are there.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startLocalGitHub, type LocalGitHub } from '../../../local-github/server.ts';
import { Client } from '../../../src/github/client.ts';
import { createDirectTransport } from '../../../src/http/direct.ts';
import { GitHubError } from '../../../src/github/errors.ts';
import { explain } from '../../../src/runner/failure/explain.ts';
import { toGitHubError } from '../../../src/github/refusals.ts';
import { createOctoWorld } from '../local-github/octo-world.ts';

let github: LocalGitHub;
let read: (repository: string, ...scopes: string[]) => Promise<string>;

beforeAll(async () => {
  const { world, user } = createOctoWorld();
  github = await startLocalGitHub({ world });
  const app = world.oauth.addApp({ name: 'deploy-tool' });
  const log = { info: () => undefined, warning: () => undefined };
  const limits = { deadline: Infinity, reserveMs: 0, signal: new AbortController().signal, log };
  const client = new Client({ ...limits, apiUrl: github.url, transport: createDirectTransport() });
  read = async (repository, ...scopes) => {
    const { text } = world.oauth.issue({ client: app, user, nowMs: Date.now(), scopes });
    const [owner = '', repo = ''] = repository.split('/');
    try {
      const authorize = () => `Bearer ${text}`;
      return String(
        (await client.call('GET /repos/{owner}/{repo}', { params: { owner, repo }, authorize }))
          .status,
      );
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      return `${error.code}: ${explain(error)}`;
    }
  };
});

afterAll(() => github.close());

test('names the accepted and the present scopes', async () => {
  expect(await read('octocat/dotfiles', 'gist', 'read:org')).toMatch(
    /^scope-missing: .*Not Found \(HTTP 404, .*One of these scopes is needed: repo\. The token has gist, read:org\./,
  );
});

test('says when the token has no scopes', async () => {
  expect(await read('octocat/dotfiles')).toMatch(/^scope-missing: .*The token has no scopes\./);
});

test.each([
  [403, 'API rate limit exceeded for user ID 1.', 'rate-limit'],
  [403, 'Resource protected', 'scope-missing'],
  [404, 'Not Found', 'scope-missing'],
  [401, 'Bad credentials', 'unauthorized'],
  [422, 'Validation Failed', 'invalid-request'],
])('does not blame scopes for another cause: %i %s', (status, message, code) => {
  const headers = { 'x-oauth-scopes': 'gist', 'x-accepted-oauth-scopes': 'repo' };
  const reply = { status, headers, body: JSON.stringify({ message }) };
  const refused = { url: new URL('https://api.github.com/user'), authorization: 'Bearer gho_1' };
  expect(toGitHubError('GET /user', reply, refused).code).toBe(code);
});

test('does not blame scopes that are enough', async () => {
  expect(await read('octocat/dotfiles', 'repo')).toBe('200');
  expect(await read('octocat/nothing', 'repo')).toMatch(/^not-found: /);
});
