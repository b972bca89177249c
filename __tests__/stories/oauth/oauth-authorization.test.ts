/**
 * oauth-authorization: tokens for a user's password on Enterprise Server, created, listed and
 * ended.
 */
import { expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { addOAuthAccounts, OTP, PASSWORD } from '../../support/oauth-accounts.ts';
import { bodyOf, cellsOf, leftToPost, requestOf } from '../../support/reading.ts';
import { spoilAt } from '../../support/spoiled-file.ts';
import { stories } from '../../support/story.ts';

const CREATE = /^PUT \/authorizations\/clients\/\w{20}\/[\w-]{36}$/;
const CREATE_ROUTE = 'PUT /authorizations/clients/{client_id}/{fingerprint}';
const DEPRECATED = expect.stringMatching(/deprecated the OAuth Authorizations API/);

stories('oauth-authorization: create', (get) => {
  test('creates a token with the scopes, hands it over, and revokes it with the client secret', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const inputs = {
      ...accounts.ofUser,
      scopes: 'user, gist, user:email',
      note: 'deploy',
      'note-url': 'https://example.com',
    };
    const main = await story.run('oauth-authorization', inputs);
    expect(main.error).toEqual([]);
    expect(main.warning).toEqual([DEPRECATED]);
    expect(bodyOf(main, CREATE)).toEqual({
      client_secret: accounts.oauthApp.clientSecret,
      scopes: ['gist', 'user'],
      note: 'deploy',
      note_url: 'https://example.com',
    });
    const basic = Buffer.from(`octocat:${PASSWORD}`).toString('base64');
    expect(requestOf(main, CREATE).headers.authorization).toBe(`Basic ${basic}`);
    expect(main.masks).toEqual(expect.arrayContaining([PASSWORD, basic]));
    expect(main.outputs).toEqual({
      token: accounts.living[0],
      'authorization-id': String(accounts.oauth.tokens.get(accounts.living[0] ?? '')?.id),
      scopes: '["gist","user"]',
      'expires-at': '',
    });
    const { rest } = getOctokit(main.outputs['token'] ?? '', {
      baseUrl: `${story.github.url}/api/v3`,
    });
    expect((await rest.users.getAuthenticated()).headers['x-oauth-scopes']).toBe('gist, user');
    expect(JSON.stringify(main.state)).not.toContain(basic);

    const post = await story.post(main);
    expect(post.calls).toEqual([`DELETE /api/v3/applications/${accounts.oauthApp.clientId}/token`]);
    expect(post.lines).toEqual(['The token for octocat was revoked.']);
    expect(accounts.living).toEqual([]);
    expect(accounts.isAlive(accounts.token.text)).toBe(true);
  });

  test('uses a new fingerprint each time, so that GitHub shows the token', async () => {
    const story = get();
    const { ofUser } = addOAuthAccounts(story);
    const [one, other] = [
      await story.run('oauth-authorization', { ...ofUser, scopes: 'repo' }),
      await story.run('oauth-authorization', { ...ofUser, scopes: 'repo' }),
    ];
    const [first, second] = [requestOf(one, CREATE), requestOf(other, CREATE)];
    expect(first.status).toBe(201);
    expect(second.status).toBe(201);
    expect(second.path).not.toBe(first.path);
    expect(one.outputs['token']).not.toBe(other.outputs['token']);
  });

  test("asks for a token without scopes when scopes are 'none'", async () => {
    const story = get();
    const { ofUser } = addOAuthAccounts(story);
    const main = await story.run('oauth-authorization', { ...ofUser, scopes: 'none' });
    expect(bodyOf(main, CREATE)).toMatchObject({ scopes: [] });
    expect(main.outputs['scopes']).toBe('[]');
  });

  test('sends the one-time password, and says when it is missing or wrong', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    accounts.oauth.setPassword(accounts.user, PASSWORD, OTP);
    const inputs = { ...accounts.ofUser, scopes: 'repo' };
    for (const otp of ['', '000000']) {
      const refused = await story.run('oauth-authorization', { ...inputs, otp });
      expect(refused.error).toEqual([
        expect.stringMatching(
          /Must specify two-factor authentication OTP code.*fresh code in 'otp'.*#otp-required$/,
        ),
      ]);
      expect(refused.calls).toHaveLength(1);
    }
    const main = await story.run('oauth-authorization', { ...inputs, otp: OTP });
    expect(requestOf(main, CREATE).headers['x-github-otp']).toBe(OTP);
    expect(main.outputs['token']).toMatch(/^gho_/);
    const post = await story.post(main);
    expect(requestOf(post, /^DELETE/).headers).not.toHaveProperty('x-github-otp');
    expect(accounts.living).toEqual([]);
  });

  test.each([
    ['fewer', ['gist'], /scopes 'gist' instead of 'gist, repo'/],
    ['none', [], /scopes '' instead of/],
    ['more', ['delete_repo', 'gist', 'repo'], /scopes 'delete_repo, gist, repo' instead of/],
  ])('fails and revokes at once when %s are granted', async (_, scopes, message) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({
      on: CREATE_ROUTE,
      then: { kind: 'change', change: (body) => ({ ...body, scopes }) },
    });
    const main = await story.run('oauth-authorization', {
      ...accounts.ofUser,
      scopes: 'repo gist',
    });
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).toMatch(/#scope-mismatch$/);
    expect(accounts.living).toEqual([]);
  });

  test('deletes what an earlier try created when its reply, and with it the token, was lost', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: CREATE_ROUTE, then: { kind: 'reset', work: true } });
    const main = await story.run('oauth-authorization', { ...accounts.ofUser, scopes: 'repo' });
    expect(main.requests.map(({ method, status }) => `${method} ${String(status)}`)).toEqual([
      'PUT 0',
      'PUT 200',
      'DELETE 204',
    ]);
    expect(main.error).toEqual([
      expect.stringMatching(/holds no token; the authorization was deleted again/),
    ]);
    expect(accounts.living).toEqual([]);
  });

  test.each(['GITHUB_STATE', 'GITHUB_OUTPUT'] as const)(
    'revokes the token when %s cannot be written',
    async (name) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      const env = spoilAt(CREATE_ROUTE, name, story);
      const main = await story.run(
        'oauth-authorization',
        { ...accounts.ofUser, scopes: 'repo' },
        { env },
      );
      expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
      expect(main.requests.map(({ method, status }) => `${method} ${String(status)}`)).toEqual([
        'PUT 201',
        'DELETE 204',
      ]);
      expect(accounts.living).toEqual([]);
    },
  );

  test('does not warn in post when the token is already gone', async () => {
    const story = get();
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repo',
    });
    await story.post(main);
    const again = await story.post(main);
    expect(again.warning).toEqual([]);
    expect(again.lines.at(-1)).toBe(
      'The token for octocat had been revoked before, or had expired.',
    );
  });

  test('warns about an unknown scope, and passes on what the server says', async () => {
    const story = get();
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repos',
    });
    expect(main.warning).toEqual([
      DEPRECATED,
      expect.stringMatching(/Not among the known scopes: repos\./),
    ]);
    expect(main.error).toEqual([
      expect.stringMatching(/scopes requested are invalid: repos.*#invalid-request$/),
    ]);
  });

  test('writes a summary', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('oauth-authorization', { ...accounts.ofUser, scopes: 'repo' });
    expect(cellsOf(main)).toEqual([
      'OAuth authorization: octocat',
      ...['App', accounts.oauthApp.clientId],
      ...['User', 'octocat'],
      ...['Scopes', 'repo'],
      ...['Expires', 'never'],
      ...['After the job', 'revoked'],
    ]);
  });
});

