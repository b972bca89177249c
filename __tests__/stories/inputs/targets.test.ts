/** Where a token works: what each way of saying it asks of GitHub, and what comes out. */
import { expect, test } from '@jest/globals';
import { bodyOf, requestOf, tokensOf } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = /\/access_tokens$/;

stories('the root action', (get) => {
  test('accepts owner/name, and a lone * for all that the installation can see', async () => {
    const story = get();
    const named = await story.main({ ...READ, repositories: 'octocat/dotfiles' });
    expect(named.calls).toEqual([
      'GET /repos/octocat/dotfiles/installation',
      expect.stringMatching(MINT),
    ]);
    expect(named.outputs).toMatchObject({ owner: 'octocat', repositories: '["octocat/dotfiles"]' });
    const all = await story.main({ ...READ, repositories: '*' });
    expect(all.calls).toEqual(['GET /users/octo-org/installation', expect.stringMatching(MINT)]);
    expect(all.outputs).toMatchObject({ repositories: '[]', 'repository-selection': 'all' });
  });

  test('accepts repository ids, and names the repositories in the outputs', async () => {
    const story = get();
    const ids = story.world.repositories
      .filter(({ name }) => name === 'site' || name === 'docs')
      .map(({ id }) => id);
    const main = await story.main({ ...READ, 'repository-ids': ids.join('\n') });
    expect(main.calls).toEqual(['GET /users/octo-org/installation', expect.stringMatching(MINT)]);
    expect(bodyOf(main, MINT)).toMatchObject({ repository_ids: ids });
    expect(main.outputs['repositories']).toBe('["octo-org/docs","octo-org/site"]');
  });

  test('makes no request but the mint with an installation id', async () => {
    const story = get();
    const id = String(story.world.installations[0]?.id);
    const main = await story.main({ ...READ, 'installation-id': id, repositories: 'site, docs' });
    expect(main.calls).toEqual([`POST /app/installations/${id}/access_tokens`]);
    expect(main.outputs).toMatchObject({
      'installation-id': id,
      'app-slug': '',
      owner: 'octo-org',
    });
    expect(main.exitCode).toBe(0);
  });

  test('drops duplicates, ignoring case', async () => {
    const main = await get().main({ ...READ, repositories: 'Hello, octo-org/hello, HELLO' });
    expect(bodyOf(main, MINT)).toMatchObject({ repositories: ['Hello'] });
    expect(main.outputs['repositories']).toBe('["octo-org/hello"]');
  });

  test('asks for the token format that is chosen', async () => {
    const story = get();
    const format = async (choice: string): Promise<unknown> => {
      const main = await story.main({ ...READ, 'token-format': choice });
      return requestOf(main, MINT).headers['x-github-stateless-s2s-token'];
    };
    expect(await format('default')).toBeUndefined();
    expect(await format('stateless')).toBe('enabled');
    expect(await format('classic')).toBe('disabled');
  });

  test('hands over, masks and revokes a stateless token of 520 characters', async () => {
    const story = get();
    const main = await story.main({ ...READ, 'token-format': 'stateless' });
    expect(main.outputs['token']?.length).toBeGreaterThan(400);
    expect(main.masks).toContain(main.outputs['token']);
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('follows a renamed repository to its id when it is the only one', async () => {
    const story = get();
    story.world.renameRepository('octo-org', 'site', 'website');
    const main = await story.main({ ...READ, repositories: 'site' });
    expect(main.exitCode).toBe(0);
    expect(bodyOf(main, MINT)).toHaveProperty('repository_ids');
    expect(main.outputs['repositories']).toBe('["octo-org/website"]');
    expect(main.warning).toEqual([
      expect.stringMatching(/octo-org\/site was renamed: .*octo-org\/website/),
    ]);
  });

  test('mints for a repository whose name looks like the address of a renamed one', async () => {
    const story = get();
    const { world, app } = story;
    const owner = world.addAccount({ login: 'repositories', type: 'Organization' });
    const other = world.addRepository({ owner, name: 'other', private: true });
    const name = String(other.id);
    world.addRepository({ owner, name, private: true });
    world.addInstallation({ app, account: owner, repositories: 'all' });
    const main = await story.main({ ...READ, repositories: `repositories/${name}` });
    expect(bodyOf(main, MINT)).toMatchObject({ repositories: [name] });
    expect(main.outputs['repositories']).toBe(`["repositories/${name}"]`);
    expect(main.warning).toEqual([]);
  });

  test('does not mint for a repository that moved to another owner', async () => {
    const story = get();
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      account: { login: 'octocat' },
    });
    const on = 'GET /repos/{owner}/{repo}/installation';
    story.github.faults.add({ on, then: { kind: 'change', change } });
    const main = await story.main({ ...READ, repositories: 'site' });
    expect(main.error).toEqual([
      expect.stringMatching(/octo-org\/site now belongs to octocat.*#repository-renamed$/),
    ]);
    expect(main.calls.filter((call) => call.startsWith('POST'))).toEqual([]);
  });

  test.each(['*', 'ids'])('accepts an installation id with %s', async (choice) => {
    const story = get();
    const id = String(story.world.installations[0]?.id);
    const [repository] = story.world.repositories;
    const where =
      choice === '*' ? { repositories: '*' } : { 'repository-ids': String(repository?.id) };
    const main = await story.main({ ...READ, ...where, 'installation-id': id });
    expect(main.error).toEqual([]);
    expect(main.calls).toEqual([`POST /app/installations/${id}/access_tokens`]);
    expect(main.outputs['repositories']).toBe(choice === '*' ? '[]' : '["octo-org/hello"]');
  });

  test('spells the owner as GitHub does, or as typed where GitHub does not say', async () => {
    const story = get();
    const named = await story.main({ ...READ, repositories: 'OCTO-ORG/hello' });
    expect(named.outputs['owner']).toBe('octo-org');
    expect(Object.keys(tokensOf(named))).toEqual(['octo-org']);
    const change = (body: Record<string, unknown>): unknown => ({ ...body, account: undefined });
    story.github.faults.add({
      on: 'GET /users/{username}/installation',
      then: { kind: 'change', change },
    });
    const typed = await story.main({ ...READ, owner: 'OCTO-ORG' });
    expect(typed.outputs['owner']).toBe('OCTO-ORG');
  });

  test.each([
    ['the first', 'site, hello'],
    ['the second', 'hello, site'],
  ])('names the renamed repository among several when it is %s', async (_, repositories) => {
    const story = get();
    story.world.renameRepository('octo-org', 'site', 'website');
    const main = await story.main({ ...READ, repositories });
    expect(main.exitCode).toBe(1);
    expect(main.error[0]).toMatch(/octo-org\/site was renamed/);
    expect(story.livingTokens).toBe(0);
  });
});

stories('the root action, for several owners,', (get) => {
  test('mints one token for each owner, and the single outputs are about the first', async () => {
    const story = get();
    const main = await story.main({
      ...READ,
      repositories: 'octocat/dotfiles, hello, octo-org/docs',
    });
    expect(main.outputs['repositories']).toBe(
      '["octo-org/docs","octo-org/hello","octocat/dotfiles"]',
    );
    const tokens = tokensOf(main);
    expect(Object.keys(tokens)).toEqual(['octocat', 'octo-org']);
    expect(main.outputs).toMatchObject({ token: tokens['octocat'], owner: 'octocat' });
    expect(main.summary.match(/<table>/g)).toHaveLength(2);
    const post = await story.post(main);
    expect(post.calls).toEqual(['DELETE /installation/token', 'DELETE /installation/token']);
    expect(story.livingTokens).toBe(0);
  });

  test('revokes the other tokens before it fails for one owner', async () => {
    const story = get();
    const main = await story.main({
      ...READ,
      repositories: 'hello, octocat/dotfiles, stranger/cave',
    });
    expect(main.exitCode).toBe(1);
    expect(main.error[0]).toContain('stranger/cave');
    expect(main.calls.filter((call) => call === 'DELETE /installation/token')).toHaveLength(2);
    expect(story.livingTokens).toBe(0);
  });

  test('names each failed owner in one annotation', async () => {
    const main = await get().main({ ...READ, repositories: 'stranger/cave, nobody/nothing' });
    expect(main.error).toHaveLength(1);
    expect(main.error[0]).toContain('stranger/cave');
    expect(main.error[0]).toContain('nobody/nothing');
  });

  test('mints for all owners at the same time', async () => {
    const story = get();
    const on = 'POST /app/installations/{installation_id}/access_tokens';
    story.github.faults.add({ on, times: 2, then: { kind: 'slow', delayMs: 3_000 } });
    const main = await story.main({ ...READ, repositories: 'hello, octocat/dotfiles' });
    expect(main.error).toEqual([]);
    const mints = main.requests.filter(({ method }) => method === 'POST');
    // One after the other would be 3 s apart, and share a connection.
    expect(new Set(mints.map(({ connection }) => connection)).size).toBe(2);
    expect(Math.abs((mints[0]?.at ?? 0) - (mints[1]?.at ?? NaN))).toBeLessThan(3_000);
  });

  test('lists a single owner in tokens, too', async () => {
    const main = await get().main(READ);
    expect(tokensOf(main)).toEqual({ 'octo-org': main.outputs['token'] });
  });
});
