/**
 * The step after ours: a real client with the token that was handed over, until post has taken it
 * back.
 */
import { expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { stories } from '../support/story.ts';

stories('the next step', (get) => {
  test('can do what was asked for, nothing else, and nothing after post', async () => {
    const story = get();
    const main = await story.main({ repositories: 'hello', permissions: 'contents: read' });
    const { rest } = getOctokit(main.outputs['token'] ?? '', { baseUrl: story.github.url });
    const hello = { owner: 'octo-org', repo: 'hello' };

    expect((await rest.repos.getContent({ ...hello, path: 'README.md' })).status).toBe(200);
    expect(
      (await rest.apps.listReposAccessibleToInstallation()).data.repositories.map(
        ({ name }) => name,
      ),
    ).toEqual(['hello']);
    const write = rest.repos.createOrUpdateFileContents({
      ...hello,
      path: 'new',
      message: 'new',
      content: 'bmV3',
    });
    await expect(write).rejects.toThrow(/Resource not accessible by integration/);
    await expect(rest.issues.listForRepo(hello)).rejects.toMatchObject({ status: 403 });
    await expect(rest.repos.get({ owner: 'octo-org', repo: 'site' })).rejects.toMatchObject({
      status: 404,
    });

    await story.post(main);
    await expect(rest.repos.get(hello)).rejects.toMatchObject({ status: 401 });
  });

  test('can write where write was asked for', async () => {
    const story = get();
    const main = await story.main({ permissions: 'contents: write' });
    const { rest } = getOctokit(main.outputs['token'] ?? '', { baseUrl: story.github.url });
    const file = { owner: 'octo-org', repo: 'hello', path: 'new', message: 'new', content: 'bmV3' };
    expect((await rest.repos.createOrUpdateFileContents(file)).status).toBe(201);
  });
});
