/**
 * A workflow that uses actions/create-github-app-token@v3 goes on working after changing only its
 * `uses:` line.
 */
import { expect, test } from '@jest/globals';
import { bodyOf } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

const MINT = /^POST \/app\/installations\/\d+\/access_tokens$/;

stories('a drop-in replacement', (get) => {
  test('mints for the current repository when neither owner nor repositories are given', async () => {
    const main = await get().main({ 'permission-contents': 'read' });
    expect(main.exitCode).toBe(0);
    expect(main.calls).toEqual([
      'GET /repos/octo-org/hello/installation',
      expect.stringMatching(MINT),
    ]);
    expect(bodyOf(main, MINT)).toEqual({
      repositories: ['hello'],
      permissions: { contents: 'read' },
    });
    expect(main.outputs).toMatchObject({
      'app-slug': 'octo-deployer',
      repositories: '["octo-org/hello"]',
    });
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(main.outputs['installation-id']).toMatch(/^\d+$/);
  });

  test.each([
    ['an app ID in app-id', 'app-id', 'id'],
    ['an app ID in client-id', 'client-id', 'id'],
    ['a client ID in client-id', 'client-id', 'clientId'],
    ['a client ID in app-id', 'app-id', 'clientId'],
  ] as const)(
    'accepts %s without a warning about the name of the input',
    async (_, input, kind) => {
      const story = get();
      const inputs = {
        [input]: String(story.app[kind]),
        'private-key': story.key.pem,
        permissions: 'contents: read',
      };
      const main = await story.run('main', inputs);
      expect(main.exitCode).toBe(0);
      expect(main.warning).toEqual([]);
      expect(main.outputs['token']).toMatch(/^ghs_/);
    },
  );

  test('prefers client-id when both ids are given', async () => {
    const main = await get().main({ 'app-id': '999999' });
    expect(main.exitCode).toBe(0);
  });

  test('mints for all repositories of an owner when only owner is given', async () => {
    const main = await get().main({ owner: 'octo-org', permissions: 'contents: read' });
    expect(main.calls).toEqual(['GET /users/octo-org/installation', expect.stringMatching(MINT)]);
    expect(bodyOf(main, MINT)).toEqual({ permissions: { contents: 'read' } });
    expect(main.outputs).toMatchObject({
      repositories: '[]',
      'repository-selection': 'all',
      owner: 'octo-org',
    });
  });

  test('mints for a user whose installation is on some repositories', async () => {
    const main = await get().main({ owner: 'octocat', permissions: 'contents: read' });
    expect(main.outputs).toMatchObject({
      owner: 'octocat',
      'repository-selection': 'selected',
      repositories: '[]',
    });
  });

  test.each([
    ['commas', 'hello,site'],
    ['commas and blanks', ' hello , site '],
    ['newlines', 'hello\nsite\n'],
    ['Windows newlines', 'hello\r\nsite\r\n'],
    ['both', 'hello,\nsite'],
    ['a YAML list', '- hello\n- site\n'],
    ['a JSON array', '["hello", "site"]'],
  ])('accepts repositories separated by %s', async (_, repositories) => {
    const main = await get().main({
      owner: 'octo-org',
      repositories,
      permissions: 'contents: read',
    });
    expect(bodyOf(main, MINT)).toMatchObject({ repositories: ['hello', 'site'] });
    expect(main.outputs['repositories']).toBe('["octo-org/hello","octo-org/site"]');
  });

  test('reads repositories without an owner as those of the current owner', async () => {
    const main = await get().main({ repositories: 'site', permissions: 'contents: read' });
    expect(main.calls).toEqual([
      'GET /repos/octo-org/site/installation',
      expect.stringMatching(MINT),
    ]);
    expect(main.outputs['repositories']).toBe('["octo-org/site"]');
  });

  test('passes each permission input on', async () => {
    const main = await get().main({
      'permission-contents': 'write',
      'permission-pull-requests': 'read',
    });
    expect(bodyOf(main, MINT)).toMatchObject({
      permissions: { contents: 'write', pull_requests: 'read' },
    });
    expect(main.outputs['permissions']).toBe(
      '{"contents":"write","metadata":"read","pull_requests":"read"}',
    );
  });

  test('inherits all permissions when none is given, with a warning that lists them', async () => {
    const main = await get().main();
    expect(bodyOf(main, MINT)).toEqual({ repositories: ['hello'] });
    expect(main.warning).toHaveLength(1);
    expect(main.warning[0]).toContain(
      'contents: write, issues: read, members: read, metadata: read, pull_requests: write',
    );
  });

  test('accepts a key with escaped newlines', async () => {
    const story = get();
    const main = await story.main({ 'private-key': story.key.pem.replaceAll('\n', '\\n') });
    expect(main.exitCode).toBe(0);
  });

  test('revokes the token in post', async () => {
    const story = get();
    const main = await story.main();
    const post = await story.post(main);
    expect(post.calls).toEqual(['DELETE /installation/token']);
    expect(story.livingTokens).toBe(0);
  });

  test('leaves the token alive with skip-token-revoke', async () => {
    const story = get();
    const main = await story.main({ 'skip-token-revoke': 'true' });
    const post = await story.post(main);
    expect(post.calls).toEqual([]);
    expect(story.livingTokens).toBe(1);
    expect(JSON.stringify(main.state)).not.toContain(main.outputs['token']);
  });

  test('calls a custom API URL, with or without trailing slashes', async () => {
    const story = get();
    const main = await story.main({ 'github-api-url': `${story.github.url}/api/v3//` });
    expect(main.calls[0]).toBe('GET /api/v3/repos/octo-org/hello/installation');
    const post = await story.post(main);
    expect(post.calls).toEqual(['DELETE /api/v3/installation/token']);
    expect(story.livingTokens).toBe(0);
  });

  test('mints for an enterprise', async () => {
    const main = await get().main({ enterprise: 'octo-corp', permissions: 'inherit' });
    expect(main.calls).toEqual([
      'GET /enterprises/octo-corp/installation',
      expect.stringMatching(MINT),
    ]);
    expect(main.exitCode).toBe(0);
    expect(main.outputs['owner']).toBe('octo-corp');
  });
});
