/**
 * The runner's files: tested before the first request, and without a trace of a step that failed.
 */
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gitStories } from '../support/git/git-job.ts';
import { addOAuthAccounts } from '../support/oauth-accounts.ts';
import { spoilAt } from '../support/spoiled-file.ts';
import { stories, type Story } from '../support/story.ts';

const READ = { permissions: 'contents: read' };
const WRITE = { permissions: 'contents: write', 'git-credentials': 'true' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
/**
 * Whose files nobody else may write; a test that runs as root must become somebody else for that.
 */
const STRANGER = process.getuid?.() === 0 ? 65_534 : undefined;

const STEPS: Record<string, (story: Story) => Record<string, string>> = {
  main: (story) => ({ ...READ, 'client-id': story.app.clientId, 'private-key': story.key.pem }),
  'user-token': (story) => ({ ...addOAuthAccounts(story).ofParent, ...READ }),
  'oauth-token': (story) => ({ ...addOAuthAccounts(story).ofToken, operation: 'reset' }),
  'oauth-authorization': (story) => ({ ...addOAuthAccounts(story).ofUser, scopes: 'gist' }),
  'app-jwt': (story) => ({ 'client-id': story.app.clientId, 'private-key': story.key.pem }),
};

stories('a step that cannot write the runner’s files', (get) => {
  describe.each(Object.keys(STEPS))('%s', (name) => {
    test.each([
      ['GITHUB_OUTPUT', 'a folder', (folder: string) => folder, /EISDIR/],
      ['GITHUB_STATE', 'a folder', (folder: string) => folder, /EISDIR/],
      ['GITHUB_OUTPUT', 'gone', (folder: string) => `${folder}/no/such/file`, /ENOENT/],
      ['GITHUB_STATE', 'gone', (folder: string) => `${folder}/no/such/file`, /ENOENT/],
      ['GITHUB_OUTPUT', 'a pipe that nobody reads', createPipe, /ENXIO/],
      ['GITHUB_STATE', 'no file', () => '/dev/null', /not a regular file/],
    ])('fails before any request when %s is %s', async (file, _, toPath, words) => {
      const story = get();
      const env = { [file]: toPath(story.job.temp.path) };
      const step = await story.run(name, STEPS[name]?.(story) ?? {}, { env });
      expect(step.error).toEqual([expect.stringMatching(words)]);
      expect(step.calls).toEqual([]);
    });
  });

  test('names its user and the container option that would help', async () => {
    const story = get();
    chmodSync(story.job.temp.path, 0o755);
    const file = path.join(story.job.temp.path, 'output_of_another');
    writeFileSync(file, '', { mode: 0o444 });
    const main = await story.main(READ, {
      env: { GITHUB_OUTPUT: file },
      ...(STRANGER && { uid: STRANGER }),
    });
    expect(main.calls).toEqual([]);
    expect(main.error).toEqual([expect.stringMatching(/EACCES.*#runner-files$/)]);
    const advice = STRANGER
      ? "The step runs as user 65534, and the file belongs to user 0. In a job with 'container', set 'options: --user 0' there"
      : "Check who may write there: on a self-hosted runner, look at the owner and the rights of '_work/_temp'";
    expect(main.error[0]).toContain(advice);
  });
});

gitStories('a step that fails after exporting variables', (begin) => {
  test('leaves none of them behind, and keeps what other steps exported', async () => {
    const job = await begin();
    const { story } = job;
    const file = path.join(story.job.temp.path, 'env_of_job');
    writeFileSync(file, 'OTHER=1\n');
    const env = { ...spoilAt(MINT, 'GITHUB_OUTPUT', story), GITHUB_ENV: file };
    const main = await job.main(WRITE, env);
    expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
    expect(readFileSync(file, 'utf8')).toBe('OTHER=1\n');
    expect(job.listLeftovers().filter((name) => name.startsWith('scoped-token-'))).toEqual([]);
  });

  test('leaves none of user-token behind, either', async () => {
    const job = await begin();
    const { story } = job;
    const env = spoilAt('POST /applications/{client_id}/token/scoped', 'GITHUB_OUTPUT', story);
    const inputs = {
      ...addOAuthAccounts(story).ofParent,
      ...WRITE,
      repositories: 'octo-org/hello',
    };
    const main = await job.userToken(inputs, env);
    expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
    expect(main.exported).toEqual({});
  });
});

function createPipe(folder: string): string {
  const pipe = path.join(folder, 'pipe_1');
  execFileSync('mkfifo', [pipe]);
  return pipe;
}
