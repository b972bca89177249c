/** Several uses of the action in one job, and what was in git's environment before. */
import { expect, test } from '@jest/globals';
import { tokensOf } from '../../support/reading.ts';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';

const GIT = { 'git-credentials': 'true' };
const READ = { ...GIT, permissions: 'contents: read' };

/** The token that git sends to a repository; asks by HTTPS. */
async function findSender(job: GitJob, fullName: string): Promise<string | undefined> {
  const before = job.server.requests.length;
  await job.git('.', 'ls-remote', `${job.server.url}/${fullName}`);
  const [request] = job.server.requests.slice(before);
  expect(request?.tokens.length).toBeLessThan(2);
  return request?.tokens[0];
}

gitStories('two uses in one job', (begin) => {
  test('keep their own credentials, and each post removes its own', async () => {
    const job = await begin();
    const one = await job.main({ ...READ, repositories: 'hello' });
    const other = await job.main({ ...READ, repositories: 'site' });
    expect(other.exported).toHaveProperty('GIT_CONFIG_COUNT', '2');
    expect(await findSender(job, 'octo-org/hello')).toBe(one.outputs['token']);
    expect(await findSender(job, 'octo-org/site')).toBe(other.outputs['token']);
    await job.post(other);
    expect(await findSender(job, 'octo-org/hello')).toBe(one.outputs['token']);
    expect(await findSender(job, 'octo-org/site')).toBeUndefined();
    expect(job.listLeftovers()).toHaveLength(1);
    await job.post(one);
    expect(await findSender(job, 'octo-org/hello')).toBeUndefined();
    expect(job.listLeftovers()).toEqual([]);
  });

  test.each([
    ['one repository', { repositories: 'hello' }, 'all of the owner', { owner: 'octo-org' }],
    ['all of the owner', { owner: 'octo-org' }, 'one repository', { repositories: 'hello' }],
    ['one repository', { repositories: 'hello' }, 'two', { repositories: 'hello, site' }],
    ['two repositories', { repositories: 'hello, site' }, 'one', { repositories: 'hello' }],
    [
      'one of each of two owners',
      { repositories: 'hello, octocat/dotfiles' },
      'two',
      { repositories: 'hello, site' },
    ],
    ['one in other letters', { repositories: 'HELLO' }, 'two', { repositories: 'hello, site' }],
  ])(
    'let the narrower token win where they overlap: %s, then %s%s',
    async (first, firstInputs, _, secondInputs) => {
      const job = await begin();
      const main = await job.main({ ...READ, ...firstInputs });
      const second = await job.main({ ...READ, ...secondInputs });
      const isFirstNarrower = first.startsWith('one');
      const [narrow, wide] = isFirstNarrower ? [main, second] : [second, main];
      const narrowTokens = tokensOf(narrow);
      expect(await findSender(job, 'octo-org/hello')).toBe(narrowTokens['octo-org']);
      expect(await findSender(job, 'octo-org/site')).toBe(wide.outputs['token']);
    },
  );

  test('let the later token win when both reach the same', async () => {
    const job = await begin();
    const first = await job.main({ ...READ, repositories: 'hello' });
    const second = await job.main({
      ...GIT,
      permissions: 'contents: write',
      repositories: 'hello',
    });
    expect(first.outputs['token']).not.toBe(second.outputs['token']);
    expect(await findSender(job, 'octo-org/hello')).toBe(second.outputs['token']);
  });

  test('let the wide token serve its repository again when the narrow one is gone', async () => {
    const job = await begin();
    const narrow = await job.main({ ...READ, repositories: 'hello' });
    await job.post(narrow);
    const wide = await job.main({ ...READ, repositories: 'hello, site' });
    expect(await findSender(job, 'octo-org/hello')).toBe(wide.outputs['token']);
  });
});

gitStories('git’s environment', (begin) => {
  test('keeps the entries that are already there', async () => {
    const job = await begin();
    Object.assign(job.exported, {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: 'user.name',
      GIT_CONFIG_VALUE_0: 'Before',
      GIT_CONFIG_KEY_1: 'core.abbrev',
      GIT_CONFIG_VALUE_1: '',
    });
    const main = await job.main(READ);
    expect(Object.keys(main.exported).sort()).toEqual([
      'GIT_CONFIG_COUNT',
      'GIT_CONFIG_KEY_2',
      'GIT_CONFIG_VALUE_2',
    ]);
    expect(main.exported).toMatchObject({
      GIT_CONFIG_COUNT: '3',
      GIT_CONFIG_KEY_2: 'include.path',
    });
    expect(await job.git('.', 'config', 'user.name')).toMatchObject({ output: 'Before\n' });
    expect(await findSender(job, 'octo-org/hello')).toBe(main.outputs['token']);
  });

  test.each([
    [{ GIT_CONFIG_COUNT: 'many' }, /GIT_CONFIG_COUNT is 'many', which is not a number/],
    [{ GIT_CONFIG_COUNT: '-1' }, /GIT_CONFIG_COUNT is '-1', which is not a number/],
    [{ GIT_CONFIG_COUNT: '1' }, /GIT_CONFIG_COUNT is 1, but GIT_CONFIG_KEY_0 is not set/],
    [
      {
        GIT_CONFIG_COUNT: '2',
        GIT_CONFIG_KEY_0: 'a.b',
        GIT_CONFIG_VALUE_0: '',
        GIT_CONFIG_KEY_1: 'a.b',
      },
      /GIT_CONFIG_COUNT is 2, but GIT_CONFIG_VALUE_1 is not set/,
    ],
  ])('is refused before any request where git would refuse it: %j', async (env, words) => {
    const job = await begin();
    Object.assign(job.exported, env);
    expect((await job.git('.', 'config', '--list')).exitCode).toBe(128);
    const main = await job.main(READ);
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(main.requests).toEqual([]);
    expect(main.exported).toEqual({});
  });

  test('leaves `git config --global` of later steps in the home directory', async () => {
    const job = await begin();
    await job.main(READ);
    await job.git('.', 'config', '--global', 'user.name', 'Mine');
    expect(await job.git('.', 'config', 'user.name')).toMatchObject({ output: 'Mine\n' });
    expect(job.readAll(job.home)).toBe('[user]\n\tname = Mine\n');
  });

  test('is left alone without the inputs', async () => {
    const job = await begin();
    job.exported['GIT_CONFIG_COUNT'] = 'many';
    const main = await job.main({ permissions: 'contents: read' });
    expect(main.exitCode).toBe(0);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
    expect(main.outputs).not.toHaveProperty('bot-name');
  });
});
