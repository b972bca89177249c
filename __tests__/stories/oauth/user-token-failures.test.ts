/** user-token: why there may be no token, and that none is left then but the user's own. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { saidBy } from '../../support/reading.ts';
import { spoilAt } from '../../support/spoiled-file.ts';
import { stories } from '../../support/story.ts';

const MINT_ROUTE = 'POST /applications/{client_id}/token/scoped';
const REVOKE_ROUTE = 'DELETE /applications/{client_id}/token';
const READ = { permissions: 'contents: read' };

stories('user-token refuses before any request', (get) => {
  test.each<[string, Record<string, string>, RegExp]>([
    ['nothing that narrows', {}, /Nothing narrows the token: .*'repositories'/],
    ['inherit alone', { permissions: 'inherit' }, /Nothing narrows the token/],
    ['all repositories alone', { repositories: '*' }, /Nothing narrows the token/],
    [
      'owner together with owner-id',
      { ...READ, owner: 'octocat', 'owner-id': '1' },
      /'owner' cannot be used with 'owner-id'/,
    ],
    [
      'both lists',
      { repositories: 'a', 'repository-ids': '1' },
      /'repositories' cannot be used with 'repository-ids'/,
    ],
    [
      'an owner-id that is none',
      { ...READ, 'owner-id': 'octocat' },
      /'owner-id' holds 'octocat', which is not an id/,
    ],
    ['several owners', { repositories: 'octo-org/a, octocat/b' }, /several owners.*one account/],
    ['a list that came out empty', { ...READ, repositories: ',' }, /'repositories' holds no entry/],
    ['a typo', { ...READ, repository: 'hello' }, /Did you mean 'repositories'/],
    ['an app ID', { ...READ, 'client-id': '123456' }, /'client-id' is not a client ID/],
    [
      'a client id that leaves its path',
      { ...READ, 'client-id': '..' },
      /'client-id' is not a client ID/,
    ],
    ['a client id that is a dot', { ...READ, 'client-id': '.' }, /'client-id' is not a client ID/],
    [
      'an installation token',
      { ...READ, 'access-token': 'ghs_abc' },
      /'access-token' is an installation token/,
    ],
    [
      "an OAuth app's token",
      { ...READ, 'access-token': 'gho_abc' },
      /'access-token' is a token of an OAuth app/,
    ],
    [
      'a secret of two lines',
      { ...READ, 'client-secret': 'first-line\nsecond-line' },
      /'client-secret' has blanks/,
    ],
    [
      'no secret',
      { ...READ, 'client-secret': '' },
      /'client-secret' is empty.*'on-missing-credentials: skip'/,
    ],
  ])('%s', async (_, inputs, message) => {
    const story = get();
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...inputs });
    expect(main.exitCode).toBe(1);
    expect(main.calls).toEqual([]);
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(saidBy(main)).not.toMatch(/first-line|second-line/);
  });

  test('nothing at all when the step may be skipped', async () => {
    const story = get();
    const inputs = {
      ...addOAuthAccounts(story).ofParent,
      'access-token': '',
      'on-missing-credentials': 'skip',
    };
    const main = await story.run('user-token', inputs);
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toEqual({});
    expect(main.calls).toEqual([]);
    expect(main.notice).toEqual([
      expect.stringMatching(/No token was minted: input 'access-token' is empty/),
    ]);
    expect((await story.post(main)).calls).toEqual([]);
  });
});

stories('user-token: failures', (get) => {
  test.each(['unknown', 'scoped already', 'of another app', 'expired'])(
    'fails for a token that is %s',
    async (kind) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      const { oauth, otherApp, githubApp, user } = accounts;
      const nowMs = Date.now();
      const scope = { ...accounts.ofParent, ...READ, 'skip-token-revoke': 'true' };
      const texts: Record<string, () => Promise<string> | string> = {
        unknown: () => 'ghu_unknownunknownunknownunknownunknown12',
        'scoped already': async () => (await story.run('user-token', scope)).outputs['token'] ?? '',
        'of another app': () => {
          const other = oauth.issue({ client: otherApp, user, nowMs });
          oauth.tokens.delete(other.text);
          other.text = other.text.replace('gho_', 'ghu_');
          oauth.tokens.set(other.text, other);
          return other.text;
        },
        expired: () => oauth.issue({ client: githubApp, user, nowMs, expiresAt: nowMs - 1 }).text,
      };
      const main = await story.run('user-token', {
        ...scope,
        'access-token': (await texts[kind]?.()) ?? '',
      });
      expect(main.error[0]).toMatch(/Minting the scoped token failed: Not Found \(HTTP 404/);
      expect(main.error[0]).toMatch(
        /wrong, has expired, was revoked or belongs to another app, or it is a scoped token already/,
      );
      expect(main.error[0]).toMatch(/#token-invalid$/);
      expect(main.calls).toHaveLength(1);
    },
  );

  test('fails for a wrong client secret, and names the app', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'client-secret': 'f'.repeat(40),
    });
    expect(main.error[0]).toMatch(
      /Bad credentials.*'client-secret' for the app 'Iv23.*#client-rejected$/,
    );
    expect(main.error[0]).not.toMatch(/private-key|the key/);
  });

  test.each([
    [
      'repositories',
      { repositories: 'hello, nothing' },
      /octo-org\/hello, octo-org\/nothing.*#repository-not-accessible$/,
    ],
    ['permissions', { permissions: 'issues: write' }, /issues: write.*#permission-not-granted$/],
    [
      'an account',
      { ...READ, owner: 'stranger' },
      /not an account that the app and the user have in common.*#invalid-request$/,
    ],
  ])('fails for %s out of reach', async (_, inputs, message) => {
    const story = get();
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...inputs });
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).not.toMatch(/private-key|'app-id'/);
  });

  test('fails for a user whose account is suspended, without advice about an installation', async () => {
    const story = get();
    const body = { message: 'Sorry. Your account was suspended.' };
    story.github.faults.add({
      on: MINT_ROUTE,
      times: Infinity,
      then: { kind: 'answer', status: 403, body },
    });
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...READ });
    expect(main.error).toEqual([
      expect.stringMatching(
        /Your account was suspended \(HTTP 403.*account of the user, not an .*#account-suspended$/,
      ),
    ]);
    expect(main.error[0]).not.toContain('The installation on');
    expect(main.calls).toHaveLength(1);
  });

  test('fails for an organization that enforces SAML, and names the page of the session', async () => {
    const story = get();
    story.world.account('octo-org').enforcesSaml = true;
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...READ });
    const page = `${story.github.url}/orgs/octo-org/sso?authorization_request=`;
    expect(main.error).toEqual([
      expect.stringMatching(/SAML enforcement.*must open one at .*#saml-session$/),
    ]);
    expect(main.error[0]).toContain(page);
    expect(main.calls).toHaveLength(1);
  });

  test('does not send the users of such an organization to another host', async () => {
    const story = get();
    story.world.account('octo-org').enforcesSaml = true;
    const headers = { 'x-github-sso': 'required; url=https://evil.example/orgs/octo-org/sso' };
    story.github.faults.add({ on: MINT_ROUTE, then: { kind: 'change', headers } });
    const main = await story.run('user-token', { ...addOAuthAccounts(story).ofParent, ...READ });
    expect(main.error).toEqual([
      expect.stringMatching(/its page \/orgs\/ORGANIZATION\/sso.*#saml-session$/),
    ]);
    expect(main.stdout).not.toContain('evil.example');
  });

  type Reply = Record<string, unknown>;
  const changeInstallation = (change: Reply) => (body: Reply) => ({
    ...body,
    installation: { ...(body['installation'] as Reply), ...change },
  });

  test.each<[string, (body: Reply) => Reply, RegExp]>([
    [
      'a higher level',
      changeInstallation({ permissions: { contents: 'write' } }),
      /contents: write instead of read/,
    ],
    [
      'a permission more',
      changeInstallation({ permissions: { contents: 'read', issues: 'read' } }),
      /issues: read, which was not/,
    ],
    ['no permission', changeInstallation({ permissions: {} }), /contents: nothing instead of read/],
    [
      'all repositories',
      changeInstallation({ repository_selection: 'all' }),
      /all of the owner's repositories/,
    ],
    [
      'another account',
      changeInstallation({ account: { login: 'stranger', id: 1 } }),
      /account stranger instead of octo-org/,
    ],
  ])('fails and revokes the token at once when GitHub grants %s', async (_, change, message) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: MINT_ROUTE, then: { kind: 'change', change } });
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      repositories: 'hello',
    });
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).toMatch(/#grant-mismatch$/);
    expect(accounts.living).toEqual([]);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });

  test('fails and keeps the parent token alive when the reply repeats it', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const change = (body: Reply): Reply => ({ ...body, token: accounts.parent.text });
    story.github.faults.add({ on: MINT_ROUTE, then: { kind: 'change', change } });
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ });
    expect(main.error).toEqual([
      expect.stringMatching(/the user's own token in place of a scoped one.*#unexpected-reply$/),
    ]);
    await story.post(main);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });

  test('fails and revokes the token of a reply that broke off', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({ on: MINT_ROUTE, times: 9, then: { kind: 'truncate' } });
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'timeout-seconds': '2',
    });
    expect(main.exitCode).toBe(1);
    expect(accounts.living).toEqual([]);
    expect(accounts.isAlive(accounts.parent.text)).toBe(true);
  });

  test('only warns when the reply does not say what was granted', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const change = (body: Reply): Reply => ({ ...body, installation: null });
    story.github.faults.add({ on: MINT_ROUTE, then: { kind: 'change', change } });
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      repositories: 'hello',
    });
    expect(main.warning).toEqual([
      expect.stringMatching(/does not say the permissions, repositories and account/),
    ]);
    expect(main.outputs).toMatchObject({ owner: 'octo-org', repositories: '["octo-org/hello"]' });
  });

  test('fails and leaves the token to post when it cannot be revoked', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    story.github.faults.add({
      on: MINT_ROUTE,
      then: { kind: 'change', change: changeInstallation({ permissions: {} }) },
    });
    story.github.faults.add({ on: REVOKE_ROUTE, then: { kind: 'answer', status: 403 } });
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ });
    expect(main.warning).toEqual([expect.stringMatching(/may still be alive/)]);
    await story.post(main);
    expect(accounts.living).toEqual([]);
  });

  test.each(['GITHUB_STATE', 'GITHUB_OUTPUT'] as const)(
    'fails and revokes the token when %s cannot be written',
    async (name) => {
      const story = get();
      const accounts = addOAuthAccounts(story);
      const env = spoilAt(MINT_ROUTE, name, story);
      const main = await story.run('user-token', { ...accounts.ofParent, ...READ }, { env });
      expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
      expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['POST', 'DELETE']);
      expect(accounts.living).toEqual([]);
    },
  );
});
