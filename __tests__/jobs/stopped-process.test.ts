/** A process that renews tokens and does not answer: post gives it 16 seconds, then ends it and revokes all the same. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../support/git/git-job.ts';
import { FastJob, isAlive, toRenewer, waitFor } from '../support/renewal/fast-job.ts';

gitStories('a process that does not go on', (begin) => {
  test('is ended by post, which revokes each token and says when it was last seen', async () => {
    const job = new FastJob(await begin());
    const main = await job.main({ permissions: 'contents: read', 'renew-hours': '2' });
    await job.renew(main);
    process.kill(toRenewer(main), 'SIGSTOP');
    const post = await job.post(main);
    expect(post.warning).toEqual([expect.stringMatching(/had died: it was last seen at .*Z/)]);
    await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([]);
    expect(job.job.listLeftovers()).toEqual([]);
  });
});
