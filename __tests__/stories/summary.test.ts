/** The job summary of a step that changes more than its outputs, and of a step that has company. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../support/git/git-job.ts';
import { addOAuthAccounts } from '../support/oauth-accounts.ts';
import { cellsOf } from '../support/reading.ts';

const WRITE = { permissions: 'contents: write', 'git-credentials': 'true' };

gitStories('the summary', (begin) => {
  test('says what git does in later steps', async () => {
    const job = await begin();
    const main = await job.main({ ...WRITE, 'git-identity': 'true' });
    const { host } = new URL(job.server.url);
    const row = ['Git in later steps', `sends the token to ${host}, commits as octo-deployer[bot]`];
    expect(cellsOf(main).join('\n')).toContain(row.join('\n').replace(/[[\]]/g, toEntity));
  });

  test('says what git does with a user’s token, too', async () => {
    const job = await begin();
    const inputs = { ...addOAuthAccounts(job.story).ofParent, ...WRITE, repositories: 'hello' };
    const main = await job.userToken(inputs);
    const { host } = new URL(job.server.url);
    expect(cellsOf(main).join('\n')).toContain(`Git in later steps\nsends the token to ${host}`);
  });

  test('does not mention git when it was left alone', async () => {
    const job = await begin();
    const main = await job.main({ permissions: 'contents: read' });
    expect(main.summary).not.toContain('Git');
  });

  test('is headed by the step’s id, or by what the token is for', async () => {
    const { story } = await begin();
    const headingOf = async (
      inputs: Record<string, string>,
      action: string,
    ): Promise<string | undefined> => {
      const main = await story.main(
        { permissions: 'contents: read', ...inputs },
        { env: { GITHUB_ACTION: action } },
      );
      return cellsOf(main)[0];
    };
    expect(await headingOf({}, 'deploy')).toBe('Installation token: step deploy');
    expect(await headingOf({ repositories: 'hello, site' }, '__scoped-token')).toBe(
      'Installation token: octo-org/hello, octo-org/site',
    );
    // What act sets: https://github.com/nektos/act
    expect(await headingOf({ repositories: 'hello' }, '0')).toBe(
      'Installation token: octo-org/hello',
    );
    expect(await headingOf({ owner: 'octo-org' }, '__scoped-token_2')).toBe(
      'Installation token: all of octo-org',
    );
    expect(await headingOf({ repositories: 'hello, octocat/dotfiles' }, '')).toBe(
      'Installation token: octo-org/hello, octocat/dotfiles',
    );
  });
});

function toEntity(character: string): string {
  return `&#${String(character.charCodeAt(0))};`;
}
