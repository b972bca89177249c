/**
 * git-credentials of user-token: the real git reaches what the scoped token does, and nothing is
 * left of it after post.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { bodyOf } from '../../support/reading.ts';

const READ = { 'git-credentials': 'true', permissions: 'contents: read' };
const WRITE = { 'git-credentials': 'true', permissions: 'contents: write' };
const MINT = 'POST /applications/{client_id}/token/scoped';

gitStories('git with a scoped user token', (begin) => {
  test('clones, fetches and pushes until post', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const first = job.server.fill('octo-org/hello');
    const main = await job.userToken({ ...accounts.ofParent, ...WRITE, repositories: 'hello' });
    expect(main.calls).toHaveLength(1);
    expect(main.outputs['token']).toMatch(/^ghu_/);
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(job.listLeftovers()).toEqual([expect.stringMatching(/^scoped-token-/)]);
    expect(main.masks).toContain(
      Buffer.from(`x-access-token:${main.outputs['token'] ?? ''}`).toString('base64'),
    );

    expect(await job.shell('git clone "$GITHUB_SERVER_URL/octo-org/hello"')).toMatchObject({
      exitCode: 0,
    });
    expect(await job.git('.', 'clone', 'git@localhost:octo-org/hello.git', 'ssh')).toMatchObject({
      exitCode: 0,
    });
    const push =
      'git -c user.name=A -c user.email=a@b commit -m Next --allow-empty && git push origin main';
    expect(await job.shell(push, 'hello')).toMatchObject({ exitCode: 0 });
    expect(job.server.readCommit('octo-org/hello')).not.toBe(first);
    expect(new Set(job.server.requests.map(({ tokens }) => tokens.join()))).toEqual(
      new Set([main.outputs['token']]),
    );

    const post = await job.post(main);
    expect(post.warning).toEqual([]);
    expect(post.lines).toEqual(['The token for octo-org was revoked.']);
    expect(existsSync(file)).toBe(false);
    expect(job.listLeftovers()).toEqual([]);
    expect(accounts.living).toEqual([]);
    const after = job.server.requests.length;
    expect((await job.git('hello', 'fetch')).exitCode).not.toBe(0);
    expect(job.server.requests.slice(after)).toMatchObject([{ status: 401, tokens: [] }]);
  });

  test('sends nothing to a repository outside the token, even if the user may read it', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    for (const name of ['octo-org/site', 'octocat/dotfiles']) job.server.fill(name);
    await job.userToken({ ...accounts.ofParent, ...READ, repositories: 'hello' });
    for (const path of ['octo-org/site', 'octocat/dotfiles', 'octo-org/hello-2']) {
      expect((await job.git('.', 'ls-remote', `${job.server.url}/${path}`)).exitCode).not.toBe(0);
    }
    expect(job.server.requests.map(({ status, tokens }) => [status, tokens])).toEqual([
      [401, []],
      [401, []],
      [401, []],
    ]);
  });

  test('would be refused there, and cannot push with a token that may only read', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    for (const name of ['octo-org/hello', 'octo-org/site']) job.server.fill(name);
    const main = await job.userToken({ ...accounts.ofParent, ...READ, repositories: 'hello' });
    const host = job.server.url.replace('https://', '');
    const url = `https://x-access-token:${main.outputs['token'] ?? ''}@${host}/octo-org/site`;
    expect((await job.git('.', 'ls-remote', url)).exitCode).not.toBe(0);
    expect(job.server.requests.at(-1)).toMatchObject({
      status: 404,
      tokens: [main.outputs['token']],
    });
    const script =
      'git clone "$GITHUB_SERVER_URL/octo-org/hello" && cd hello && git push origin main:other';
    expect((await job.shell(script)).output).toMatch(/403/);
  });

  test('reaches the whole account with a token that is narrowed by permissions alone', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    for (const name of ['octo-org/hello', 'octo-org/site', 'octocat/dotfiles'])
      job.server.fill(name);
    await job.userToken({ ...accounts.ofParent, ...READ });
    for (const url of [`${job.server.url}/octo-org/hello`, 'git@localhost:octo-org/site']) {
      expect(await job.git('.', 'ls-remote', url)).toMatchObject({ exitCode: 0 });
    }
    expect(
      (await job.git('.', 'ls-remote', `${job.server.url}/octocat/dotfiles`)).exitCode,
    ).not.toBe(0);
    expect(job.server.requests.at(-1)).toMatchObject({ status: 401, tokens: [] });
  });

  test.each(['Octo-Org/Hello', 'octo-org/hello'])(
    'finds %s as it was written and in lower case',
    async (name) => {
      const job = await begin();
      const accounts = addOAuthAccounts(job.story);
      job.server.fill('octo-org/hello');
      await job.userToken({ ...accounts.ofParent, ...READ, repositories: name });
      for (const each of [name, 'octo-org/hello']) {
        expect(await job.git('.', 'ls-remote', `${job.server.url}/${each}`)).toMatchObject({
          exitCode: 0,
        });
      }
    },
  );

  test.each([
    ['all', {}],
    ['one', { repositories: 'dotfiles' }],
  ])('takes the login of an owner-id from the reply: %s', async (_, inputs) => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    job.server.fill('octocat/dotfiles');
    job.server.fill('octo-org/dotfiles');
    const ownerId = { 'owner-id': String(accounts.user.id) };
    const main = await job.userToken({ ...accounts.ofParent, ...READ, ...ownerId, ...inputs });
    expect(main.outputs['owner']).toBe('octocat');
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octocat/dotfiles`)).toMatchObject({
      exitCode: 0,
    });
    expect(
      (await job.git('.', 'ls-remote', `${job.server.url}/octo-org/dotfiles`)).exitCode,
    ).not.toBe(0);
    expect(job.server.requests.at(-1)).toMatchObject({ status: 401, tokens: [] });
  });

  test('has its file removed even when the token outlives the job', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const inputs = { ...READ, repositories: 'hello', 'skip-token-revoke': 'true' };
    const main = await job.userToken({ ...accounts.ofParent, ...inputs });
    expect(job.listLeftovers()).toHaveLength(1);
    const post = await job.post(main);
    expect(post.calls).toEqual([]);
    expect(job.listLeftovers()).toEqual([]);
    expect(accounts.living).toEqual([main.outputs['token']]);
  });

  test('gets no file unless it is asked for', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const main = await job.userToken({ ...accounts.ofParent, permissions: 'contents: read' });
    expect(main.exitCode).toBe(0);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
  });
});

gitStories('git-credentials of user-token', (begin) => {
  test.each([
    [
      { 'repository-ids': '5' },
      {},
      /'git-credentials' cannot be used with 'repository-ids'.*Name them in 'repositories'/,
    ],
    [{ 'git-credentials': 'yes' }, {}, /'git-credentials' is 'yes'/],
    [
      {},
      { GITHUB_SERVER_URL: 'http://github.example.com' },
      /GITHUB_SERVER_URL is 'http:.*must begin with 'https:/,
    ],
    [
      { 'github-api-url': 'https://api.example.com' },
      {},
      /does not say where its git server is.*remove 'git-credentials'\./,
    ],
  ])('refuses %j with %j before any request', async (inputs, env, words) => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const main = await job.userToken({ ...accounts.ofParent, ...READ, ...inputs }, env);
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(main.requests).toEqual([]);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
  });

  test('leaves repository-ids alone when it is false', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const id = job.story.world.findRepository('octo-org', 'hello')?.id ?? 0;
    const inputs = { ...READ, 'git-credentials': 'false', 'repository-ids': String(id) };
    const main = await job.userToken({ ...accounts.ofParent, ...inputs });
    expect(main.error).toEqual([]);
    expect(bodyOf(main, /scoped$/)).toMatchObject({ repository_ids: [id] });
  });

  test('comes without git-identity, so the runner warns about that input', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const inputs = { permissions: 'contents: read', 'git-identity': 'true' };
    const main = await job.userToken({ ...accounts.ofParent, ...inputs });
    expect(main.exitCode).toBe(0);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
  });

  test('warns when the token is of no use to git', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const main = await job.userToken({
      ...accounts.ofParent,
      ...READ,
      permissions: 'issues: read',
    });
    expect(main.warning).toEqual([expect.stringMatching(/lacks the permission for contents/)]);
  });

  test.each([
    ['no login', {}, /git cannot be set up: name them in 'repositories' as 'owner\/name'/],
    [
      'a login that git’s configuration must not hold',
      { login: 'octo"]\n[core]\n\tsshCommand = "evil' },
      /holds no name in 'login'/,
    ],
  ])(
    'fails and revokes the token when the reply to an owner-id has %s',
    async (_, account, words) => {
      const job = await begin();
      const accounts = addOAuthAccounts(job.story);
      const change = (body: Record<string, unknown>): unknown => ({
        ...body,
        installation: { ...(body['installation'] as object), account },
      });
      job.story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
      const ownerId = { 'owner-id': String(accounts.user.id) };
      const main = await job.userToken({ ...accounts.ofParent, ...READ, ...ownerId });
      expect(main.error).toEqual([expect.stringMatching(words)]);
      expect(accounts.living).toEqual([]);
      expect(main.exported).toEqual({});
      expect(job.listLeftovers()).toEqual([]);
      expect(accounts.isAlive(accounts.parent.text)).toBe(true);
    },
  );

  test('leaves the file to post before the token is written into it', async () => {
    const job = await begin();
    const accounts = addOAuthAccounts(job.story);
    const main = await job.userToken({ ...accounts.ofParent, ...READ, repositories: 'hello' });
    const file = main.exported['GIT_CONFIG_VALUE_0'] ?? '';
    expect(JSON.stringify(main.state)).toContain(file);
    expect(readFileSync(file, 'utf8')).toContain(`[http "${job.server.url}/octo-org/hello"]`);
  });
});