stories('oauth-authorization: lists', (get) => {
  test('follows all pages of the authorizations, and shows no token', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    for (let count = 0; count < 250; count++) {
      accounts.oauth.issue({
        client: accounts.oauthApp,
        user: accounts.user,
        nowMs: 0,
        scopes: ['gist'],
        note: `n<${String(count)}>`,
      });
    }
    const login = { ...accounts.ofUser, 'client-id': '' };
    const main = await story.run('oauth-authorization', { ...login, operation: 'list' });
    expect(main.warning).toEqual([DEPRECATED]);
    expect(main.calls).toEqual(
      [1, 2, 3].map((page) => `GET /api/v3/authorizations?per_page=100&page=${String(page)}`),
    );
    const list = JSON.parse(main.outputs['authorizations'] ?? '') as Record<string, unknown>[];
    expect(list).toHaveLength(252);
    expect(list[251]).toEqual({
      id: expect.any(Number),
      app: 'deploy-tool',
      client_id: accounts.oauthApp.clientId,
      scopes: ['gist'],
      note: 'n<249>',
      created_at: '1970-01-01T00:00:00Z',
      expires_at: '',
    });
    expect(main.summary.match(/<tr>/g)).toHaveLength(253);
    expect(main.summary).toContain('n&#60;249&#62;');
    expect(leftToPost(main)).toEqual([]);
  });

  test('shows what belongs to one app only', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('oauth-authorization', { ...accounts.ofUser, operation: 'list' });
    expect(main.calls[0]).toContain(`client_id=${accounts.oauthApp.clientId}`);
    expect(JSON.parse(main.outputs['authorizations'] ?? '')).toMatchObject([
      { id: accounts.token.id },
    ]);
  });

  test('shows the grants', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const login = { ...accounts.ofUser, 'client-id': '' };
    const main = await story.run('oauth-authorization', { ...login, operation: 'list-grants' });
    expect(JSON.parse(main.outputs['grants'] ?? '')).toMatchObject([
      { app: 'octo-deployer', scopes: [] },
      { app: 'deploy-tool', scopes: ['admin:org', 'gist', 'repo'] },
    ]);
    expect(cellsOf(main)).toEqual(
      expect.arrayContaining(['OAuth grants: octocat', 'octo-deployer', 'deploy-tool']),
    );
    expect(main.warning).toEqual([DEPRECATED]);
  });
});

stories('oauth-authorization: deletions', (get) => {
  test('deletes an authorization, and says when there is none', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const inputs = {
      ...accounts.ofUser,
      operation: 'delete',
      'authorization-id': String(accounts.token.id),
    };
    const main = await story.run('oauth-authorization', inputs);
    expect(main.lines).toEqual(['The authorization was deleted.']);
    expect(main.warning).toEqual([DEPRECATED]);
    expect(accounts.isAlive(accounts.token.text)).toBe(false);
    const again = await story.run('oauth-authorization', inputs);
    expect(again.exitCode).toBe(0);
    expect(again.lines).toEqual(['There was no such authorization: it is gone already.']);
  });

  test('deletes a grant with all its tokens', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const grant = accounts.oauth.grants.find(({ client }) => client === accounts.oauthApp);
    const inputs = { ...accounts.ofUser, operation: 'delete-grant', 'grant-id': String(grant?.id) };
    const main = await story.run('oauth-authorization', inputs);
    expect(main.lines).toEqual(['The grant was deleted.']);
    expect(main.warning).toEqual([DEPRECATED]);
    expect(accounts.isAlive(accounts.token.text)).toBe(false);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });
});
