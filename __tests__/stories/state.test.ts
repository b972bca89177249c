/**
 * What main leaves to post: small enough for every system, and the only thing that post acts on.
 */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { leftToPost } from '../support/reading.ts';
import { stories, type Story } from '../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
/**
 * Of one environment variable:
 * https://learn.microsoft.com/windows/win32/procthread/environment-variables
 */
const MAX_CHARACTERS = 32_767;

function addOwners(count: number, { world, app }: Story): string[] {
  return Array.from({ length: count }, (_, index) => {
    const owner = world.addAccount({ login: `owner-${String(index)}`, type: 'Organization' });
    world.addRepository({ owner, name: 'code' });
    world.addInstallation({ app, account: owner, repositories: 'all' });
    return `${owner.login}/code`;
  });
}

stories('the state of a step with very many owners', (get) => {
  test('reaches post on every system, and post revokes all of their tokens', async () => {
    const story = get();
    story.github.concurrency.max = Infinity;
    const repositories = addOwners(260, story).join('\n');
    const main = await story.main({
      ...READ,
      repositories,
      'token-format': 'stateless',
      'timeout-seconds': '600',
    });
    expect(main.error).toEqual([]);
    expect(story.livingTokens).toBe(260);
    for (const [name, value] of Object.entries(main.state)) {
      expect(`STATE_${name}=${value}`.length).toBeLessThan(MAX_CHARACTERS);
    }
    const post = await story.post(main);
    expect(post.warning).toEqual([]);
    expect(story.livingTokens).toBe(0);
  }, 120_000);

  test('is refused before any request when it could not reach post', async () => {
    const story = get();
    const repositories = Array.from(
      { length: 401 },
      (_, index) => `owner-${String(index)}/code`,
    ).join('\n');
    const main = await story.main({ ...READ, repositories });
    expect(main.error).toEqual([
      expect.stringMatching(/takes 401 tokens, .* at most 400 to its post step\..*#repositories$/),
    ]);
    expect(main.calls).toEqual([]);
  });
});

stories('a token that the state cannot hold', (get) => {
  test('fails the step, because post could not revoke it', async () => {
    const story = get();
    const token = `ghs_${'a'.repeat(31_000)}`;
    story.github.faults.add({
      on: MINT,
      then: { kind: 'change', change: (body) => ({ ...body, token }) },
    });
    const main = await story.main(READ);
    expect(main.error).toEqual([
      expect.stringMatching(/^Leaving the token to the post step failed: .*bytes/),
    ]);
    expect(main.masks).toContain(token);
    expect(leftToPost(main)).toEqual([{ kind: 'connection', apiUrl: story.github.url }]);
  });
});

stories('a step that fails when its outputs are set', (get) => {
  test('leaves no summary behind', async () => {
    const story = get();
    const inputs = { ...READ, 'skip-token-revoke': 'true' };
    const file = path.join(story.job.temp.path, 'state_of_job');
    writeFileSync(file, '');
    await story.main(inputs, { env: { GITHUB_STATE: file } });
    // So long that all but the last entry fits, by which the token would be released.
    const limit = 4_000;
    const length = readFileSync(file).length;
    writeFileSync(file, '#'.repeat(limit - length + 20));
    const onStart = (pid: number): void => {
      execFileSync('prlimit', ['--pid', String(pid), `--fsize=${String(limit)}`]);
    };
    const main = await story.main(inputs, { env: { GITHUB_STATE: file }, onStart });
    expect(main.error).toEqual([expect.stringMatching(/EFBIG.*#runner-files$/)]);
    expect(main.lines.join()).toContain('Minted');
    expect(main.summary).toBe('');
    expect(main.outputs).toEqual({});
  });
});

stories('post, when somebody else has set variables of the same form,', (get) => {
  /** An entry under the name of an earlier step, and under the name that was fixed once. */
  function plant(story: Story, file: string): Record<string, string> {
    const name = `scoped_token_${'0123456789abcdef'.repeat(2)}`;
    const connection = { apiUrl: story.github.url };
    const revocation = { kind: 'installation-token', token: 'ghs_planted', owner: 'octo-org' };
    return {
      'STATE_scoped-token': JSON.stringify({
        connection,
        revocations: [revocation],
        gitFile: file,
      }),
      STATE_scoped_token: name,
      [`STATE_${name}_0`]: JSON.stringify({ kind: 'connection', ...connection }),
      [`STATE_${name}_1`]: JSON.stringify(revocation),
      [`STATE_${name}_2`]: JSON.stringify({ kind: 'git-file', file }),
    };
  }

  function createVictim(story: Story, folder: string): string {
    const file = path.join(story.job.temp.path, folder, 'gitconfig');
    mkdirSync(path.dirname(file));
    writeFileSync(file, 'mine');
    return file;
  }

  test.each([
    ['that failed before it had anything', { repositories: ',' }],
    ['that was skipped', { 'private-key': '', 'on-missing-credentials': 'skip' }],
  ])('does nothing after a main step %s', async (_, inputs) => {
    const story = get();
    const file = createVictim(story, 'victim');
    const main = await story.main(inputs);
    const post = await story.post(main, { env: plant(story, file) });
    expect(post.calls).toEqual([]);
    expect(post.warning).toEqual([]);
    expect(existsSync(file)).toBe(true);
  });

  test('revokes what main minted, and nothing else', async () => {
    const story = get();
    const file = createVictim(story, 'victim');
    const main = await story.main(READ);
    const post = await story.post(main, { env: plant(story, file) });
    expect(post.calls).toEqual(['DELETE /installation/token']);
    expect(post.lines).toEqual(['The token for octo-org was revoked.']);
    expect(existsSync(file)).toBe(true);
    expect(story.livingTokens).toBe(0);
  });

  test.each([
    ['another folder', 'victim'],
    ['a folder that looks like ours', 'scoped-token-1'],
    ['ours outside of the runner’s folder', '../scoped-token-00000000-0000-0000-0000-000000000000'],
    ['ours by a detour', 'x/../scoped-token-00000000-0000-0000-0000-000000000000'],
  ])(
    'removes no file that main would not make, when main did not even start: %s',
    async (_, folder) => {
      const story = get();
      const temp = path.join(story.job.temp.path, 'temp');
      mkdirSync(path.join(temp, 'x'), { recursive: true });
      const file = `${temp}/${folder}/gitconfig`;
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, 'mine');
      const env = { ...plant(story, file), RUNNER_TEMP: temp };
      const post = await story.run('post', {}, { env });
      expect(post.warning).toEqual(
        expect.arrayContaining([
          expect.stringMatching(/^The post step was asked to remove '.*', and did not/),
        ]),
      );
      expect(readFileSync(file, 'utf8')).toBe('mine');
    },
  );
});
