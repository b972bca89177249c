/** When renew-hours renews, how often it tries, and what it refuses to take. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { FastJob, waitFor, waitForLook, waitForNote } from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: read', 'renew-hours': '2' };
const MINT = 'POST /app/installations/{installation_id}/access_tokens';

function countMints(job: FastJob): number {
  return job.job.story.github.requests.filter(({ path }) => path.endsWith('/access_tokens')).length;
}

gitStories('a renewal', (begin) => {
  test('comes every 28 minutes, and not before', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    for (const renewal of [1, 2]) {
      job.pass(27);
      await waitForLook(main, 2);
      expect(countMints(job)).toBe(renewal);
      job.pass(1);
      await waitForNote(main, 'renewed', renewal);
      expect(countMints(job)).toBe(renewal + 1);
    }
    await job.post(main);
  });

  test('is tried again 1, 2, 4 and 8 minutes after the first try, and then given up', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const then = { kind: 'answer', status: 422, body: { message: 'Refused' } } as const;
    job.job.story.github.faults.add({ on: MINT, times: 5, then });
    for (const [tries, minutes] of [28, 1.1, 1.1, 2.1, 4.1].entries()) {
      job.pass(minutes);
      await waitFor(() => (countMints(job) === tries + 2 ? true : undefined));
      await waitForLook(main, 2);
      expect(countMints(job)).toBe(tries + 2);
    }
    await waitForNote(main, 'failed');
    job.pass(20);
    await job.waitForNext(main);
    expect((await job.post(main)).warning).toEqual([
      expect.stringMatching(/failed at .*Z\. Minting the token failed: Refused/),
    ]);
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('that GitHub refuses for good is the last one', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const then = {
      kind: 'answer',
      status: 403,
      body: { message: 'This installation has been suspended' },
    } as const;
    job.job.story.github.faults.add({ on: MINT, then });
    job.pass(28);
    await waitForNote(main, 'failed');
    const mints = countMints(job);
    job.pass(28);
    await waitForLook(main, 2);
    expect(countMints(job)).toBe(mints);
    expect((await job.post(main)).warning).toEqual([
      expect.stringMatching(/suspended.* No further renewal was tried\.$/),
    ]);
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('whose token is for another repository of the same name is not taken', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const change = (body: Record<string, unknown>): unknown => {
      const [repository] = body['repositories'] as Record<string, unknown>[];
      return { ...body, repositories: [{ ...repository, id: 4_711 }] };
    };
    const { faults, requests } = job.job.story.github;
    faults.add({ on: MINT, then: { kind: 'change', change } });
    job.pass(28);
    await waitFor(() => requests.find(({ method }) => method === 'DELETE'));
    expect((await job.post(main)).warning).toEqual([
      expect.stringMatching(/octo-org\/hello, which is another repository than when the job began/),
    ]);
    expect(job.listLivingTokens()).toEqual([]);
  });

  test('whose token is wider than the first one revokes it, and post says what differs', async () => {
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
    job.pass(28);
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
