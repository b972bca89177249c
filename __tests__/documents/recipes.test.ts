/** What the workflows of docs/recipes.md leave behind: that they run, `examples.test.ts` shows. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Repository } from '../../local-github/world/records.ts';
import { runWorkflow, type WorkflowReport } from '../../local-runner/workflow/run.ts';
import { findExamples } from '../support/examples/find-examples.ts';
import { CURRENT_REPOSITORY, PULL_REQUEST_BRANCH } from '../support/examples/octo-world.ts';
import { startSetting, type ExampleSetting } from '../support/examples/setting.ts';

const BOT = 'octo-deployer[bot]';

let setting: ExampleSetting;
let hello: Repository;
beforeEach(async () => {
  setting = await startSetting();
  const [repository] = setting.github.world.repositories.filter(({ name }) => name === 'hello');
  if (!repository) throw new Error('there is no repository');
  hello = repository;
});
afterEach(() => setting.close());

/** Runs the one recipe that has these words. */
async function run(words: string): Promise<WorkflowReport> {
  const found = findExamples().filter(
    ({ at, yaml }) => at.startsWith('docs/recipes.md') && yaml.includes(words),
  );
  expect(found.map(({ at }) => at)).toHaveLength(1);
  return runWorkflow(found[0]?.yaml ?? '', setting);
}

const readBranch = (branch: string): string =>
  setting.gitServer.readCommit(CURRENT_REPOSITORY, branch);

// A hosted runner for Windows has another shell.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('the recipe with', () => {
  test.each([
    ['peter-evans/create-pull-request', 'update'],
    ['gh pr create', 'update-1'],
    ['release-please', 'release-please--branches--main'],
  ])('%s has the bot open a pull request for its branch', async (words, head) => {
    await run(words);
    expect(hello.pulls).toEqual([
      expect.objectContaining({
        head,
        base: 'main',
        author: expect.objectContaining({ login: BOT }),
      }),
    ]);
    expect(readBranch(head)).not.toBe(readBranch('main'));
  });

  test('semantic-release pushes the tag and publishes the release', async () => {
    await run('npx semantic-release');
    expect(readBranch('v1.0.0')).toBe(readBranch('main'));
    expect(hello.releases.map(({ tag, author }) => [tag, author.login])).toEqual([['v1.0.0', BOT]]);
  });

  test('on: pull_request leaves a commit of the bot on the head, and none elsewhere', async () => {
    const before = readBranch('main');
    await run('on: pull_request');
    expect(readBranch('main')).toBe(before);
    expect(readBranch(PULL_REQUEST_BRANCH)).not.toBe(before);
    expect(setting.gitServer.readAuthor(CURRENT_REPOSITORY, PULL_REQUEST_BRANCH)).toContain(
      `${BOT} <`,
    );
  });

  test("a matrix has a job for each owner, whose token counts only that owner's repositories", async () => {
    const { jobs } = await run('matrix.owner');
    const counts = Object.entries(jobs).map(([name, { steps }]) => [name, steps[1]?.log.trim()]);
    expect(counts.slice(1)).toEqual([
      ['count (octo-org)', '9'],
      ['count (octo-labs)', '1'],
      ['count (octocat)', '1'],
    ]);
  });

  test('a signed commit changes the file over the API, without a push', async () => {
    const before = readBranch('main');
    await run('--method PUT');
    expect(hello.files.get('README.md')).toMatch(/^# hello\n.*\d\d:\d\d:\d\d/s);
    expect(readBranch('main')).toBe(before);
  });
});
