/**
 * Git after our step: the token's repositories are within reach of the real git, all others stay as
 * they were.
 */
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';

const GIT = { 'git-credentials': 'true' };
const READ = { ...GIT, permissions: 'contents: read' };
const WRITE = { ...GIT, permissions: 'contents: write' };

gitStories('git with credentials', (begin) => {
  test('clones, fetches and pushes over HTTPS until post', async () => {
    const job = await begin();
    const first = job.server.fill('octo-org/hello');
    const main = await job.main(WRITE);
    expect(main.outputs['token']).toMatch(/^ghs_/);

    const script =
      'git clone "$GITHUB_SERVER_URL/octo-org/hello" && cd hello && git fetch origin main';
    expect(await job.shell(script)).toMatchObject({ exitCode: 0 });
    const push =
      'git -c user.name=A -c user.email=a@b commit -m Next --allow-empty && git push origin main';
    expect(await job.shell(push, 'hello')).toMatchObject({ exitCode: 0 });
    expect(job.server.readCommit('octo-org/hello')).not.toBe(first);
    expect(new Set(job.server.requests.flatMap(({ tokens }) => tokens))).toEqual(
      new Set([main.outputs['token']]),
    );

    await job.post(main);
    const after = job.server.requests.length;
    expect((await job.git('hello', 'fetch')).exitCode).not.toBe(0);
    expect((await job.git('hello', 'push', 'origin', 'main:other')).exitCode).not.toBe(0);
    expect(
      await job.shell('git clone "$GITHUB_SERVER_URL/octo-org/hello" again'),
    ).not.toMatchObject({ exitCode: 0 });
    expect(job.server.requests.slice(after).map(({ status, tokens }) => [status, tokens])).toEqual([
      [401, []],
      [401, []],
      [401, []],
    ]);
    expect(await job.git('hello', 'status')).toMatchObject({ exitCode: 0 });
  });

  test('accepts a URL with and without .git, and with a user in it', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    await job.main(READ);
    const host = new URL(job.server.url).host;
    for (const url of ['/octo-org/hello', '/octo-org/hello.git'].flatMap((path) => [
      `https://${host}${path}`,
      `https://git@${host}${path}`,
      `https://someone:else@${host}${path}`,
    ])) {
      expect(await job.git('.', 'ls-remote', url)).toMatchObject({ exitCode: 0 });
    }
    expect(job.server.requests.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test.each(['git@localhost:octo-org/hello.git', 'ssh://git@localhost/octo-org/hello.git'])(
    'treats %s as the HTTPS URL, to read and to write',
    async (url) => {
      const job = await begin();
      job.server.fill('octo-org/hello');
      await job.main(WRITE);
      const script = `git clone ${url} && cd hello && git fetch && git push origin main:other`;
      expect(await job.shell(script)).toMatchObject({ exitCode: 0 });
      expect(job.server.readCommit('octo-org/hello', 'other')).toBe(
        job.server.readCommit('octo-org/hello'),
      );
    },
  );

  test.each([
    'git@localhost:octo-org/hello.github.io.git',
    'ssh://git@localhost/octo-org/hello.github.io.git',
    'git@localhost:octo-org/hello.git-tools',
    'git@localhost:octo-org/hello.gitX.git',
    'git@localhost:octo-org/hello-2.git',
    'git@localhost:octo-org/hello',
    'git@localhost:octo-org/site.git',
    'git@localhost:octocat/hello.git',
  ])('leaves %s to SSH', async (url) => {
    const job = await begin();
    await job.main(READ);
    expect((await job.git('.', 'ls-remote', url)).output).toMatch(
      /asked by SSH: .*git@localhost git-upload-pack/,
    );
    expect(job.server.requests).toEqual([]);
  });

  test('finds the right one among many repositories', async () => {
    const job = await begin();
    const names = Array.from({ length: 500 }, (_, index) => `repository-${String(index)}`);
    for (const name of names)
      job.story.world.addRepository({ owner: 'octo-org', name, private: true });
    job.server.fill('octo-org/repository-7');
    await job.main({ ...READ, repositories: names.join(',') });
    const inside = 'git@localhost:octo-org/repository-7.git';
    expect(await job.git('.', 'ls-remote', inside)).toMatchObject({ exitCode: 0 });
    const outside = 'git@localhost:octo-org/repository-7.github.io.git';
    expect((await job.git('.', 'ls-remote', outside)).output).toContain('asked by SSH');
  });

  test('cannot push with a token that may only read', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    await job.main(READ);
    const script =
      'git clone "$GITHUB_SERVER_URL/octo-org/hello" && cd hello && git push origin main:other';
    expect((await job.shell(script)).output).toMatch(/403/);
    expect(job.server.requests.at(-1)).toMatchObject({ status: 403 });
  });

  test('sends nothing to a repository outside the token, or to another host', async () => {
    const job = await begin();
    job.server.fill('octo-org/site');
    const main = await job.main(READ);
    for (const path of [
      'octo-org/site',
      'octocat/hello',
      'octo-org/hello-2',
      'octo-org/hello.github.io.git',
    ]) {
      expect((await job.git('.', 'ls-remote', `${job.server.url}/${path}`)).exitCode).not.toBe(0);
    }
    const elsewhere = job.server.url.replace('localhost', '127.0.0.1');
    expect((await job.git('.', 'ls-remote', `${elsewhere}/octo-org/hello`)).exitCode).not.toBe(0);
    expect(job.server.requests).toHaveLength(5);
    expect(job.server.requests.flatMap(({ tokens }) => tokens)).toEqual([]);
    expect(main.outputs['repositories']).toBe('["octo-org/hello"]');
  });

  test.each(['Octo-Org/Hello', 'octo-org/hello', 'OCTO-ORG/HELLO'])(
    'finds a repository that was written as %s under that spelling and in lower case',
    async (name) => {
      const job = await begin();
      job.server.fill('octo-org/hello');
      await job.main({ ...READ, repositories: name });
      for (const url of [
        `${job.server.url}/${name}`,
        `git@localhost:${name}.git`,
        `${job.server.url}/octo-org/hello`,
      ]) {
        expect(await job.git('.', 'ls-remote', url)).toMatchObject({ exitCode: 0 });
      }
    },
  );

  test('finds a repository under GitHub’s spelling and in lower case, whatever was written', async () => {
    const job = await begin();
    job.story.world.addRepository({ owner: 'octo-org', name: 'Hello-World', private: true });
    job.server.fill('octo-org/Hello-World');
    await job.main({ ...READ, repositories: 'HELLO-world' });
    for (const name of ['Hello-World', 'hello-world', 'HELLO-world']) {
      expect(await job.git('.', 'ls-remote', `${job.server.url}/octo-org/${name}`)).toMatchObject({
        exitCode: 0,
      });
    }
  });

  test('finds a repository that was given by its id, and a renamed one under both names', async () => {
    const job = await begin();
    const { id } = job.story.world.addRepository({
      owner: 'octo-org',
      name: 'tools',
      private: true,
    });
    job.server.fill('octo-org/tools');
    await job.main({ ...READ, 'repository-ids': String(id) });
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octo-org/tools`)).toMatchObject({
      exitCode: 0,
    });
    job.story.world.renameRepository('octo-org', 'site', 'website');
    job.server.fill('octo-org/website');
    await job.main({ ...READ, repositories: 'site' });
    for (const name of ['site', 'website']) {
      expect(await job.git('.', 'ls-remote', `${job.server.url}/octo-org/${name}`)).toMatchObject({
        exitCode: 0,
      });
    }
  });
});

gitStories('git with a token for all of an owner', (begin) => {
  test.each([
    ['owner', { owner: 'octo-org' }],
    ['an asterisk', { repositories: '*' }],
    ['an asterisk and the owner in other letters', { repositories: '*', owner: 'Octo-Org' }],
  ])('reaches each of the owner’s repositories: %s', async (_, inputs) => {
    const job = await begin();
    job.server.fill('octo-org/site');
    await job.main({ ...READ, ...inputs });
    const urls = [
      'git@localhost:octo-org/site',
      'ssh://git@localhost/octo-org/site.git',
      `${job.server.url}/octo-org/site`,
    ];
    for (const url of urls)
      expect(await job.git('.', 'ls-remote', url)).toMatchObject({ exitCode: 0 });
    expect(
      (await job.git('.', 'ls-remote', `${job.server.url}/octocat/dotfiles`)).exitCode,
    ).not.toBe(0);
    expect(job.server.requests.at(-1)).toMatchObject({ status: 401, tokens: [] });
  });

  test('asks GitHub for the owner when only the installation id is given', async () => {
    const job = await begin();
    job.server.fill('octocat/dotfiles');
    const installation = job.story.world.installations.find(
      ({ account }) => account.login === 'octocat',
    );
    const inputs = { 'installation-id': String(installation?.id), repositories: '*' };
    const main = await job.main({ ...READ, ...inputs });
    expect(main.calls[0]).toBe(`GET /app/installations/${String(installation?.id)}`);
    expect(main.outputs).toMatchObject({ owner: 'octocat', 'app-slug': 'octo-deployer' });
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octocat/dotfiles`)).toMatchObject({
      exitCode: 0,
    });
    expect((await job.git('.', 'ls-remote', `${job.server.url}/octo-org/hello`)).exitCode).not.toBe(
      0,
    );
    expect(job.server.requests.at(-1)?.tokens).toEqual([]);
  });

  test('refuses the installation of another owner than the one that was given', async () => {
    const job = await begin();
    const installation = job.story.world.installations.find(
      ({ account }) => account.login === 'octocat',
    );
    const inputs = {
      'installation-id': String(installation?.id),
      repositories: '*',
      owner: 'octo-org',
    };
    const main = await job.main({ ...READ, ...inputs });
    expect(main.error).toEqual([
      expect.stringMatching(/the installation \d+ is on octocat, not on octo-org/),
    ]);
    expect(job.story.livingTokens).toBe(0);
    expect(job.listLeftovers()).toEqual([]);
  });

  test('needs no look-up with an installation id and repositories by name', async () => {
    const job = await begin();
    job.server.fill('octocat/dotfiles');
    const installation = job.story.world.installations.find(
      ({ account }) => account.login === 'octocat',
    );
    const main = await job.main({
      ...READ,
      'installation-id': String(installation?.id),
      repositories: 'dotfiles',
    });
    expect(main.calls).toHaveLength(1);
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octocat/dotfiles`)).toMatchObject({
      exitCode: 0,
    });
    expect(
      (await job.git('.', 'ls-remote', `${job.server.url}/octo-org/dotfiles`)).exitCode,
    ).not.toBe(0);
    expect(job.server.requests.at(-1)?.tokens).toEqual([]);
  });
});
