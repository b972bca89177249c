/** renew-hours next to actions/checkout: git has our token before and after a renewal, and checkout's header is kept. */
import { expect, test } from '@jest/globals';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';
import { FastJob, waitForNote } from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: write', 'git-credentials': 'true', 'renew-hours': '2' };

/** The tokens that git sends for a command, which must go well. */
async function tokensSentBy(job: GitJob, ...args: string[]): Promise<string[]> {
  const before = job.server.requests.length;
  expect(await job.git('.', ...args)).toMatchObject({ exitCode: 0 });
  return [...new Set(job.server.requests.slice(before).flatMap(({ tokens }) => tokens))];
}

gitStories('renew-hours next to actions/checkout', (begin) => {
  test('has our token sent before and after a renewal, and checkout’s after post', async () => {
    const fast = new FastJob(await begin());
    const { job } = fast;
    job.server.fill('octo-org/hello');
    const jobToken = await job.checkOut('octo-org/hello');
    const config = job.readAll(`${job.workspace}/.git`);
    const main = await fast.main(RENEWED);
    expect(await tokensSentBy(job, 'fetch')).toEqual([main.outputs['token']]);
    const next = await fast.renew(main);
    await waitForNote(main, 'renewed');
    expect(await tokensSentBy(job, 'fetch')).toEqual([next]);
    expect(await tokensSentBy(job, 'push', 'origin', 'main:other')).toEqual([next]);
    const last = await fast.renew(main, next);
    await waitForNote(main, 'renewed', 2);
    expect(await tokensSentBy(job, 'fetch')).toEqual([last]);
    expect((await fast.post(main)).warning).toEqual([]);
    expect(config).toContain(Buffer.from(`x-access-token:${jobToken}`).toString('base64'));
    expect(await tokensSentBy(job, 'fetch')).toEqual([jobToken]);
  });
});
