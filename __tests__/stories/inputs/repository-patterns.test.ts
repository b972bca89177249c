/**
 * Repositories by pattern: which ones come out, what it takes, and that the token of the look-up
 * never stays.
 */
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { leftToPost, saidBy, tokensOf } from '../../support/reading.ts';
import type { StoryStep } from '../../support/story-step.ts';
import { stories, type Story } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const LIST = 'GET /installation/repositories';
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const REVOKE = 'DELETE /installation/token';

function addRepositories({ world }: Story, ...names: string[]): void {
  for (const name of names) world.addRepository({ owner: 'octo-org', name, private: true });
}

/** Bodies of the mints, in order. */
function mintsOf({ requests }: StoryStep): unknown[] {
  return requests.filter(({ method }) => method === 'POST').map(({ body }) => body);
}

function repositoriesOf({ outputs }: StoryStep): unknown {
  return JSON.parse(outputs['repositories'] ?? 'null');
}

stories('a pattern of repositories', (get) => {
  test('gives a token for the repositories that it matches, and for no other', async () => {
    const story = get();
    addRepositories(story, 'api-users', 'API-Orders', 'my-api-users');
    const main = await story.main({ ...READ, repositories: 'api-*' });
    expect(main.error).toEqual([]);
    expect(repositoriesOf(main)).toEqual(['octo-org/API-Orders', 'octo-org/api-users']);
    expect(mintsOf(main)).toEqual([
      { permissions: { metadata: 'read' } },
      { repositories: ['api-users', 'API-Orders'], permissions: { contents: 'read' } },
    ]);
  });

  test('is looked up with a token for metadata alone, which is revoked before the next one is minted', async () => {
    const story = get();
    addRepositories(story, 'api-users');
    const main = await story.main({ ...READ, repositories: 'api-*' });
    const id = String(story.world.installations[0]?.id);
    expect(main.calls).toEqual([
      'GET /users/octo-org/installation',
      `POST /app/installations/${id}/access_tokens`,
      `${LIST}?per_page=100&page=1`,
      REVOKE,
      `POST /app/installations/${id}/access_tokens`,
    ]);
    const lookUpToken = main.requests[2]?.headers.authorization?.replace('Bearer ', '') ?? '';
    expect(main.masks).toContain(lookUpToken);
    expect(main.outputs['token']).not.toBe(lookUpToken);
    expect(JSON.stringify(leftToPost(main))).not.toContain(lookUpToken);
    expect(story.livingTokens).toBe(1);
    const post = await story.post(main);
    expect(post.calls).toEqual([REVOKE]);
    expect(story.livingTokens).toBe(0);
  });

  test('can be combined with names, and exclusions remove what patterns match', async () => {
    const story = get();
    addRepositories(story, 'api-users', 'api-secrets', 'api-secrets-2');
    const repositories = 'octo-org/api-*\n- site\n!octo-org/api-secrets*';
    const main = await story.main({ ...READ, repositories });
    expect(main.warning).toEqual([]);
    expect(repositoriesOf(main)).toEqual(['octo-org/api-users', 'octo-org/site']);
  });

  test('of everything still asks for a list, so that later repositories are not in the token', async () => {
    const story = get();
    const main = await story.main({ ...READ, repositories: 'octo-org/*' });
    expect(mintsOf(main).at(-1)).toMatchObject({ repositories: ['hello', 'site', 'docs'] });
    expect(main.outputs['repository-selection']).toBe('selected');
  });

  test('does not match a repository that the app cannot reach', async () => {
    const main = await get().main({ ...READ, repositories: 'octocat/*' });
    expect(repositoriesOf(main)).toEqual(['octocat/dotfiles']);
  });

  test('is looked up for each owner', async () => {
    const story = get();
    addRepositories(story, 'api-users');
    const main = await story.main({ ...READ, repositories: 'api-*, octocat/dot*' });
    expect(repositoriesOf(main)).toEqual(['octo-org/api-users', 'octocat/dotfiles']);
    expect(Object.keys(tokensOf(main)).sort()).toEqual(['octo-org', 'octocat']);
    expect(main.calls.filter((call) => call === REVOKE)).toHaveLength(2);
    expect(story.livingTokens).toBe(2);
  });

  test('is looked up on all pages', async () => {
    const story = get();
    const names = Array.from({ length: 250 }, (_, index) => `api-${String(index)}`);
    addRepositories(story, ...names);
    const main = await story.main({ ...READ, repositories: 'api-*' });
    expect(repositoriesOf(main)).toHaveLength(250);
    expect(main.calls.filter((call) => call.startsWith(LIST))).toHaveLength(3);
  });

  test('is looked up once more when a replica does not know the new token yet', async () => {
    const story = get();
    const then = { kind: 'answer', status: 401, body: { message: 'Bad credentials' } } as const;
    story.github.faults.add({ on: LIST, then });
    const main = await story.main({ ...READ, repositories: 's*' });
    expect(main.error).toEqual([]);
    expect(repositoriesOf(main)).toEqual(['octo-org/site']);
  });

  test('is given up when the list of repositories does not end', async () => {
    const story = get();
    const headers = { link: '<https://api.github.com/>; rel="next"' };
    const then = {
      kind: 'answer',
      status: 200,
      headers,
      body: { total_count: 0, repositories: [] },
    } as const;
    story.github.faults.add({ on: LIST, times: Infinity, then });
    const main = await story.main({ ...READ, repositories: 's*', 'timeout-seconds': '30' });
    expect(main.error).toEqual([expect.stringMatching(/more than 1000 pages.*#unexpected-reply$/)]);
    expect(story.livingTokens).toBe(0);
  });

  test('can be combined with an installation id', async () => {
    const story = get();
    const id = String(
      story.world.installations.find(({ account }) => account.login === 'octocat')?.id,
    );
    const main = await story.main({ ...READ, 'installation-id': id, repositories: 'dot*' });
    expect(main.error).toEqual([]);
    expect(main.outputs).toMatchObject({ owner: 'octocat', repositories: '["octocat/dotfiles"]' });
    const other = await story.main({
      ...READ,
      'installation-id': id,
      repositories: 'octo-org/dot*',
    });
    expect(other.error).toEqual([
      expect.stringMatching(/is on octocat, not on octo-org.*#grant-mismatch$/),
    ]);
    expect(story.livingTokens).toBe(1);
  });

  test('is counted in the log, which names no repository that the workflow does not name', async () => {
    const story = get();
    addRepositories(story, 'api-users', 'api-orders');
    const inputs = { ...READ, repositories: 'api-*, site, !api-orders' };
    const main = await story.main(inputs);
    const line = "The pattern 'api-*' matches 2 of the 5 repositories on octo-org.";
    expect(main.lines).toContain(line);
    const debugLines = /^::debug::.*$/gm;
    const said = `${saidBy(main).replace(debugLines, '')}${main.summary}`;
    expect(said).toContain('2 repositories of octo-org/site, octo-org/api-');
    expect(said).not.toContain('api-users');
    expect(main.stdout.match(debugLines)?.join()).toContain('octo-org/api-users');
  });
});

stories('a pattern of repositories fails', (get) => {
  test.each<[string, string, RegExp]>([
    ['an exclusion alone', '!hello', /excludes 'hello', but holds no pattern of the same owner/],
    ['names with an exclusion', 'hello, !site', /excludes 'site', but holds no pattern/],
    [
      'an exclusion of another owner',
      'api-*, !octocat/notes',
      /excludes 'notes', but holds no pattern of the same/,
    ],
    ['what it names and excludes', 'api-*, hello, !HELLO', /both names and excludes 'hello'/],
    ['all but some', '*, !hello', /holds '\*' together with other entries/],
    [
      'a pattern of owners',
      '*/api-*',
      /holds '\*\/api-\*', which is not a repository.*'\*' for any of them in the name/,
    ],
    ['a bare exclamation mark', '!', /holds '', which is not a repository/],
    [
      'more than a name',
      'octo-org/api-*/x',
      /holds 'octo-org\/api-\*\/x', which is not a repository/,
    ],
    ['another wildcard', 'api-?', /holds 'api-\?', which is not a repository/],
    [
      'too many',
      Array.from({ length: 101 }, (_, i) => `a${String(i)}*`).join(),
      /holds 101 patterns and exclusions/,
    ],
  ])('before any request for %s', async (_, repositories, words) => {
    const main = await get().main({ ...READ, repositories });
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(main.error[0]).toMatch(/#repositories$/);
    expect(main.calls).toEqual([]);
  });

  test('in user-token, before any request', async () => {
    const story = get();
    const main = await story.run('user-token', {
      ...addOAuthAccounts(story).ofParent,
      ...READ,
      repositories: 'api-*',
    });
    expect(main.error).toEqual([
      expect.stringMatching(/holds patterns, which only a token of the app/),
    ]);
    expect(main.calls).toEqual([]);
  });

  test.each([
    [
      'it matches nothing',
      'api-*, site',
      /the pattern 'api-\*', which matches no repository .* on octo-org/,
    ],
    ['exclusions leave nothing', 'si*, !site', /exclusions of every repository/],
  ])('before the mint when %s', async (_, repositories, words) => {
    const story = get();
    const main = await story.main({ ...READ, repositories });
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(mintsOf(main)).toHaveLength(1);
    expect(main.calls.at(-1)).toBe(REVOKE);
    expect(story.livingTokens).toBe(0);
  });

  test('before the mint for more than 500 repositories, and says how many there are', async () => {
    const story = get();
    addRepositories(story, ...Array.from({ length: 501 }, (_, index) => `api-${String(index)}`));
    const main = await story.main({ ...READ, repositories: 'api-*' });
    expect(main.error).toEqual([
      expect.stringMatching(/501 repositories of octo-org, but GitHub takes at most 500/),
    ]);
    expect(mintsOf(main)).toHaveLength(1);
    expect(story.livingTokens).toBe(0);
  });

  test('when a repository is renamed between look-up and mint, and names none', async () => {
    const story = get();
    addRepositories(story, 'api-users', 'api-orders');
    const change = (body: Record<string, unknown>): unknown => {
      story.world.renameRepository('octo-org', 'api-users', 'users');
      return body;
    };
    story.github.faults.add({ on: LIST, then: { kind: 'change', change } });
    const main = await story.main({ ...READ, repositories: 'api-*' });
    expect(main.error).toEqual([
      expect.stringMatching(/renamed or removed meanwhile.*#repository-not-accessible$/),
    ]);
    expect(main.error[0]).not.toMatch(/api-users|api-orders/);
    expect(story.livingTokens).toBe(0);
  });

  test.each([
    ['the list is refused', LIST, { kind: 'answer', status: 403, body: { message: 'No' } }],
    [
      'the list is something else',
      LIST,
      { kind: 'answer', status: 200, body: { repositories: [{ full_name: '..' }] } },
    ],
    [
      'the look-up token can do more',
      MINT,
      {
        kind: 'change',
        change: (body: object) => ({ ...body, permissions: { contents: 'write' } }),
      },
    ],
    [
      'the look-up token cannot be revoked',
      REVOKE,
      { kind: 'answer', status: 403, body: { message: 'No' } },
    ],
  ] as const)('and leaves no token alive when %s', async (_, on, then) => {
    const story = get();
    story.github.faults.add({ on, then });
    const main = await story.main({ ...READ, repositories: 's*' });
    expect(main.exitCode).toBe(1);
    expect(mintsOf(main)).toHaveLength(1);
    expect(story.livingTokens).toBe(0);
  });
});

stories('an exclusion of repositories', (get) => {
  test('causes a warning when it removes nothing', async () => {
    const main = await get().main({ ...READ, repositories: 's*, !sit' });
    expect(main.warning).toEqual([
      expect.stringMatching(/^The exclusion '!sit' in 'repositories' excludes nothing/),
    ]);
    expect(repositoriesOf(main)).toEqual(['octo-org/site']);
  });
});

gitStories('a pattern of repositories', (begin) => {
  test('gives git the repositories that it matches', async () => {
    const job = await begin();
    for (const name of ['octo-org/api-users', 'octo-org/site']) job.server.fill(name);
    await job.main({ ...READ, repositories: 'api-*', 'git-credentials': 'true' });
    expect(await job.git('.', 'ls-remote', `${job.server.url}/octo-org/api-users`)).toMatchObject({
      exitCode: 0,
    });
    expect((await job.git('.', 'ls-remote', `${job.server.url}/octo-org/site`)).exitCode).not.toBe(
      0,
    );
  });
});
