/**
 * Whose token it is: the account that was asked for, or a failure; and a warning where nobody can
 * say.
 */
import { expect, test } from '@jest/globals';
import { gitStories } from '../support/git/git-job.ts';
import { addOAuthAccounts } from '../support/oauth-accounts.ts';
import { tokensOf } from '../support/reading.ts';
import { stories, type Story } from '../support/story.ts';

type Body = Record<string, unknown>;

const READ = { permissions: 'contents: read' };
const BY_ID = 'GET /app/installations/{installation_id}';
const SCOPED = 'POST /applications/{client_id}/token/scoped';

function idOn(story: Story, login: string): string {
  return String(story.world.installations.find(({ account }) => account.login === login)?.id);
}

function changeReply(story: Story, on: string, change: (body: Body) => unknown): void {
  story.github.faults.add({ on, then: { kind: 'change', change } });
}

stories('the account behind an installation id', (get) => {
  test.each(['octocat', 'octo-corp'])(
    'must be the given owner, with all repositories: %s',
    async (login) => {
      const story = get();
      const id = idOn(story, login);
      const main = await story.main({
        ...READ,
        'installation-id': id,
        repositories: '*',
        owner: 'octo-org',
      });
      const words = `the installation ${id} is on ${login}, not on octo-org`;
      expect(main.error).toEqual([expect.stringMatching(new RegExp(`${words}.*#grant-mismatch$`))]);
      expect(main.calls).toEqual([`GET /app/installations/${id}`]);
    },
  );

  test('is not mistaken for an organization when it is an enterprise of the same name', async () => {
    const story = get();
    const inputs = {
      'installation-id': idOn(story, 'octo-corp'),
      repositories: '*',
      owner: 'octo-corp',
    };
    const main = await story.main({ ...READ, ...inputs });
    expect(main.error).toEqual([expect.stringMatching(/#grant-mismatch$/)]);
    expect(story.livingTokens).toBe(0);
  });

  test('is spelled as GitHub spells the owner', async () => {
    const story = get();
    const id = idOn(story, 'octo-org');
    const main = await story.main({
      ...READ,
      'installation-id': id,
      repositories: '*',
      owner: 'OCTO-ORG',
    });
    expect(main.calls).toEqual([
      `GET /app/installations/${id}`,
      `POST /app/installations/${id}/access_tokens`,
    ]);
    expect(main.warning).toEqual([]);
    expect(main.outputs).toMatchObject({ owner: 'octo-org', 'app-slug': 'octo-deployer' });
  });

  test('causes a warning when GitHub does not name it and an owner is given', async () => {
    const story = get();
    changeReply(story, BY_ID, (body) => ({ ...body, account: null }));
    const id = idOn(story, 'octocat');
    const main = await story.main({
      ...READ,
      'installation-id': id,
      repositories: '*',
      owner: 'octo-org',
    });
    expect(main.warning).toEqual([
      expect.stringMatching(/does not say the account of the token for octo-org/),
    ]);
    expect(main.outputs['owner']).toBe('octo-org');
  });

  test('causes a warning when the reply to the mint names no repositories', async () => {
    const story = get();
    const on = 'POST /app/installations/{installation_id}/access_tokens';
    changeReply(story, on, (body) => ({ ...body, repositories: undefined }));
    const main = await story.main({
      ...READ,
      'installation-id': idOn(story, 'octocat'),
      repositories: 'a/dotfiles',
    });
    expect(main.warning).toEqual([
      expect.stringMatching(/does not say the repositories and account of the token/),
    ]);
  });

  test('is not guessed when no owner is given', async () => {
    const story = get();
    const id = idOn(story, 'octocat');
    const main = await story.main({ ...READ, 'installation-id': id, repositories: '*' });
    expect(main.calls).toEqual([`POST /app/installations/${id}/access_tokens`]);
    expect(main.warning).toEqual([]);
    expect(main.outputs['owner']).toBe('');
    expect(tokensOf(main)).toEqual({ '': main.outputs['token'] });
    expect(main.stdout).not.toContain('octo-org');
    expect(main.summary).not.toContain('octo-org');
    const post = await story.post(main);
    expect(post.lines).toEqual([`The token for the installation ${id} was revoked.`]);
  });
});

gitStories('the account behind an installation id', (begin) => {
  test('is the one that the look-up of the bot names', async () => {
    const job = await begin();
    const inputs = {
      'installation-id': idOn(job.story, 'octocat'),
      repositories: '*',
      'git-identity': 'true',
    };
    const main = await job.main({ ...READ, ...inputs });
    expect(main.outputs['owner']).toBe('octocat');
    expect(tokensOf(main)).toEqual({ octocat: main.outputs['token'] });
  });
});

stories('the account of a look-up', (get) => {
  test.each([
    ['an owner', 'GET /users/{username}/installation', { owner: 'octo-org' }],
    ['an enterprise', 'GET /enterprises/{enterprise}/installation', { enterprise: 'octo-corp' }],
  ])('must be the one that was asked for: %s', async (_, on, inputs) => {
    const story = get();
    changeReply(story, on, (body) => ({ ...body, account: { login: 'octocat' } }));
    const main = await story.main({ permissions: 'inherit', ...inputs });
    expect(main.error).toEqual([
      expect.stringMatching(/the installation is on octocat, not on octo-.*#grant-mismatch$/),
    ]);
    expect(main.calls).toHaveLength(1);
  });

  test.each([
    ['an owner', 'GET /users/{username}/installation', { owner: 'octo-org' }],
    ['an enterprise', 'GET /enterprises/{enterprise}/installation', { enterprise: 'octo-corp' }],
  ])('causes a warning when GitHub does not name it: %s', async (_, on, inputs) => {
    const story = get();
    changeReply(story, on, (body) => ({ ...body, account: undefined }));
    const main = await story.main({ permissions: 'inherit', ...inputs });
    expect(main.warning).toEqual([
      expect.stringMatching(/does not say the account of the token for octo-/),
    ]);
    expect(main.outputs['owner']).toBe(Object.values(inputs)[0]);
  });
});

stories('the account of a scoped user token', (get) => {
  test.each([
    ['an owner, without an account', { owner: 'octo-org' }, null],
    ['an owner, without a login', { owner: 'octo-org' }, { id: 1 }],
    ['an owner’s id, without an id', { 'owner-id': 'octo-org' }, { login: 'octocat' }],
  ])('causes a warning when GitHub does not name it: %s', async (_, inputs, account) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const ownerId =
      'owner-id' in inputs ? { 'owner-id': String(story.world.account('octo-org').id) } : inputs;
    changeReply(story, SCOPED, (body) => ({
      ...body,
      installation: { ...(body['installation'] as Body), account },
    }));
    const main = await story.run('user-token', { ...accounts.ofParent, ...READ, ...ownerId });
    expect(main.warning).toEqual([
      expect.stringMatching(/does not say the account of the token for /),
    ]);
  });

  test('must have the id that was asked for', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const account = { login: 'octo-org', id: 1 };
    changeReply(story, SCOPED, (body) => ({
      ...body,
      installation: { ...(body['installation'] as Body), account },
    }));
    const ownerId = String(story.world.account('octo-org').id);
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'owner-id': ownerId,
    });
    expect(main.error).toEqual([
      expect.stringMatching(/for the account octo-org instead of id \d+.*#grant-mismatch$/),
    ]);
    expect(accounts.living).toEqual([]);
  });
});
