/**
 * The order of effects: mask, state, check, outputs, summary, and what happens when one of them
 * fails.
 */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { cellsOf } from '../support/reading.ts';
import { sendAt } from '../support/signals.ts';
import { spoilAt } from '../support/spoiled-file.ts';
import { stories } from '../support/story.ts';

const READ = { permissions: 'contents: read' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';

stories('a step', (get) => {
  test('masks each line of the key before it does anything, and the token before anything is said about it', async () => {
    const story = get();
    const main = await story.main(READ);
    const isOfBody = (line: string): boolean => line.length >= 16 && !line.startsWith('-----');
    const lines = story.key.pem.split('\n').filter(isOfBody);
    expect(main.masks.slice(0, lines.length)).toEqual(lines);
    const first = main.stdout.indexOf(main.outputs['token'] ?? '?');
    expect(main.stdout.slice(0, first)).toMatch(/::add-mask::$/);
    expect(main.stdout.slice(0, first)).not.toMatch(/Minted/);
  });

  test('does not mask short lines, which would spoil the log', async () => {
    const main = await get().main(READ);
    expect(main.masks.filter(({ length }) => length < 16)).toEqual([]);
  });

  test('masks the decoded lines of a base64 key', async () => {
    const story = get();
    const encoded = Buffer.from(story.key.pem).toString('base64');
    const main = await story.main({ ...READ, 'private-key': encoded });
    expect(main.exitCode).toBe(0);
    expect(main.masks).toContain(encoded);
    for (const line of story.key.pem.split('\n').slice(1, -3)) expect(main.masks).toContain(line);
  });

  test('leaves the token to post before it checks the grant', async () => {
    const story = get();
    const change = (body: Record<string, unknown>): unknown => ({
      ...body,
      permissions: { contents: 'admin' },
    });
    story.github.faults.add({ on: MINT, then: { kind: 'change', change } });
    story.github.faults.add({
      on: 'DELETE /installation/token',
      times: Infinity,
      then: { kind: 'answer', status: 403 },
    });
    const main = await story.main(READ);
    expect(main.error[0]).toMatch(/GitHub granted permission contents: admin instead of read/);
    expect(main.warning).toEqual([expect.stringMatching(/may still be alive.*403/)]);
    expect(story.livingTokens).toBe(1);
    story.github.faults.clear();
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('revokes the token at once and fails when the state can no longer be saved', async () => {
    const story = get();
    const main = await story.main(READ, { env: spoilAt(MINT, 'GITHUB_STATE', story) });
    expect(main.error).toEqual([
      expect.stringMatching(/cannot use the runner's files.*EISDIR.*#runner-files$/),
    ]);
    expect(main.calls.at(-1)).toBe('DELETE /installation/token');
    expect(story.livingTokens).toBe(0);
    const [token, asGitSendsIt] = main.masks.slice(-2);
    expect(token).toMatch(/^ghs_/);
    expect(asGitSendsIt).toBe(Buffer.from(`x-access-token:${token ?? ''}`).toString('base64'));
  });

  test.each(['folder', 'gone'] as const)(
    'revokes the token at once and fails when the file for outputs becomes unusable: %s',
    async (spoiler) => {
      const story = get();
      const main = await story.main(READ, { env: spoilAt(MINT, 'GITHUB_OUTPUT', story, spoiler) });
      expect(main.error).toEqual([expect.stringMatching(/#runner-files$/)]);
      expect(main.summary).toBe('');
      expect(story.livingTokens).toBe(0);
    },
  );

  test('leaves no output behind when the disk fills up in the middle of them', async () => {
    const story = get();
    const limit = (pid: number): void => {
      execFileSync('prlimit', ['--pid', String(pid), '--fsize=800']);
    };
    const main = await story.main(READ, { onStart: limit });
    expect(main.error).toEqual([expect.stringMatching(/EFBIG.*#runner-files$/)]);
    expect(main.outputs).toEqual({});
    expect(story.livingTokens).toBe(0);
  });

  test('leaves a token that could not be handed over to post, even with skip-token-revoke', async () => {
    const story = get();
    const then = { kind: 'answer', status: 403 } as const;
    story.github.faults.add({ on: 'DELETE /installation/token', times: Infinity, then });
    const inputs = { ...READ, 'skip-token-revoke': 'true' };
    const main = await story.main(inputs, { env: spoilAt(MINT, 'GITHUB_OUTPUT', story) });
    expect(main.warning).toEqual([expect.stringMatching(/may still be alive/)]);
    expect(story.livingTokens).toBe(1);
    story.github.faults.clear();
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('leaves the token of a broken reply to post, and keeps the token that was handed over', async () => {
    const story = get();
    story.github.faults.add({ on: MINT, then: { kind: 'truncate' } });
    const main = await story.main({ ...READ, 'skip-token-revoke': 'true' });
    expect(main.exitCode).toBe(0);
    await story.post(main);
    expect(story.world.tokens.has(main.outputs['token'] ?? '')).toBe(true);
    const cut = main.masks.filter(
      (each) => each.startsWith('ghs_') && each !== main.outputs['token'],
    );
    expect(cut).toHaveLength(1);
    for (const token of cut) expect(story.world.tokens.has(token)).toBe(false);
  });

  test('tries again when GitHub does not know the new token that it revokes', async () => {
    const story = get();
    const then = { kind: 'answer', status: 401, body: { message: 'Bad credentials' } } as const;
    story.github.faults.add({ on: 'DELETE /installation/token', then });
    const main = await story.main(READ, { env: spoilAt(MINT, 'GITHUB_OUTPUT', story) });
    expect(main.exitCode).toBe(1);
    expect(story.livingTokens).toBe(0);
  });

  test('has post revoke what a killed step minted, even with skip-token-revoke', async () => {
    const story = get();
    story.github.faults.add({
      on: 'GET /users/{username}',
      times: Infinity,
      then: { kind: 'silence' },
    });
    const inputs = { ...READ, 'skip-token-revoke': 'true', 'git-identity': 'true' };
    const main = await story.main(inputs, {
      onStart: sendAt('GET /users/{username}', story, 'SIGKILL'),
    });
    expect(main.signal).toBe('SIGKILL');
    expect(main.outputs).toEqual({});
    expect(story.livingTokens).toBe(1);
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('revokes the token when the step fails, even with skip-token-revoke', async () => {
    const story = get();
    const inputs = { ...READ, 'skip-token-revoke': 'true' };
    const main = await story.main(inputs, { env: spoilAt(MINT, 'GITHUB_OUTPUT', story) });
    expect(main.calls.at(-1)).toBe('DELETE /installation/token');
    expect(story.livingTokens).toBe(0);
  });

  test.each([
    ['is a folder', (path: string) => path],
    ['is gone', (path: string) => `${path}/no/such/file`],
  ])('sets all outputs, with a warning, when the file for the summary %s', async (_, toPath) => {
    const story = get();
    const whole = await story.main(READ);
    const main = await story.main(READ, {
      env: { GITHUB_STEP_SUMMARY: toPath(story.job.temp.path) },
    });
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([expect.stringMatching(/summary was not written.*[^.]\.$/)]);
    expect(Object.keys(main.outputs)).toEqual(Object.keys(whole.outputs));
  });

  test('says nothing where the runner has no summaries', async () => {
    const main = await get().main(READ, { env: { GITHUB_STEP_SUMMARY: undefined } });
    expect(main.exitCode).toBe(0);
    expect(main.warning).toEqual([]);
  });

  test.each([
    ['revoked', 'false'],
    ['alive until it expires', 'true'],
  ])('writes a summary that says: %s', async (end, skip) => {
    const main = await get().main({ ...READ, 'skip-token-revoke': skip });
    expect(cellsOf(main)).toEqual([
      'Installation token: octo-org/hello',
      ...['App', 'octo-deployer'],
      ...['Account', 'octo-org'],
      ...['Repositories', 'octo-org/hello'],
      ...['Permissions', 'contents: read, metadata: read'],
      ...['Expires', main.outputs['expires-at']],
      ...['After the job', end],
    ]);
  });

  test('logs what failed with debug logging, and no secret', async () => {
    const story = get();
    const main = await story.main({ repositories: 'nothing' }, { env: { RUNNER_DEBUG: '1' } });
    expect(main.debug.join('\n')).toMatch(/GitHubError: Not Found/);
    expect(main.error).toHaveLength(1);
  });

  test('logs each of several failures with debug logging', async () => {
    const story = get();
    const main = await story.main(
      { ...READ, repositories: 'nothing, octocat/nothing' },
      { env: { RUNNER_DEBUG: '1' } },
    );
    expect(main.debug.filter((each) => each.startsWith('GitHubError: '))).toHaveLength(2);
    expect(main.error).toHaveLength(1);
  });

  test('shows no stack trace without debug logging', async () => {
    const main = await get().main({ repositories: 'nothing' });
    expect(main.stdout).not.toMatch(/^\s+at /m);
    expect(main.debug).toEqual([]);
  });

  test('prints at most five lines of its own', async () => {
    const main = await get().main(READ);
    expect(main.lines.length).toBeGreaterThan(0);
    expect(main.lines.length).toBeLessThanOrEqual(5);
  });
});
