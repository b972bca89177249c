/** oauth-token: a user's token checked, reset, and ended. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { bodyOf, cellsOf } from '../../support/reading.ts';
import { spoilAt } from '../../support/spoiled-file.ts';
import { stories } from '../../support/story.ts';

const TOKEN = '/applications/{client_id}/token';
const HOUR_MS = 3_600_000;

stories('oauth-token: check', (get) => {
  test('reports what the token is and may do, by default', async () => {
    const story = get();
    const { ofToken, oauthApp } = addOAuthAccounts(story);
    const main = await story.run('oauth-token', ofToken);
    expect(main.calls).toEqual([`POST /applications/${oauthApp.clientId}/token`]);
    expect(bodyOf(main, /^POST/)).toEqual({ access_token: ofToken['access-token'] });
    expect(main.outputs).toEqual({
      valid: 'true',
      'expires-at': '',
      scopes: '["admin:org","gist","repo"]',
      user: 'octocat',
      app: 'deploy-tool',
      permissions: '{}',
      'repository-selection': '',
    });
    expect(main.warning).toEqual([]);
    expect(main.state).toEqual({});
    expect(cellsOf(main)).toEqual([
      'OAuth token: octocat, deploy-tool',
      ...['App', 'deploy-tool'],
      ...['User', 'octocat'],
      ...['Scopes', 'admin:org, gist, repo'],
      ...['Expires', 'never'],
      ...['After the job', 'alive'],
    ]);
  });

  test('reports the permissions of a scoped token', async () => {
    const story = get();
    const { ofParent } = addOAuthAccounts(story);
    const scoped = await story.run('user-token', { ...ofParent, permissions: 'contents: read' });
    const inputs = {
      ...ofParent,
      'access-token': scoped.outputs['token'] ?? '',
      'minimum-lifetime': '60',
    };
    const main = await story.run('oauth-token', inputs);
    expect(main.outputs).toMatchObject({
      valid: 'true',
      'expires-at': scoped.outputs['expires-at'],
      scopes: '[]',
      app: 'octo-deployer',
      permissions: '{"contents":"read","metadata":"read"}',
      'repository-selection': 'all',
    });
    expect(main.summary).toContain('contents: read, metadata: read');
  });

  test.each(['repo', 'public_repo, read:org', 'gist repo:status', 'none'])(
    'accepts the scopes %j',
    async (scopes) => {
      const story = get();
      const main = await story.run('oauth-token', {
        ...addOAuthAccounts(story).ofToken,
        'required-scopes': scopes,
      });
      expect(main.error).toEqual([]);
    },
  );

  test.each([
    ['delete_repo', /Missing: delete_repo\. The token has admin:org, gist, repo/],
    ['repo, workflow, admin:repo_hook', /Missing: workflow, admin:repo_hook\. /],
  ])('fails when %j is not among the scopes, and sets no output', async (scopes, message) => {
    const story = get();
    const main = await story.run('oauth-token', {
      ...addOAuthAccounts(story).ofToken,
      'required-scopes': scopes,
    });
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).toMatch(/'required-scopes' asks for.*#scope-missing$/);
    expect(main.outputs).toEqual({});
  });

  test('measures the remaining lifetime by GitHub’s clock', async () => {
    const story = get();
    const { ofParent } = addOAuthAccounts(story);
    const enough = await story.run('oauth-token', { ...ofParent, 'minimum-lifetime': '470' });
    expect(enough.error).toEqual([]);
    story.github.clock.offsetMs = HOUR_MS;
    const main = await story.run('oauth-token', { ...ofParent, 'minimum-lifetime': '430' });
    expect(main.error).toEqual([
      expect.stringMatching(/the token expires at .*'minimum-lifetime'.*#token-expiring$/),
    ]);
  });

  test('does not measure the lifetime by a date more than 24 hours away', async () => {
    const story = get();
    const { ofParent } = addOAuthAccounts(story);
    story.github.faults.add({
      on: `POST ${TOKEN}`,
      times: Infinity,
      then: {
        kind: 'change',
        headers: { date: new Date(Date.now() - 25 * HOUR_MS).toUTCString() },
      },
    });
    const main = await story.run('oauth-token', { ...ofParent, 'minimum-lifetime': '600' });
    expect(main.error).toEqual([
      expect.stringMatching(/more than 24 hours away from the runner's.*#clock$/),
    ]);
    const unmeasured = await story.run('oauth-token', ofParent);
    expect(unmeasured.error).toEqual([]);
  });

  test('accepts a token that does not expire, whatever the minimum lifetime', async () => {
    const story = get();
    const main = await story.run('oauth-token', {
      ...addOAuthAccounts(story).ofToken,
      'minimum-lifetime': '500000',
    });
    expect(main.error).toEqual([]);
  });
});

stories('oauth-token: a token that is not valid', (get) => {
  test.each(['check', 'reset'])(
    'fails %s, with valid: false as the only output',
    async (operation) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      accounts.oauth.revoke(accounts.token);
      const main = await story.run('oauth-token', { ...accounts.ofToken, operation });
      expect(main.exitCode).toBe(1);
      expect(main.outputs).toEqual({ valid: 'false' });
      expect(main.error[0]).toMatch(
        /Not Found \(HTTP 404.*not a valid token of the app '\w{20}'.*#token-invalid$/,
      );
      expect(main.error[0]).not.toMatch(/cannot be narrowed/);
    },
  );

  test.each(['check', 'reset'])(
    'does not fail %s with fail-on-invalid: false',
    async (operation) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      accounts.oauth.revoke(accounts.token);
      const main = await story.run('oauth-token', {
        ...accounts.ofToken,
        operation,
        'fail-on-invalid': 'false',
      });
      expect(main.exitCode).toBe(0);
      expect(main.outputs).toEqual({ valid: 'false' });
      expect(main.error).toEqual([]);
      expect(main.lines).toEqual([expect.stringMatching(/Not Found/)]);
    },
  );

  test.each(['revoke', 'revoke-grant'])('is a success for %s', async (operation) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    accounts.oauth.revoke(accounts.token);
    const main = await story.run('oauth-token', { ...accounts.ofToken, operation });
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toEqual({ valid: 'false' });
    expect(main.lines).toEqual([expect.stringMatching(/There was nothing to revoke/)]);
  });

  test.each(['check', 'reset', 'revoke', 'revoke-grant'])(
    'is not reported for a wrong client secret: %s',
    async (operation) => {
      const story = get();
      const { ofToken } = addOAuthAccounts(story);
      const inputs = {
        ...ofToken,
        operation,
        'client-secret': 'f'.repeat(40),
        'fail-on-invalid': 'false',
      };
      const main = await story.run('oauth-token', inputs);
      expect(main.error).toEqual([expect.stringMatching(/Bad credentials.*#client-rejected$/)]);
      expect(main.outputs).toEqual({});
    },
  );
});

stories('oauth-token: the other operations', (get) => {
  test('reset replaces the token, masks the new one and hands it over', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const old = accounts.token.text;
    const main = await story.run('oauth-token', { ...accounts.ofToken, operation: 'reset' });
    expect(main.calls).toEqual([`PATCH /applications/${accounts.oauthApp.clientId}/token`]);
    const { token = '' } = main.outputs;
    expect(accounts.isAlive(old)).toBe(false);
    expect(accounts.isAlive(token)).toBe(true);
    expect(main.stdout.slice(0, main.stdout.indexOf(token))).toMatch(/::add-mask::$/);
    expect(main.outputs).toMatchObject({ valid: 'true', user: 'octocat', app: 'deploy-tool' });
    expect(main.state).toEqual({});
  });

  test('reset revokes the new token when it cannot be handed over', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const env = spoilAt(`PATCH ${TOKEN}`, 'GITHUB_OUTPUT', story);
    const main = await story.run(
      'oauth-token',
      { ...accounts.ofToken, operation: 'reset' },
      { env },
    );
    expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
    expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['PATCH', 'DELETE']);
    expect(accounts.oauth.tokensOf(accounts.user, accounts.oauthApp)).toEqual([]);
  });

  test.each(['true', 'false'])(
    'reset fails when the reply of an earlier try was lost, and says so: fail-on-invalid %s',
    async (failOnInvalid) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      story.github.faults.add({ on: `PATCH ${TOKEN}`, then: { kind: 'reset', work: true } });
      const inputs = { ...accounts.ofToken, operation: 'reset', 'fail-on-invalid': failOnInvalid };
      const main = await story.run('oauth-token', inputs);
      expect(main.exitCode).toBe(1);
      expect(main.error).toEqual([
        expect.stringMatching(/an earlier try may have reset it, and the new token is lost/),
      ]);
    },
  );

  test('reset revokes the new token of a reply that broke off, and fails whatever `fail-on-invalid` says', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: `PATCH ${TOKEN}`, then: { kind: 'truncate' } });
    const inputs = { ...accounts.ofToken, operation: 'reset', 'fail-on-invalid': 'false' };
    const main = await story.run('oauth-token', inputs);
    expect(main.error).toEqual([
      expect.stringMatching(/an earlier try had reset it, and its reply broke off/),
    ]);
    expect(main.exitCode).toBe(1);
    expect(main.outputs).toEqual({});
    expect(accounts.oauth.tokensOf(accounts.user, accounts.oauthApp)).toEqual([]);
  });

  test('reset leaves the old token alone when the reply repeats it', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const { text } = accounts.token;
    story.github.faults.add({
      on: `PATCH ${TOKEN}`,
      then: { kind: 'answer', status: 200, body: { token: text } },
    });
    const main = await story.run('oauth-token', { ...accounts.ofToken, operation: 'reset' });
    expect(main.error).toEqual([expect.stringMatching(/the reply holds no new token/)]);
    expect(accounts.isAlive(text)).toBe(true);
  });

  test('revoke ends the token and no other', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const other = accounts.oauth.issue({
      client: accounts.oauthApp,
      user: accounts.user,
      nowMs: Date.now(),
    });
    const main = await story.run('oauth-token', { ...accounts.ofToken, operation: 'revoke' });
    expect(main.calls).toEqual([`DELETE /applications/${accounts.oauthApp.clientId}/token`]);
    expect(accounts.isAlive(accounts.token.text)).toBe(false);
    expect(accounts.isAlive(other.text)).toBe(true);
    expect(main.outputs).toEqual({ valid: 'false' });
  });

  test('revoke-grant ends every token of the user for the app', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const other = accounts.oauth.issue({
      client: accounts.oauthApp,
      user: accounts.user,
      nowMs: Date.now(),
    });
    const main = await story.run('oauth-token', { ...accounts.ofToken, operation: 'revoke-grant' });
    expect(main.calls).toEqual([`DELETE /applications/${accounts.oauthApp.clientId}/grant`]);
    expect(accounts.isAlive(accounts.token.text)).toBe(false);
    expect(accounts.isAlive(other.text)).toBe(false);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
    expect(main.outputs).toEqual({ valid: 'false' });
  });

  test.each<[Record<string, string>, RegExp]>([
    [
      { operation: 'reset', 'required-scopes': 'repo' },
      /'required-scopes' goes with 'operation: check' only/,
    ],
    [
      { operation: 'revoke', 'minimum-lifetime': '5' },
      /'minimum-lifetime' goes with 'operation: check' only/,
    ],
    [
      { operation: 'delete' },
      /'operation' is 'delete'\. Write one of 'check', 'reset', 'revoke', 'revoke-grant'/,
    ],
    [{ 'required-scopes': ' , ' }, /'required-scopes' holds no entry/],
    [{ 'fail-on-invalid': 'maybe' }, /'fail-on-invalid' is 'maybe'/],
    [{ 'minimum-lifetime': 'an hour' }, /'minimum-lifetime' is 'an hour'/],
    [{ 'access-token': 'ghp_abc' }, /'access-token' is a personal access token.*'ghu_' or 'gho_'/],
    [{ 'access-token': '' }, /'access-token' is empty/],
    [{ 'required-scope': 'repo' }, /Did you mean 'required-scopes'/],
  ])('refuses %j before any request', async (inputs, message) => {
    const story = get();
    const main = await story.run('oauth-token', { ...addOAuthAccounts(story).ofToken, ...inputs });
    expect(main.exitCode).toBe(1);
    expect(main.calls).toEqual([]);
    expect(main.outputs).toEqual({});
    expect(main.error).toEqual([expect.stringMatching(message)]);
  });

  test('never puts the token into a path, whatever the server is', async () => {
    const story = get();
    const { ofToken } = addOAuthAccounts(story);
    for (const operation of ['check', 'reset', 'revoke', 'revoke-grant']) {
      const main = await story.run('oauth-token', {
        ...ofToken,
        operation,
        'fail-on-invalid': 'false',
      });
      expect(main.requests.map(({ path }) => path).join()).not.toContain(ofToken['access-token']);
    }
  });
});
