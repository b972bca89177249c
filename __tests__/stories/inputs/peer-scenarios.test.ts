/**
 * The scenarios of the tests of actions/create-github-app-token that no other story covers:
 * docs/comparison.md has them all.
 */
import { expect, test } from '@jest/globals';
import { bodyOf } from '../../support/reading.ts';
import { stories, type Story } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = /^POST \/app\/installations\/\d+\/access_tokens$/;
const ENTERPRISE = 'GET /enterprises/{enterprise}/installation';

/** As if the app had been granted these on the enterprise, too. */
function grantOnEnterprise({ world }: Story, permissions: Record<string, string>): void {
  const installation = world.installations.find(({ account }) => account.type === 'Enterprise');
  if (!installation) throw new Error('there is no installation on an enterprise');
  installation.permissions = { ...installation.permissions, ...permissions };
}

stories('an enterprise', (get) => {
  test('gets a token with the permissions that are asked for', async () => {
    const story = get();
    grantOnEnterprise(story, {
      enterprise_organization_installations: 'read',
      enterprise_people: 'write',
    });
    const main = await story.main({
      enterprise: 'octo-corp',
      'permission-enterprise-organization-installations': 'read',
      'permission-enterprise-people': 'write',
    });
    const permissions = {
      enterprise_organization_installations: 'read',
      enterprise_people: 'write',
    };
    expect(bodyOf(main, MINT)).toEqual({ permissions });
    expect(JSON.parse(main.outputs['permissions'] ?? '')).toMatchObject(permissions);
  });

  test('fails the step without another try when the app is not installed on it', async () => {
    const story = get();
    const main = await story.main({ enterprise: 'other-corp', permissions: 'inherit' });
    expect(main.error).toEqual([
      expect.stringMatching(/Not Found \(HTTP 404.*other-corp.*#not-installed$/),
    ]);
    // The second is for the message: is it the app that is unknown?
    expect(main.calls).toEqual(['GET /enterprises/other-corp/installation', 'GET /app']);
  });

  test.each([
    ['an error of the server', { kind: 'answer', status: 500, body: 'GitHub API not available' }],
    ['a network error', { kind: 'reset' }],
  ] as const)('is looked up again after %s', async (_, then) => {
    const story = get();
    story.github.faults.add({ on: ENTERPRISE, then });
    const main = await story.main({ enterprise: 'octo-corp', permissions: 'inherit' });
    const lookup = 'GET /enterprises/octo-corp/installation';
    expect(main.calls).toEqual([lookup, lookup, expect.stringMatching(MINT)]);
    expect(main.exitCode).toBe(0);
  });

  test('excludes owner and repositories, which the message names together', async () => {
    const main = await get().main({
      enterprise: 'octo-corp',
      owner: 'octo-org',
      repositories: 'hello, site',
    });
    expect(main.error).toEqual([
      expect.stringMatching(
        /^Input 'enterprise' cannot be used with 'owner' and 'repositories'\. /,
      ),
    ]);
    expect(main.calls).toEqual([]);
  });
});

stories('an owner', (get) => {
  test.each([
    ['an error of the server', { kind: 'answer', status: 500, body: 'GitHub API not available' }],
    ['a network error', { kind: 'reset' }],
  ] as const)('is looked up again after %s', async (_, then) => {
    const story = get();
    story.github.faults.add({ on: 'GET /users/{username}/installation', then });
    const main = await story.main({ ...READ, owner: 'octocat' });
    const lookup = 'GET /users/octocat/installation';
    expect(main.calls).toEqual([lookup, lookup, expect.stringMatching(MINT)]);
    expect(main.exitCode).toBe(0);
  });

  test('is not looked up again when GitHub refuses', async () => {
    const story = get();
    const then = { kind: 'answer', status: 403, body: { message: 'Forbidden' } } as const;
    story.github.faults.add({ on: 'GET /users/{username}/installation', times: Infinity, then });
    const main = await story.main({ ...READ, owner: 'octocat' });
    expect(main.calls).toEqual(['GET /users/octocat/installation']);
    expect(main.exitCode).toBe(1);
  });

  test('may have its repositories by full and by short names in one list', async () => {
    const main = await get().main({
      ...READ,
      owner: 'octo-org',
      repositories: 'octo-org/site,docs',
    });
    expect(main.calls).toEqual([
      'GET /repos/octo-org/site/installation',
      expect.stringMatching(MINT),
    ]);
    expect(bodyOf(main, MINT)).toMatchObject({ repositories: ['site', 'docs'] });
  });

  test('may be that of github.repository, which is alone in the list', async () => {
    const main = await get().main({ ...READ, repositories: 'octo-org/hello' });
    expect(main.outputs['repositories']).toBe('["octo-org/hello"]');
  });
});

stories('the repository of the workflow', (get) => {
  test('is missed when no other is named, and the step says so', async () => {
    const main = await get().main(READ, { env: { GITHUB_REPOSITORY: undefined } });
    expect(main.error).toEqual([
      expect.stringMatching(
        /^The current repository is not known\. Give 'owner' and 'repositories'\./,
      ),
    ]);
    expect(main.calls).toEqual([]);
  });

  test('may be unknown when owner and repositories are given', async () => {
    const env = { GITHUB_REPOSITORY: undefined };
    const main = await get().main({ ...READ, owner: 'octo-org', repositories: 'site' }, { env });
    expect(main.outputs).toMatchObject({ owner: 'octo-org', repositories: '["octo-org/site"]' });
  });

  test('gives the owner without GITHUB_REPOSITORY_OWNER', async () => {
    const env = { GITHUB_REPOSITORY_OWNER: undefined };
    const main = await get().main({ ...READ, repositories: 'site' }, { env });
    expect(main.outputs).toMatchObject({ owner: 'octo-org', repositories: '["octo-org/site"]' });
  });
});

stories('a proxy variable', (get) => {
  test('needs no NODE_USE_ENV_PROXY where no_proxy names GitHub', async () => {
    const story = get();
    const env = {
      https_proxy: 'http://127.0.0.1:9',
      http_proxy: 'http://127.0.0.1:9',
      no_proxy: '127.0.0.1',
    };
    const main = await story.main(READ, { env: { ...env, NODE_USE_ENV_PROXY: undefined } });
    expect(main.error).toEqual([]);
    const post = await story.post(main, { env });
    expect(post.lines).toEqual(['The token for octo-org was revoked.']);
  });
});
