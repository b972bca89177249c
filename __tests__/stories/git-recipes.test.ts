/** The recipes of the README and of docs/git.md that need git, as they stand there: one step of ours, then plain git. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { gitStories, type GitJob } from '../support/git-job.ts';
import type { StoryStep } from '../support/story.ts';

interface RecipeStep {
  uses?: string;
  with?: Record<string, string | number | boolean>;
  run?: string;
}

/** The steps of the first YAML block below a heading. */
function readRecipe(heading: string): RecipeStep[] {
  const read = (page: string): string => readFileSync(path.join(import.meta.dirname, '../..', page), 'utf8');
  const [, section] = ['README.md', 'docs/git.md'].map(read).join('\n').split(`\n### ${heading}\n`);
  const [, yaml] = /```yaml\n(.*?)```/s.exec(section?.split('\n### ')[0] ?? '') ?? [];
  if (yaml === undefined) throw new Error(`there is no recipe "${heading}"`);
  return parse(yaml) as RecipeStep[];
}

/** Plays a recipe as a runner would. What it does not know in it is an error. */
async function play(job: GitJob, heading: string): Promise<{ main: StoryStep; log: string }> {
  let main: StoryStep | undefined;
  let log = '';
  for (const step of readRecipe(heading)) {
    if (step.uses === 'OWNER/scoped-token@v1') main = await job.main(toInputs(job, step.with));
    else if (step.uses === 'actions/checkout@v6' && !step.with) await job.checkOut('octo-org/hello');
    else if (step.run !== undefined && main) {
      const { exitCode, output } = await job.shell(step.run);
      log += output;
      expect({ exitCode, output }).toMatchObject({ exitCode: 0 });
    } else throw new Error(`this recipe cannot be played: ${JSON.stringify(step)}`);
  }
  if (!main) throw new Error('the recipe does not use the action');
  expect(main.error).toEqual([]);
  return { main, log };
}

function toInputs({ story }: GitJob, inputs: RecipeStep['with'] = {}): Record<string, string> {
  const values: Record<string, string> = {
    '${{ vars.APP_CLIENT_ID }}': story.app.clientId,
    '${{ secrets.APP_PRIVATE_KEY }}': story.key.pem,
  };
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [name, values[String(value)] ?? String(value)]),
  );
}

async function end(job: GitJob, main: StoryStep): Promise<void> {
  expect((await job.post(main)).warning).toEqual([]);
  expect(job.listLeftovers()).toEqual([]);
}

gitStories('the recipe', (begin) => {
  test('clone another repository', async () => {
    const job = await begin();
    job.server.fill('octo-org/infra');
    const { main } = await play(job, 'Clone another repository');
    expect(await job.shell('cat infra/README.md')).toMatchObject({ output: 'octo-org/infra\n' });
    await end(job, main);
  });

  test('push as the bot', async () => {
    const job = await begin();
    const before = job.server.fill('octo-org/hello');
    const { main } = await play(job, 'Push as the bot');
    expect(job.server.readCommit('octo-org/hello')).not.toBe(before);
    const { 'bot-name': name = '', 'bot-email': email = '' } = main.outputs;
    expect(name).toBe('octo-deployer[bot]');
    expect(job.server.readAuthor('octo-org/hello')).toBe(`${name} <${email}>|${name} <${email}>`);
    const pushed = job.server.requests.filter(({ call }) => call.endsWith('/git-receive-pack'));
    expect(pushed.map(({ tokens }) => tokens)).toEqual([[main.outputs['token']]]);
    await end(job, main);
  });

  test('submodules of two organisations', async () => {
    const job = await begin();
    const { world, app } = job.story;
    world.addAccount({ login: 'octo-labs', type: 'Organization' });
    const [library, theme] = [job.server.fill('octo-org/library'), job.server.fill('octo-labs/theme')];
    world.addInstallation({ app, account: 'octo-labs', repositories: ['theme'] });
    job.server.fill('octo-org/hello', {
      submodules: {
        library: { url: '../library', commit: library },
        theme: { url: 'git@localhost:octo-labs/theme.git', commit: theme },
      },
    });
    const { main } = await play(job, 'Several repositories and owners');
    expect(await job.shell('cat library/README.md theme/README.md')).toMatchObject({
      output: 'octo-org/library\nocto-labs/theme\n',
    });
    await end(job, main);
  });
});
