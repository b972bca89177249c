/** How many tokens a long job has at the same time: the current one, and those that a push may still be using. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { saidBy } from '../../support/reading.ts';
import { FastJob, waitForNote } from '../../support/renewal/fast-job.ts';

gitStories('the tokens of a job of six hours', (begin) => {
  test('are never more than three, and none after it', async () => {
    const job = new FastJob(await begin());
    const alive = job.watchTokens();
    const main = await job.main({ permissions: 'contents: read', 'renew-hours': '6' });
    for (let token = main.outputs['token'], times = 1; times <= 12; times += 1) {
      token = await job.renew(main, token);
      await waitForNote(main, 'renewed', times);
    }
    expect(alive.most).toBe(3);
    job.pass(20);
    await waitForNote(main, 'over');
    const post = await job.post(main);
    expect(post.warning).toEqual([]);
    expect(saidBy(post).match(/the token was renewed/g)).toHaveLength(12);
    expect(saidBy(post)).toMatch(/^The renewal of the tokens was over at .*Z\.$/m);
    expect(job.listLivingTokens()).toEqual([]);
  });
});
