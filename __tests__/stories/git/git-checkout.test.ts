/** Git next to actions/checkout: whose token goes where, and submodules, which need both. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { tokensOf } from '../../support/reading.ts';

const READ = { 'git-credentials': 'true', permissions: 'contents: read' };

gitStories('git next to actions/checkout', (begin) => {
  test('sends our token only to our repositories, and checkout’s token to all others', async () => {
    const job = await begin();
    for (const name of ['octo-org/hello', 'octo-org/site']) job.server.fill(name);
    const jobToken = await job.checkOut('octo-org/hello');
    const main = await job.main({ ...READ, repositories: 'site' });
    expect(await job.git('.', 'fetch')).toMatchObject({ exitCode: 0 });
    expect(await job.git('.', 'push', 'origin', 'main:other')).toMatchObject({ exitCode: 0 });
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octo-org/site`)).toMatchObject({
      exitCode: 0,
    });
    const sent = job.server.requests.map(({ call, tokens }) => [
      call.includes('/site') ? 'site' : 'hello',
      tokens,
    ]);
    expect(new Set(sent.map((each) => JSON.stringify(each)))).toEqual(
      new Set([
        JSON.stringify(['hello', [jobToken]]),
        JSON.stringify(['site', [main.outputs['token']]]),
      ]),
    );

    await job.post(main);
    expect(await job.git('.', 'fetch')).toMatchObject({ exitCode: 0 });
    expect((await job.git('.', 'ls-remote', `${job.server.url}/octo-org/site`)).exitCode).not.toBe(
      0,
    );
  });

  test('uses our token instead of checkout’s for the repository that is checked out', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    await job.checkOut('octo-org/hello');
    const main = await job.main(READ);
    const before = job.server.requests.length;
    expect(await job.git('.', 'fetch')).toMatchObject({ exitCode: 0 });
    expect((await job.git('.', 'push', 'origin', 'main:other')).output).toMatch(/403/);
    const tokens = job.server.requests.slice(before).flatMap((request) => request.tokens);
    expect(new Set(tokens)).toEqual(new Set([main.outputs['token']]));
  });

  test('works in any order: checkout may come later, too', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    job.server.fill('octo-org/site');
    const main = await job.main(READ);
    await job.checkOut('octo-org/hello', 'hello');
    const jobToken = await job.checkOut('octo-org/site', 'site');
    const sent = job.server.requests.map(({ call, tokens }) => [
      call.includes('/site') ? 'site' : 'hello',
      ...tokens,
    ]);
    expect(new Set(sent.map(String))).toEqual(
      new Set([`hello,${main.outputs['token'] ?? ''}`, `site,${jobToken}`]),
    );
    expect(job.server.requests.filter(({ status }) => status !== 200)).toEqual([]);
  });

  test('gets a 400 when another header is added to ours', async () => {
    const job = await begin();
    job.server.fill('octo-org/hello');
    await job.main(READ);
    const url = `${job.server.url}/octo-org/hello`;
    const extra = ['-c', `http.${url}.extraheader=AUTHORIZATION: basic eDp5`];
    expect((await job.git('.', ...extra, 'ls-remote', url)).output).toMatch(/400/);
  });
});

gitStories('submodules', (begin) => {
  test('of two owners are fetched, with URLs of each kind', async () => {
    const job = await begin();
    const library = job.server.fill('octo-org/library');
    const dotfiles = job.server.fill('octocat/dotfiles');
    job.server.fill('octo-org/hello', {
      submodules: {
        library: { url: '../library.git', commit: library },
        dotfiles: { url: 'git@localhost:octocat/dotfiles.git', commit: dotfiles },
        again: { url: `${job.server.url}/octocat/dotfiles`, commit: dotfiles },
      },
    });
    const jobToken = await job.checkOut('octo-org/hello');
    const main = await job.main({ ...READ, repositories: 'library, octocat/dotfiles' });
    const tokens = tokensOf(main);
    const update = await job.git('.', 'submodule', 'update', '--init', '--recursive');
    expect(update).toMatchObject({ exitCode: 0 });
    expect(await job.git('.', 'submodule', 'foreach', 'git fetch origin')).toMatchObject({
      exitCode: 0,
    });
    expect(await job.git('.', 'fetch', '--recurse-submodules')).toMatchObject({ exitCode: 0 });
    const url = `${job.server.url}/octo-org/library`;
    expect(await job.git('library', 'ls-remote', url)).toMatchObject({ exitCode: 0 });

    const expected = {
      'octo-org/library': tokens['octo-org'],
      'octocat/dotfiles': tokens['octocat'],
      'octo-org/hello': jobToken,
    };
    for (const { call, tokens: sent, status } of job.server.requests) {
      const [, name = ''] = /^\w+ \/([^/]+\/[^/.]+)/.exec(call) ?? [];
      expect({ name, sent, status }).toEqual({
        name,
        sent: [expected[name as keyof typeof expected]],
        status: 200,
      });
    }

    await job.post(main);
    expect(job.story.world.tokens.size).toBe(1);
    expect((await job.git('.', 'submodule', 'foreach', 'git fetch origin')).exitCode).not.toBe(0);
  });

  test('are fetched by a recursive clone', async () => {
    const job = await begin();
    const commit = job.server.fill('octocat/dotfiles');
    job.server.fill('octo-org/hello', {
      submodules: { dotfiles: { url: 'ssh://git@localhost/octocat/dotfiles.git', commit } },
    });
    await job.main({ ...READ, repositories: 'hello, octocat/dotfiles' });
    expect(
      await job.git('.', 'clone', '--recurse-submodules', 'git@localhost:octo-org/hello.git'),
    ).toMatchObject({
      exitCode: 0,
    });
    expect(await job.shell('cat hello/dotfiles/README.md')).toMatchObject({
      output: 'octocat/dotfiles\n',
    });
  });
});
