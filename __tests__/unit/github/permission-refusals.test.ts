/**
 * A call with an app's token that is refused for want of a permission names what GitHub accepts for
 * it.
 */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Client } from '../../../src/github/client.ts';
import { createDirectTransport } from '../../../src/http/direct.ts';
import { explain } from '../../../src/runner/failure/explain.ts';
import { GitHubError } from '../../../src/github/errors.ts';
import { toGitHubError } from '../../../src/github/refusals.ts';
import { startOcto, type Octo } from '../local-github/octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

async function callWith(permissions: object, route: string): Promise<string> {
  const log = { info: () => undefined, warning: () => undefined };
  const limits = { deadline: Infinity, reserveMs: 0, signal: new AbortController().signal, log };
  const apiUrl = octo.github.url;
  const client = new Client({ ...limits, apiUrl, transport: createDirectTransport() });
  const token = await octo.mint({ permissions });
  const params = { owner: 'octo-org', repo: 'hello', path: 'README.md' };
  try {
    const { status } = await client.call(route, { params, authorize: () => `Bearer ${token}` });
    return String(status);
  } catch (error) {
    if (error instanceof GitHubError) return explain(error);
    throw error;
  }
}

test('a single permission is named', async () => {
  const message = await callWith({ contents: 'read' }, 'GET /repos/{owner}/{repo}/issues');
  expect(message).toContain('Resource not accessible by integration (HTTP 403');
  expect(message).toContain(
    'This call takes issues: read. Check that the step asks for it, that the app has it',
  );
});

test('alternatives are named, each with all of its permissions', async () => {
  const message = await callWith({ issues: 'read' }, 'PUT /repos/{owner}/{repo}/contents/{path}');
  expect(message).toContain('takes contents: write, or contents: write and workflows: write.');
});

test('a call that is allowed is answered', async () => {
  expect(await callWith({ issues: 'read' }, 'GET /repos/{owner}/{repo}/issues')).toBe('200');
});

const refuse = (status: number, header: string, message = 'Resource not accessible') =>
  explain(
    toGitHubError(
      'GET /repos/{owner}/{repo}/issues',
      {
        status,
        headers: { 'x-accepted-github-permissions': header },
        body: JSON.stringify({ message }),
      },
      { url: new URL('https://api.github.com/'), authorization: 'Bearer ghs_1' },
    ),
  );

test.each([
  [404, 'issues=read', 'Not Found'],
  [403, 'issues=read', 'API rate limit exceeded for installation ID 1.'],
  [403, 'allows_permissionless_access=true', 'Resource not accessible'],
  [403, 'a b=read; ::error::=write', 'Resource not accessible'],
  [403, '', 'Resource not accessible'],
])('nothing is named for %i with %j: %s', (status, header, message) => {
  expect(refuse(status, header, message)).not.toContain('This call takes');
});

test('a long header leaves room for the advice', () => {
  const header = Array.from({ length: 500 }, (_, index) => `permission_${index}=read`).join(',');
  expect(refuse(403, header)).toMatch(/^.{0,900}Check that the step asks for it/s);
});
