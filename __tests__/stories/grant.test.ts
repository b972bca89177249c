/**
 * What GitHub granted is checked against what was asked: anything else is revoked at once, and the
 * step fails.
 */
import { expect, test } from '@jest/globals';
import { stories, type Story, type StoryStep } from '../support/story.ts';

const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const ASKED = { repositories: 'hello, site', permissions: 'contents: read' };

type Body = Record<string, unknown>;

async function mainWithReply(
  story: Story,
  change: (body: Body) => unknown,
  inputs: Record<string, string> = ASKED,
): Promise<StoryStep> {
  story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
  return story.main(inputs);
}

function repositoriesOf(body: Body): Body[] {
  return body['repositories'] as Body[];
}

stories('a step that checks its grant', (get) => {
  test.each<[string, (body: Body) => Body, RegExp]>([
    [
      'a permission more',
      (body) => ({ ...body, permissions: { contents: 'read', issues: 'write' } }),
      /permission issues: write, which was not asked/,
    ],
    [
      'a permission with the name of what every object has',
      (body) => ({
        ...body,
        permissions: { contents: 'read', constructor: 'read', valueOf: 'write' },
      }),
      /permission constructor: read, which was not asked for, permission valueOf: write, which was not asked for/,
    ],
    [
      'a permission named __proto__',
      (body) => ({
        ...body,
        permissions: JSON.parse('{"contents":"read","__proto__":"admin"}') as unknown,
      }),
      /permission __proto__: admin, which was not asked for/,
    ],
    [
      'a higher level',
      (body) => ({ ...body, permissions: { contents: 'write', metadata: 'read' } }),
      /permission contents: write instead of read/,
    ],
    [
      'more than the implied metadata',
      (body) => ({ ...body, permissions: { contents: 'read', metadata: 'write' } }),
      /permission metadata: write/,
    ],
    [
      'a permission less',
      (body) => ({ ...body, permissions: { metadata: 'read' } }),
      /permission contents: nothing instead of read/,
    ],
    [
      'all repositories',
      (body) => ({ ...body, repository_selection: 'all', repositories: undefined }),
      /all of the owner's repositories/,
    ],
    [
      'a repository less',
      (body) => ({ ...body, repositories: repositoriesOf(body).slice(0, 1) }),
      /nothing for repository/,
    ],
    [
      'a repository of another name',
      (body) => ({
        ...body,
        repositories: repositoriesOf(body).map((each) => ({
          ...each,
          full_name: 'octo-org/other',
        })),
      }),
      /repository octo-org\/other, which was not asked/,
    ],
    [
      'a repository of another owner',
      (body) => ({
        ...body,
        repositories: repositoriesOf(body).map((each) => ({ ...each, full_name: 'evil/hello' })),
      }),
      /repository evil\/hello, which was not asked/,
    ],
    [
      'a level that is not text',
      (body) => ({ ...body, permissions: { contents: { read: true } } }),
      /permission contents: \? instead of read/,
    ],
    [
      'a permission more with a level that is not text',
      (body) => ({ ...body, permissions: { contents: 'read', administration: true } }),
      /permission administration: \?, which was not asked for/,
    ],
    [
      'permissions that are a list',
      (body) => ({ ...body, permissions: ['contents'] }),
      /permission \?/,
    ],
    [
      'repositories that are not a list',
      (body) => ({ ...body, repositories: { a: 1 } }),
      /which was not asked/,
    ],
    [
      'repositories of no known shape',
      (body) => ({ ...body, repositories: [1, null] }),
      /which was not asked/,
    ],
  ])('revokes the token and fails for %s', async (_, change, message) => {
    const story = get();
    const main = await mainWithReply(story, change);
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.calls.at(-1)).toBe('DELETE /installation/token');
    expect(story.livingTokens).toBe(0);
    expect(main.masks).toContain(tokenOf(main));
    const post = await story.post(main);
    expect(post.warning).toEqual([]);
  });

  test.each<[string, (body: Body) => Body, RegExp]>([
    [
      'permissions',
      (body) => ({ ...body, permissions: undefined }),
      /does not say the permissions/,
    ],
    [
      'repositories',
      (body) => ({ ...body, repositories: undefined }),
      /does not say the repositories/,
    ],
    [
      'repositories and selection',
      (body) => ({ ...body, repositories: undefined, repository_selection: undefined }),
      /the repositories/,
    ],
  ])('warns when the reply does not name the %s', async (_, change, message) => {
    const main = await mainWithReply(get(), change);
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([expect.stringMatching(message)]);
  });

  test.each([
    ['no time', undefined],
    ['a number', 1],
  ])('fails and revokes the token when the reply has %s as its expiry', async (_, end) => {
    const story = get();
    const main = await mainWithReply(story, (body) => ({ ...body, expires_at: end }));
    expect(main.error).toEqual([expect.stringMatching(/#unexpected-reply$/)]);
    expect(story.livingTokens).toBe(0);
  });

  test('fails without sending a token that no header can carry, and says that it may live', async () => {
    const main = await mainWithReply(get(), (body) => ({ ...body, token: 'ghs_1\r\nx: 2' }));
    expect(main.error).toEqual([
      expect.stringMatching(/a token of no known form.*#unexpected-reply$/),
    ]);
    expect(main.warning).toEqual([expect.stringMatching(/may still be alive.*#unexpected-reply$/)]);
    expect(main.calls.map((call) => call.split(' ')[0])).toEqual(['GET', 'POST']);
  });

  test('fails when the reply lists repositories instead of all, and names those that were not asked for', async () => {
    const story = get();
    const change = (body: Body): Body => ({
      ...body,
      repositories: [{ id: 1, full_name: 'evil/hello' }],
    });
    const main = await mainWithReply(story, change, {
      repositories: '*',
      permissions: 'contents: read',
    });
    expect(main.error[0]).toMatch(
      /a list of repositories instead of all, repository evil\/hello, which was not asked/,
    );
    expect(story.livingTokens).toBe(0);
  });

  test('puts no repository into the outputs when the token is not narrowed, even if the reply lists some', async () => {
    const change = (body: Body): Body => ({
      ...body,
      repositories: [{ id: 1, full_name: 'octo-org/hello' }],
    });
    const main = await mainWithReply(get(), change, {
      enterprise: 'octo-corp',
      permissions: 'inherit',
    });
    expect(main.error).toEqual([]);
    expect(main.outputs['repositories']).toBe('[]');
  });

  test('sorts permissions by name, and repositories, however GitHub orders them', async () => {
    const change = (body: Body): Body => ({
      ...body,
      permissions: { pull_requests: 'write', metadata: 'read', contents: 'read' },
      repositories: repositoriesOf(body).toReversed(),
    });
    const main = await mainWithReply(get(), change, {
      repositories: 'site, hello, docs',
      permissions: 'inherit',
    });
    expect(main.outputs['permissions']).toBe(
      '{"contents":"read","metadata":"read","pull_requests":"write"}',
    );
    expect(main.outputs['repositories']).toBe('["octo-org/docs","octo-org/hello","octo-org/site"]');
  });

  test('reports the expiry in ISO 8601', async () => {
    const main = await get().main(ASKED);
    expect(main.outputs['expires-at']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/);
  });

  test('treats metadata: read as implied, whether or not it is asked for or granted', async () => {
    const story = get();
    const without = await mainWithReply(story, (body) => ({
      ...body,
      permissions: { contents: 'read' },
    }));
    const asked = await story.main({ ...ASKED, permissions: 'contents: read, metadata: read' });
    expect(without.exitCode).toBe(0);
    expect(asked.exitCode).toBe(0);
  });

  test('compares ids with ids', async () => {
    const story = get();
    const id = String(story.world.repositories[0]?.id);
    const change = (body: Body): Body => ({
      ...body,
      repositories: repositoriesOf(body).map((each) => ({ ...each, id: 1 })),
    });
    const main = await mainWithReply(story, change, {
      'repository-ids': id,
      permissions: 'contents: read',
    });
    expect(main.error[0]).toMatch(/which was not asked for, nothing for repository \d+/);
    expect(story.livingTokens).toBe(0);
  });

  test('checks the owner that is given with an installation id', async () => {
    const story = get();
    const id = String(story.world.installations[0]?.id);
    const main = await story.main({ ...ASKED, 'installation-id': id, owner: 'octocat' });
    expect(main.error[0]).toMatch(/repository octo-org\/hello, which was not asked for/);
    expect(story.livingTokens).toBe(0);
  });

  test('fails when the reply holds no token', async () => {
    const main = await mainWithReply(get(), (body) => ({ ...body, token: undefined }));
    expect(main.error[0]).toMatch(/the reply holds no token/);
  });

  test.each([
    ['not JSON', 'well done'],
    ['no object', '[]'],
    ['nothing', ''],
  ])('fails when the reply is %s', async (_, body) => {
    const story = get();
    story.github.faults.add({ on: MINT, then: { kind: 'answer', status: 201, body } });
    const main = await story.main(ASKED);
    expect(main.exitCode).toBe(1);
    expect(main.error[0]).toMatch(/^Minting the token failed: .*#unexpected-reply$/);
  });
});

function tokenOf({ requests }: StoryStep): unknown {
  return requests.flatMap(
    ({ responseBody }) => (responseBody as { token?: unknown } | undefined)?.token ?? [],
  )[0];
}
