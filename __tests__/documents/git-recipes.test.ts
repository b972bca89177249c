/** What the documents' recipes for git come to: that they run, `examples.test.ts` shows. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findExamples, toWorkflow } from '../support/examples/find-examples.ts';
import { runWorkflow } from '../../local-runner/workflow/run.ts';
import { startSetting, type ExampleSetting } from '../support/examples/setting.ts';

let setting: ExampleSetting;
beforeEach(async () => {
  setting = await startSetting();
});
afterEach(() => setting.close());

/**
 * Runs the one recipe of the page that has these words, with a look at what it left in the
 * workspace; gives what was seen.
 */
async function runRecipe(page: string, words: string, look: string): Promise<string> {
  const found = findExamples().filter(
    ({ at, yaml }) => at.startsWith(page) && yaml.includes(words),
  );
  expect(found.map(({ at }) => at)).toHaveLength(1);
  const { jobs } = await runWorkflow(
    toWorkflow(`${found[0]?.yaml ?? ''}\n- name: look\n  run: ${look}\n`),
    setting,
  );
  return jobs['example']?.steps.find(({ title }) => title === 'look')?.log.trim() ?? '';
}

// A hosted runner for Windows has another shell.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

onPosix('the recipe', () => {
  test.each([
    ['README.md', 'path: infra'],
    ['docs/git.md', 'git clone'],
  ])('in %s checks out the files of another repository', async (page, words) => {
    expect(await runRecipe(page, words, 'cat infra/README.md')).toBe('# infra');
  });

  test('that pushes as the bot leaves the bot’s commit on the server', async () => {
    const before = setting.gitServer.readCommit('octo-org/hello');
    const commit = await runRecipe('README.md', 'git push', 'git rev-parse HEAD');
    expect(setting.gitServer.readCommit('octo-org/hello')).toBe(commit);
    expect(commit).not.toBe(before);
    const { id } = setting.github.world.account('octo-deployer[bot]');
    const bot = `octo-deployer[bot] <${String(id)}+octo-deployer[bot]@users.noreply.github.com>`;
    expect(setting.gitServer.readAuthor('octo-org/hello')).toBe(`${bot}|${bot}`);
  });

  test('for submodules of two organizations checks out the files of both', async () => {
    expect(
      await runRecipe(
        'docs/several-owners.md',
        'git submodule',
        'cat library/README.md theme/README.md',
      ),
    ).toBe('# library\n# theme');
  });
});
