/** renew-hours: tokens that are renewed while the job runs, and none that outlives it, however the process ends. */
import { closeSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { saidBy } from '../../support/reading.ts';
import {
  FastJob,
  isAlive,
  RENEWAL_MINUTES,
  toRenewer,
  waitFor,
  waitForNote,
} from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: write', 'git-credentials': 'true', 'renew-hours': '6' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const isMint = (path: string): boolean => path.endsWith('/access_tokens');

gitStories('renew-hours', (begin) => {
  test('replaces the token in all files, and post stops the process and revokes each token', async () => {
    const job = new FastJob(await begin());
    job.job.server.fill('octo-org/hello');
    const main = await job.main({ ...RENEWED, 'gh-credentials': 'true' });
    expect(main.error).toEqual([]);
    const { token = '', 'token-file': file = '' } = main.outputs;
    const opened = openSync(file, 'r');
    const next = await job.renew(main);
    // Whoever has opened the file reads it to its end: it was replaced by another.
    expect(readFileSync(opened, 'utf8')).toBe(token);
    closeSync(opened);
    const folder = path.dirname(file);
    await waitForNote(main, 'renewed');
    const basic = Buffer.from(`x-access-token:${next}`).toString('base64');
    expect(readFileSync(path.join(folder, 'gitconfig'), 'utf8')).toContain(basic);
    expect(readFileSync(path.join(folder, 'gh/hosts.yml'), 'utf8')).toContain(next);
    expect(job.job.readAll(folder)).not.toContain(
      Buffer.from(`x-access-token:${token}`).toString('base64'),
    );
    expect(await job.job.shell('git ls-remote "$GITHUB_SERVER_URL/octo-org/hello"')).toMatchObject({
      exitCode: 0,
    });
    expect(job.job.server.requests.at(-1)?.tokens).toEqual([next]);
    expect(job.listLivingTokens()).toEqual(expect.arrayContaining([token, next]));

    const post = await job.post(main);
    expect(post.warning).toEqual([]);
    expect(post.masks).toContain(next);
    expect(saidBy(post)).toMatch(/^At .*Z the token was renewed for octo-org, until .*Z\.$/m);
    expect(job.listLivingTokens()).toEqual([]);
    expect(job.job.listLeftovers()).toEqual([]);
    expect(job.job.story.job.orphans).toEqual([]);
  });

  test('gives the process JWTs and no key, and its environment and arguments hold nothing secret', async () => {
    const job = new FastJob(await begin(), 1);
    const main = await job.main(RENEWED);
    const pid = toRenewer(main);
    const open = (name: string): string => readFileSync(`/proc/${pid}/${name}`, 'latin1');
    expect(open('environ')).toMatch(/^RUNNER_TRACKING_ID=[^\0]*\0$/);
    expect(open('cmdline')).not.toMatch(/ghs_|eyJ/);
    const lines = job.job.story.key.pem
      .split('\n')
      .filter((line) => line.length >= 16 && !line.startsWith('---'));
    expect(job.job.readAll(path.dirname(main.outputs['token-file'] ?? ''))).not.toContain(
      lines[3] ?? '',
    );
    expect(main.masks.filter((mask) => mask.startsWith('eyJ'))).toHaveLength(1 + 12 * 2);
    expect((await job.post(main)).warning).toEqual([]);
    expect(isAlive(pid)).toBe(false);
  });

  test.each(['SIGKILL', 'SIGTERM'] as const)(
    'post revokes each token after a %s, and says so',
    async (signal) => {
      const job = new FastJob(await begin());
      const main = await job.main(RENEWED);
      const next = await job.renew(main);
      process.kill(toRenewer(main), signal);
      await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
      expect(readFileSync(main.outputs['token-file'] ?? '', 'utf8')).toBe(next);
      expect(job.listLivingTokens()).toContain(next);
      const post = await job.post(main);
      const words =
        signal === 'SIGKILL' ? /had died: it was last seen at .*Z/ : /ended at .*Z: .* by SIGTERM/;
      expect(post.warning).toEqual([expect.stringMatching(words)]);
      expect(post.masks).toContain(next);
      expect(job.listLivingTokens()).toEqual([]);
      expect(job.job.listLeftovers()).toEqual([]);
    },
  );

  test('post waits for a mint that is on its way', async () => {
    const job = new FastJob(await begin());
    const { github } = job.job.story;
    const main = await job.main(RENEWED);
    github.faults.add({ on: MINT, then: { kind: 'slow', delayMs: 1_000 } });
    const before = github.requests.length;
    job.pass(RENEWAL_MINUTES);
    await waitFor(() => github.requests.slice(before).find(({ path: each }) => isMint(each)));
    const post = await job.post(main);
    expect(post.warning).toEqual([]);
    expect(github.requests.filter(({ path: each }) => isMint(each))).toHaveLength(2);
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('the mint of a process that is killed meanwhile revokes its token by itself', async () => {
    const job = new FastJob(await begin());
    const { github } = job.job.story;
    const main = await job.main(RENEWED);
    github.faults.add({ on: MINT, then: { kind: 'slow', delayMs: 1_000 } });
    const before = github.requests.length;
    job.pass(RENEWAL_MINUTES);
    await waitFor(() => github.requests.slice(before).find(({ path: each }) => isMint(each)));
    process.kill(toRenewer(main), 'SIGKILL');
    await job.post(main);
    await waitFor(() => (job.job.story.job.orphans.length === 0 ? true : undefined));
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('revokes all tokens when its folder is removed', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    await job.renew(main);
    rmSync(path.dirname(main.outputs['token-file'] ?? ''), { recursive: true });
    await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([]);
    expect((await job.post(main)).warning).toHaveLength(1);
  });

  test('a folder that is removed right before post leaves no token, either', async () => {
    const job = new FastJob(await begin(), 1);
    const main = await job.main(RENEWED);
    rmSync(path.dirname(main.outputs['token-file'] ?? ''), { recursive: true });
    await job.post(main);
    expect(isAlive(toRenewer(main))).toBe(false);
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('two uses in one job, one of them of two owners, have a process each', async () => {
    const job = new FastJob(await begin());
    const one = await job.main({ ...RENEWED, repositories: 'hello, octocat/dotfiles' });
    const other = await job.main({ ...RENEWED, repositories: 'site' });
    expect(toRenewer(one)).not.toBe(toRenewer(other));
    job.pass(RENEWAL_MINUTES);
    await Promise.all([one, other].map((main) => job.waitForNext(main)));
    await waitFor(() => (job.listLivingTokens().length === 6 ? true : undefined));
    for (const main of [other, one]) expect((await job.post(main)).warning).toEqual([]);
    expect(job.listLivingTokens()).toEqual([]);
    expect(job.job.listLeftovers()).toEqual([]);
  });

  test('revokes a token that is wider than the first one, keeps the old one, and says what differs', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const { github, world } = job.job.story;
    const permissions = { contents: 'write', metadata: 'read', issues: 'write' };
    const wide: unknown[] = [];
    const change = (body: Record<string, unknown>): unknown => {
      wide.push(body['token']);
      return { ...body, permissions };
    };
    github.faults.add({ on: MINT, times: 9, then: { kind: 'change', change } });
    job.pass(RENEWAL_MINUTES);
    await waitFor(() => (wide.length > 0 && world.tokens.size === 1 ? true : undefined));
    expect(readFileSync(main.outputs['token-file'] ?? '', 'utf8')).toBe(main.outputs['token']);
    const post = await job.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(/^A renewal of the tokens failed at .*Z\. .*issues: write/),
    ]);
    expect(post.masks).toEqual(expect.arrayContaining(wide));
    expect(job.listLivingTokens()).toEqual([]);
  });
});
