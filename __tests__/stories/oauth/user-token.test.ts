/** user-token: a scoped token out of a user's own, what it may do, and how it ends. */
import { expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { bodyOf, cellsOf, requestOf } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

const MINT = /^POST \/applications\/\w+\/token\/scoped$/;
const REVOKE_ROUTE = 'DELETE /applications/{client_id}/token';
const READ = { permissions: 'contents: read' };

stories('user-token', (get) => {
  test('mints a scoped token, hands it over, and revokes only this one', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const inputs = { ...accounts.ofParent, ...READ, repositories: 'site, octo-org/hello' };
    const main = await story.run('user-token', inputs);
    expect(main.calls).toEqual([expect.stringMatching(MINT)]);
    expect(bodyOf(main, MINT)).toEqual({
      access_token: accounts.parent.text,
      target: 'octo-org',
      repositories: ['site', 'hello'],
      permissions: { contents: 'read' },
    });
    const { githubApp } = accounts;
    const basic = Buffer.from(`${githubApp.clientId}:${githubApp.clientSecret}`).toString('base64');
    expect(requestOf(main, MINT).headers.authorization).toBe(`Basic ${basic}`);
    expect(main.masks).toContain(basic);
    expect(main.outputs).toEqual({
      token: accounts.living[0],
      'expires-at': expect.stringMatching(/^\d{4}-.*Z$/),
      user: 'octocat',
      owner: 'octo-org',
      'repository-selection': 'selected',
      permissions: '{"contents":"read","metadata":"read"}',
      repositories: '["octo-org/hello","octo-org/site"]',
    });
    expect(main.warning).toEqual([]);

    const { rest } = getOctokit(main.outputs['token'] ?? '', { baseUrl: story.github.url });
    expect((await rest.repos.get({ owner: 'octo-org', repo: 'hello' })).status).toBe(200);
    await expect(rest.repos.get({ owner: 'octo-org', repo: 'docs' })).rejects.toMatchObject({
      status: 404,
    });

    const post = await story.post(main);
    expect(post.calls).toEqual([`DELETE /applications/${githubApp.clientId}/token`]);
    expect(post.lines).toEqual(['The token for octo-org was revoked.']);
    expect(post.masks).toEqual(
      expect.arrayContaining([main.outputs['token'], githubApp.clientSecret, basic]),
    );
    expect(accounts.living).toEqual([]);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });

  test('masks the secrets before anything else, and the token before anything is said about it', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ });
    expect(main.masks.slice(0, 2)).toEqual([
      accounts.githubApp.clientSecret,
      expect.stringMatching(/=*$/),
    ]);
    expect(main.masks).toContain(accounts.parent.text);
    const before = main.stdout.slice(0, main.stdout.indexOf(main.outputs['token'] ?? '?'));
    expect(before).toMatch(/::add-mask::$/);
    expect(before).not.toMatch(/Minted/);
  });

  test('does not warn in post when the token is already gone', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ });
    await story.post(main);
    const again = await story.post(main);
    expect(again.warning).toEqual([]);
    expect(again.lines.at(-1)).toBe(
      'The token for octo-org had been revoked before, or had expired.',
    );
  });

  test('warns in post when GitHub no longer accepts the client secret', async () => {
    const story = get();
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...READ });
    const then = { kind: 'answer', status: 401, body: { message: 'Bad credentials' } } as const;
    story.github.faults.add({ on: REVOKE_ROUTE, times: Infinity, then });
    const post = await story.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(
        /The token for octo-org may still be alive.*Bad credentials \(HTTP 401/,
      ),
    ]);
  });

  test('asks the API of github-api-url in main and in post', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const { clientId } = accounts.githubApp;
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'github-api-url': `${story.github.url}/api/v3/`,
    });
    const post = await story.post(main);
    expect([...main.calls, ...post.calls]).toEqual([
      `POST /api/v3/applications/${clientId}/token/scoped`,
      `DELETE /api/v3/applications/${clientId}/token`,
    ]);
    expect(accounts.living).toEqual([]);
  });

  test.each([
    ['the current owner by default', {}, { target: 'octo-org' }],
    ['the owner', { owner: 'octocat' }, { target: 'octocat' }],
    [
      "the repositories' owner",
      { repositories: 'octocat/dotfiles' },
      { target: 'octocat', repositories: ['dotfiles'] },
    ],
    ['all of the owner', { owner: 'octocat', repositories: '*' }, { target: 'octocat' }],
  ])('works on %s', async (_, inputs, body) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ, ...inputs });
    expect(main.error).toEqual([]);
    expect(bodyOf(main, MINT)).toEqual({
      access_token: accounts.parent.text,
      permissions: { contents: 'read' },
      ...body,
    });
    expect(main.outputs['owner']).toBe(body.target);
  });

  test('sends ids as repository_ids and target_id, and names no repository then', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const hello = story.world.findRepository('octo-org', 'hello')?.id ?? 0;
    const owner = story.world.account('octo-org').id;
    const ids = { 'owner-id': String(owner), 'repository-ids': String(hello) };
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ, ...ids });
    expect(bodyOf(main, MINT)).toMatchObject({ target_id: owner, repository_ids: [hello] });
    expect(main.outputs).toMatchObject({
      repositories: '[]',
      owner: 'octo-org',
      'repository-selection': 'selected',
    });
    expect(main.warning).toEqual([]);
  });

  test('inherits permissions with a warning, or without one on purpose', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const inputs = { ...accounts.ofParent, repositories: 'hello' };
    const silent = await story.run('user-token', { ...inputs, permissions: 'inherit' });
    expect(silent.warning).toEqual([]);
    const main = await story.run('user-token', inputs);
    expect(main.warning).toEqual([
      expect.stringMatching(/No permission was asked for.*contents: write/),
    ]);
    expect(bodyOf(main, MINT)).not.toHaveProperty('permissions');
  });

  test('leaves the token alive with skip-token-revoke', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'skip-token-revoke': 'true',
    });
    const post = await story.post(main);
    expect(post.calls).toEqual([]);
    expect(accounts.living).toEqual([main.outputs['token']]);
  });

  test('writes a summary', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      repositories: 'hello',
    });
    expect(cellsOf(main)).toEqual([
      'Scoped user token: octo-org/hello',
      ...['App', accounts.githubApp.clientId],
      ...['User', 'octocat'],
      ...['Account', 'octo-org'],
      ...['Repositories', 'octo-org/hello'],
      ...['Permissions', 'contents: read, metadata: read'],
      ...['Expires', main.outputs['expires-at']],
      ...['After the job', 'revoked'],
    ]);
  });
});
