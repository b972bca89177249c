/**
 * Against a GitHub that is not ours: the published emulator `emulate`, which takes app IDs only and
 * cannot revoke.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { createEmulator } from 'emulate';
import { Job } from '../../../local-runner/job.ts';

const APP_ID = '12345';

describe.each([
  ['src', 'src/actions/installation-token/main.ts', 'src/actions/post.ts'],
  ['dist', 'dist/main/index.js', 'dist/post/index.js'],
])('another GitHub (%s)', (_, mainScript, postScript) => {
  let github: Awaited<ReturnType<typeof startEmulator>>;
  let job: Job;

  beforeAll(async () => {
    github = await startEmulator();
    job = new Job({ repository: 'octo-org/hello', apiUrl: github.url });
  });

  afterAll(async () => {
    job.end();
    await github.close();
  });

  test('mints a token that a real client can use for what was asked', async () => {
    const key = github.generatedSecrets.find(({ id }) => id === APP_ID)?.value ?? '';
    const inputs = { 'app-id': APP_ID, 'private-key': key, permissions: 'contents: read' };
    const main = await job.run({ script: mainScript, inputs });
    expect(main.error).toEqual([]);
    expect(main.outputs).toMatchObject({
      'installation-id': '100',
      repositories: '["octo-org/hello"]',
    });
    const { rest } = getOctokit(main.outputs['token'] ?? '', { baseUrl: github.url });
    expect((await rest.repos.get({ owner: 'octo-org', repo: 'hello' })).data.full_name).toBe(
      'octo-org/hello',
    );
    await expect(rest.repos.get({ owner: 'octo-org', repo: 'site' })).rejects.toMatchObject({
      status: 403,
    });

    const post = await job.run({ script: postScript, inputs, state: main.state });
    expect(post.exitCode).toBe(0);
    expect(post.warning).toEqual([
      expect.stringMatching(
        /^The token for octo-org may still be alive\. Revoking the token failed: .*HTTP 404/,
      ),
    ]);
  });

  test('fails for a repository that does not exist, and names it', async () => {
    const key = github.generatedSecrets.find(({ id }) => id === APP_ID)?.value ?? '';
    const inputs = { 'app-id': APP_ID, 'private-key': key, repositories: 'nothing' };
    const main = await job.run({ script: mainScript, inputs });
    expect(main.exitCode).toBe(1);
    expect(main.error).toEqual([expect.stringMatching(/octo-org\/nothing/)]);
  });
});

function startEmulator() {
  const installations = [
    { installation_id: 100, account: 'octo-org', repository_selection: 'all' },
  ];
  const permissions = { contents: 'write', metadata: 'read' };
  return createEmulator({
    service: 'github',
    port: 0,
    seed: {
      github: {
        users: [{ login: 'octocat' }],
        orgs: [{ login: 'octo-org' }],
        repos: ['hello', 'site'].map((name) => ({ owner: 'octo-org', name, private: true })),
        apps: [
          {
            app_id: Number(APP_ID),
            slug: 'my-app',
            name: 'My App',
            permissions,
            events: [],
            installations,
          },
        ],
      },
    },
  });
}
