/** The process that renews tokens, when it is killed or its folder is removed: no token outlives the job. */
import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import {
  FastJob,
  isAlive,
  RENEWAL_MINUTES,
  toRenewer,
  waitFor,
} from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: write', 'git-credentials': 'true', 'renew-hours': '6' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const isMint = (path: string): boolean => path.endsWith('/access_tokens');

gitStories('the end of a renewal', (begin) => {
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
    // The process may be writing into it.
    rmSync(path.dirname(main.outputs['token-file'] ?? ''), { recursive: true, maxRetries: 9 });
    await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([]);
    expect((await job.post(main)).warning).toHaveLength(1);
  });

  test('a folder that is removed right before post leaves no token, either', async () => {
    const job = new FastJob(await begin(), 1);
    const main = await job.main(RENEWED);
    // The process may be writing into it.
    rmSync(path.dirname(main.outputs['token-file'] ?? ''), { recursive: true, maxRetries: 9 });
    await job.post(main);
    expect(isAlive(toRenewer(main))).toBe(false);
    expect(job.listLivingTokens()).toEqual([]);
  });
});
