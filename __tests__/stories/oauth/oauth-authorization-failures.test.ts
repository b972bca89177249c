/** oauth-authorization: what it refuses by itself, and what the host may refuse. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { stories } from '../../support/story.ts';

const CREATE_ROUTE = 'PUT /authorizations/clients/{client_id}/{fingerprint}';
const DEPRECATED = expect.stringMatching(/deprecated the OAuth Authorizations API/);

stories('oauth-authorization fails for', (get) => {
  test.each<[Record<string, string>, RegExp]>([
    [{}, /'scopes' is empty.*'none'/],
    [{ scopes: ' , ' }, /'scopes' holds no entry/],
    [{ scopes: 'none, repo' }, /'scopes' holds 'none' together with other scopes/],
    [{ scopes: 'repo', username: '' }, /'username' is empty/],
    [{ scopes: 'repo', username: 'octo:cat' }, /'username' is not a login/],
    [{ scopes: 'repo', password: '' }, /'password' is empty/],
    [{ scopes: 'repo', 'client-secret': '' }, /'client-secret' is empty/],
    [{ operation: 'list', scopes: 'repo' }, /'scopes' goes with 'operation: create' only/],
    [{ operation: 'list', 'grant-id': '1' }, /'grant-id' goes with 'operation: delete-grant' only/],
    [
      { operation: 'create', scopes: 'repo', 'authorization-id': '1' },
      /'authorization-id' goes with 'operation: delete' only/,
    ],
    [
      { operation: 'delete' },
      /'authorization-id' is empty\. Write the number that 'operation: list' shows/,
    ],
    [{ operation: 'delete-grant', 'grant-id': 'x' }, /'grant-id' holds 'x', which is not an id/],
    [{ operation: 'check' }, /'operation' is 'check'\. Write one of 'create'/],
    [{ scope: 'repo' }, /Did you mean 'scopes'/],
    [
      { scopes: 'repo', 'github-api-url': 'https://api.github.com' },
      /api\.github\.com has no OAuth Authorizations API.*#api-gone$/,
    ],
    [
      { operation: 'list', 'github-api-url': 'https://github.com' },
      /: github\.com has no OAuth.*#api-gone$/,
    ],
    [
      { operation: 'list', 'github-api-url': 'https://api.octo.ghe.com' },
      /api\.octo\.ghe\.com has no.*#api-gone$/,
    ],
    [
      { operation: 'list', 'github-api-url': 'https://API.GitHub.com.' },
      /: api\.github\.com has no.*#api-gone$/,
    ],
    [
      { operation: 'list', 'github-api-url': 'https://octo.ghe.com./api/v3' },
      /: octo\.ghe\.com has no.*#api-gone$/,
    ],
    [
      { operation: 'list', 'github-api-url': 'https://github.com:8443/api/v3' },
      /: github\.com has no.*#api-gone$/,
    ],
  ])('%j before any request', async (inputs, message) => {
    const story = get();
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      ...inputs,
    });
    expect(main.exitCode).toBe(1);
    expect(main.calls).toEqual([]);
    expect(main.error).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    { scopes: 'repo' },
    { operation: 'list' },
    { operation: 'list-grants' },
    { operation: 'delete', 'authorization-id': '1' },
    { operation: 'delete-grant', 'grant-id': '1' },
  ])('a host without the API: %j', async (inputs) => {
    const story = get();
    const given = {
      ...addOAuthAccounts(story).ofUser,
      'github-api-url': story.github.url,
      ...inputs,
    };
    const main = await story.run('oauth-authorization', given);
    expect(main.error).toEqual([
      expect.stringMatching(/Not Found \(HTTP 404.*Enterprise Server only.*#api-gone$/),
    ]);
  });

  test('a host that says the API is gone', async () => {
    const story = get();
    story.github.faults.add({
      on: CREATE_ROUTE,
      then: { kind: 'answer', status: 410, body: { message: 'Gone' } },
    });
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repo',
    });
    expect(main.error).toEqual([expect.stringMatching(/Gone \(HTTP 410.*#api-gone$/)]);
  });

  test.each(['list', 'list-grants'])('a page of 400,000 entries: %s', async (operation) => {
    const story = get();
    const then = { kind: 'answer', status: 200, body: Array(400_000).fill({}) } as const;
    story.github.faults.add({ on: 'GET *', then });
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      operation,
    });
    expect(main.error).toEqual([
      expect.stringMatching(
        /the page holds 400000 entries, and 100 were asked for.*#unexpected-reply$/,
      ),
    ]);
  });

  test('a list without an end', async () => {
    const story = get();
    const headers = { link: '<https://x.example>; rel="next"' };
    story.github.faults.add({
      on: 'GET *',
      times: Infinity,
      then: { kind: 'answer', status: 200, headers, body: [] },
    });
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      operation: 'list',
    });
    expect(main.error).toEqual([expect.stringMatching(/more than 100 pages.*#unexpected-reply$/)]);
    expect(main.calls).toHaveLength(100);
  });

  test('a wrong password', async () => {
    const story = get();
    const given = {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repo',
      password: 'wrong horse battery',
    };
    const main = await story.run('oauth-authorization', given);
    expect(main.error).toEqual([
      expect.stringMatching(/Bad credentials.*'username' and 'password'.*#login-rejected$/),
    ]);
    expect(main.warning).toEqual([DEPRECATED]);
    expect(main.error[0]).not.toMatch(/private-key|'app-id'/);
  });

  test('a user whose account is suspended', async () => {
    const story = get();
    const body = { message: 'Sorry. Your account was suspended.' };
    story.github.faults.add({ on: CREATE_ROUTE, then: { kind: 'answer', status: 403, body } });
    const main = await story.run('oauth-authorization', {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repo',
    });
    expect(main.error).toEqual([
      expect.stringMatching(/account was suspended \(HTTP 403.*administrator.*#account-suspended$/),
    ]);
  });

  test('missing credentials, unless the step may be skipped', async () => {
    const story = get();
    const given = {
      ...addOAuthAccounts(story).ofUser,
      scopes: 'repo',
      password: '',
      'on-missing-credentials': 'skip',
    };
    const main = await story.run('oauth-authorization', given);
    expect(main.exitCode).toBe(0);
    expect(main.calls).toEqual([]);
    expect(main.outputs).toEqual({});
    expect(main.notice).toHaveLength(1);
  });
});
