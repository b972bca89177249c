/**
 * The address of the API: what is not one is refused by name, before a credential is sent there.
 */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gitStories } from '../../support/git/git-job.ts';
import { addOAuthAccounts } from '../../support/oauth-accounts.ts';
import { stories } from '../../support/story.ts';

const READ = { permissions: 'contents: read' };

stories('an address that is not the API’s', (get) => {
  test.each([
    ['https://github.com', 'https://api.github.com'],
    ['https://octo.ghe.com', 'https://api.octo.ghe.com'],
  ])('is refused by every action, which names the right one: %s', async (given, right) => {
    const story = get();
    const accounts = addOAuthAccounts(story);
    const url = { 'github-api-url': given };
    const steps = [
      await story.main({ ...READ, ...url }),
      await story.run('user-token', { ...accounts.ofParent, ...READ, ...url }),
      await story.run('oauth-token', { ...accounts.ofToken, ...url }),
    ];
    for (const { error, calls } of steps) {
      expect(error).toEqual([
        expect.stringContaining(
          `is '${given}', which is not the address of the API. Write '${right}'.`,
        ),
      ]);
      expect(calls).toEqual([]);
    }
  });

  test('is refused when it is Gitea’s own, as a runner of Gitea sets it', async () => {
    const env = {
      GITHUB_API_URL: 'https://gitea.example/api/v1',
      GITHUB_SERVER_URL: 'https://gitea.example',
    };
    const story = get();
    for (const inputs of [READ, { ...READ, 'github-api-url': 'https://gitea.example' }]) {
      const main = await story.main(inputs, { env });
      expect(main.error).toEqual([
        expect.stringMatching(/Gitea or Forgejo.*'https:\/\/api\.github\.com'.*'owner'/),
      ]);
    }
  });

  test('is refused when it is the workflow’s server', async () => {
    const env = {
      GITHUB_API_URL: 'https://ghe.example/api/v3',
      GITHUB_SERVER_URL: 'https://ghe.example',
    };
    const main = await get().main({ ...READ, 'github-api-url': 'https://ghe.example/' }, { env });
    expect(main.error).toEqual([expect.stringContaining("Write 'https://ghe.example/api/v3'.")]);
  });
});

stories('a host that is not GitHub', (get) => {
  test('is recognized when it does not know the app, either', async () => {
    const story = get();
    const then = { kind: 'answer', status: 404, body: { message: '404 page not found' } } as const;
    story.github.faults.add({ on: '*', times: Infinity, then });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(
        /404 page not found; the host has no 'GET \/app', either.*not a GitHub API.*#not-github-api$/,
      ),
    ]);
    expect(main.calls.at(-1)).toBe('GET /app');
  });
});

gitStories('the same address in another form', (begin) => {
  test('is recognized as the workflow’s API, so git sends the token to the workflow’s server', async () => {
    const job = await begin();
    const { port } = new URL(job.story.github.url);
    const env = { GITHUB_API_URL: `http://LOCALHOST:${port}/` };
    const inputs = {
      ...READ,
      'git-credentials': 'true',
      'github-api-url': `http://localhost.:${port}`,
    };
    const main = await job.main(inputs, env);
    const text = readFileSync(main.exported['GIT_CONFIG_VALUE_0'] ?? '', 'utf8');
    expect(text).toContain(`[http "${job.server.url}/octo-org/hello"]`);
  });

  test('is normalized for the server as in the URLs that git is given', async () => {
    const job = await begin();
    const env = { GITHUB_SERVER_URL: 'https://GitHub.Example.com.:8443/' };
    const main = await job.main({ ...READ, 'git-credentials': 'true' }, env);
    const text = readFileSync(main.exported['GIT_CONFIG_VALUE_0'] ?? '', 'utf8');
    expect(text).toContain('[http "https://github.example.com:8443/octo-org/hello"]');
  });
});
