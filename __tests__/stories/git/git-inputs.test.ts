/**
 * The inputs about git: what they refuse, what they warn of, and which server the credential is
 * for.
 */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { gitStories } from '../../support/git/git-job.ts';

const READ = { permissions: 'contents: read', 'git-credentials': 'true' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';

gitStories('the inputs about git', (begin) => {
  test.each([
    [{ enterprise: 'octo-corp' }, {}, /'git-credentials' cannot be used with 'enterprise'/],
    [{ 'git-credentials': 'yes' }, {}, /'git-credentials' is 'yes'/],
    [{ 'git-identity': '1' }, {}, /'git-identity' is '1'/],
    [
      { 'git-credential': 'true' },
      {},
      /'git-credential' does not exist. Did you mean 'git-credentials'\?/,
    ],
    [
      {},
      { GITHUB_SERVER_URL: 'http://github.example.com' },
      /GITHUB_SERVER_URL is 'http:.*must begin with 'https:/,
    ],
    [{}, { GITHUB_SERVER_URL: 'github.example.com' }, /GITHUB_SERVER_URL is 'github.example.com'/],
    [
      { 'github-api-url': 'https://api.example.com' },
      {},
      /'github-api-url' is .*does not say where its git server is/,
    ],
  ])('refuse %j with %j before any request', async (inputs, env, words) => {
    const job = await begin();
    const main = await job.main({ ...READ, ...inputs }, env);
    expect(main.error).toEqual([expect.stringMatching(words)]);
    expect(main.requests).toEqual([]);
    expect(main.exported).toEqual({});
  });

  test('allow the bot’s identity with a token for an enterprise', async () => {
    const job = await begin();
    const main = await job.main({
      enterprise: 'octo-corp',
      permissions: 'inherit',
      'git-identity': 'true',
    });
    expect(main.outputs['bot-name']).toBe('octo-deployer[bot]');
  });

  test('use the server of the API that is asked, not the workflow’s', async () => {
    const job = await begin();
    const { url } = job.story.github;
    const main = await job.main({ ...READ, 'github-api-url': `${url}/api/v3` });
    const text = readFileSync(main.exported['GIT_CONFIG_VALUE_0'] ?? '', 'utf8');
    expect(text).toContain(`[http "${url}/octo-org/hello"]`);
    expect(text).not.toContain('localhost');
  });

  test('use the workflow’s server when the API is its own, however it is written', async () => {
    const job = await begin();
    const main = await job.main({ ...READ, 'github-api-url': `${job.story.github.url}/` });
    const text = readFileSync(main.exported['GIT_CONFIG_VALUE_0'] ?? '', 'utf8');
    expect(text).toContain(`[http "${job.server.url}/octo-org/hello"]`);
  });

  test('cause a warning with a token that is of no use to git', async () => {
    const job = await begin();
    const main = await job.main({ ...READ, permissions: 'issues: read' });
    expect(main.warning).toEqual([expect.stringMatching(/lacks the permission for contents/)]);
    expect((await job.main(READ)).warning).toEqual([]);
  });

  test('fail the step and revoke the token when the reply does not name the repositories of ids', async () => {
    const job = await begin();
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      repositories: undefined,
    });
    job.story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    const id = String(job.story.world.findRepository('octo-org', 'hello')?.id);
    const main = await job.main({ ...READ, 'repository-ids': id });
    expect(main.error).toEqual([expect.stringMatching(/does not name the token's repositories/)]);
    expect(job.story.livingTokens).toBe(0);
    expect(job.listLeftovers()).toEqual([]);
  });

  test('fail the step and revoke the token for a name that must not get into git’s configuration', async () => {
    const job = await begin();
    const name = 'octo-org/hello"]\n[core]\n\tsshCommand = "evil';
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      account: { login: name },
    });
    const id = String(job.story.world.installations[0]?.id);
    job.story.github.faults.add({
      on: 'GET /app/installations/{installation_id}',
      then: { kind: 'change', change },
    });
    const main = await job.main({ ...READ, 'installation-id': id, repositories: '*' });
    expect(main.error).toEqual([
      expect.stringMatching(/holds no name in 'login'.*#unexpected-reply$/),
    ]);
    expect(job.story.livingTokens).toBe(0);
    expect(job.listLeftovers()).toEqual([]);
    expect(main.exported).toEqual({});
  });

  test('change nothing for git when the step is skipped for want of credentials', async () => {
    const job = await begin();
    const main = await job.main({ ...READ, 'private-key': '', 'on-missing-credentials': 'skip' });
    expect(main.exitCode).toBe(0);
    expect(main.exported).toEqual({});
    expect(job.listLeftovers()).toEqual([]);
    expect((await job.post(main)).warning).toEqual([]);
  });

  test('leave no file when one of several owners fails, and the other tokens are revoked', async () => {
    const job = await begin();
    const main = await job.main({
      ...READ,
      'git-identity': 'true',
      repositories: 'hello, stranger/cave',
    });
    expect(main.exitCode).toBe(1);
    expect(job.story.livingTokens).toBe(0);
    expect(job.listLeftovers()).toEqual([]);
    expect(main.exported).toEqual({});
  });
});
