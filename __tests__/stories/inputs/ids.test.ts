/** Ids beyond 2^53: JSON.parse rounds them to the id of something else, so none of them counts. */
import { expect, test } from '@jest/globals';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { stories } from '../../support/story.ts';

type Body = Record<string, unknown>;

const READ = { permissions: 'contents: read' };
/** Rounded, it is 9007199254740992. */
const LONG_ID = '9007199254740993';

/** The same body with the long id in it, which no JavaScript number can hold. */
function withLongId(body: Body, path: 'id' | 'account.id'): string {
  const marked = path === 'id' ? { ...body, id: LONG_ID } : withAccount(body);
  return JSON.stringify(marked).replace(`"${LONG_ID}"`, LONG_ID);
}

function withAccount(body: Body): Body {
  const installation = body['installation'] as Body;
  return { ...body, installation: { ...installation, account: { id: LONG_ID } } };
}

stories('an id that is too long for a number', (get) => {
  test('gets no token when it is an installation’s', async () => {
    const story = get();
    const on = 'GET /repos/{owner}/{repo}/installation';
    story.github.faults.add({
      on,
      then: { kind: 'change', change: (body) => withLongId(body, 'id') },
    });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/the reply names no installation.*#unexpected-reply$/),
    ]);
    expect(main.calls).toEqual(['GET /repos/octo-org/hello/installation']);
  });

  test('is not asked for when it is a renamed repository’s', async () => {
    const story = get();
    const location = `${story.github.url}/repositories/${LONG_ID}/installation`;
    const on = 'GET /repos/{owner}/{repo}/installation';
    story.github.faults.add({ on, then: { kind: 'redirect', status: 301, location } });
    const [installation] = story.world.installations;
    const change = () => ({ id: installation?.id, account: { login: 'octo-org' } });
    const to = 'GET /repositories/{repository_id}/installation';
    story.github.faults.add({ on: to, then: { kind: 'change', status: 200, change } });
    const main = await story.main(READ);
    expect(main.calls.slice(0, 2)).toEqual([
      expect.anything(),
      `GET /repositories/${LONG_ID}/installation`,
    ]);
    for (const { body } of main.requests) expect(body ?? {}).not.toHaveProperty('repository_ids');
  });

  test('is not mistaken for the account that was asked for', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const on = 'POST /applications/{client_id}/token/scoped';
    story.github.faults.add({
      on,
      then: { kind: 'change', change: (body) => withLongId(body, 'account.id') },
    });
    const ownerId = String(story.world.account('octo-org').id);
    const main = await story.run('user-token', {
      ...accounts.ofParent,
      ...READ,
      'owner-id': ownerId,
    });
    expect(main.error).toEqual([
      expect.stringMatching(
        /a token for the account with the id \? instead of id.*#grant-mismatch$/,
      ),
    ]);
    expect(accounts.living).toEqual([]);
  });

  test('deletes no authorization', async () => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const change = (body: Body): string => withLongId({ ...body, token: '' }, 'id');
    const on = 'PUT /authorizations/clients/{client_id}/{fingerprint}';
    story.github.faults.add({ on, then: { kind: 'change', change } });
    const main = await story.run('oauth-authorization', { ...accounts.ofUser, scopes: 'gist' });
    expect(main.error).toEqual([
      expect.stringMatching(/the reply holds no token.*#unexpected-reply$/),
    ]);
    expect(main.calls).toHaveLength(1);
  });

  test.each([
    ['list', 'GET /authorizations', 'authorizations'],
    ['list-grants', 'GET /applications/grants', 'grants'],
  ])('is not shown as another id by %s', async (operation, on, output) => {
    const story = get();
    const { ofUser } = addOAuthAccounts(story);
    const body = `[{"id":${LONG_ID},"app":{"name":"deploy-tool"}}]`;
    story.github.faults.add({ on, then: { kind: 'answer', status: 200, body } });
    const main = await story.run('oauth-authorization', { ...ofUser, operation });
    expect(main.outputs[output]).toContain('"app":"deploy-tool"');
    expect(main.outputs[output]).not.toContain('9007199254740992');
  });

  test.each([
    ['repository-ids', { 'repository-ids': LONG_ID }],
    ['repository-ids', { 'repository-ids': `[${LONG_ID}]` }],
    ['installation-id', { 'installation-id': LONG_ID, repositories: '*' }],
  ])('is refused in %s before any request', async (input, inputs) => {
    const main = await get().main({ ...READ, ...inputs });
    expect(main.error).toEqual([
      expect.stringMatching(new RegExp(`'${input}' holds '${LONG_ID}'`)),
    ]);
    expect(main.calls).toEqual([]);
  });
});
