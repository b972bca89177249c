/** The process that renews tokens, when the runner goes away. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { FastJob, toRenewer, waitFor } from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: write', 'git-credentials': 'true', 'renew-hours': '6' };
const UNDER_WORKER = path.join(import.meta.dirname, '../../support/renewal/under-worker.cjs');

gitStories('the process that renews tokens', (begin) => {
  test('revokes all tokens and removes its folder when the runner is gone', async () => {
    const job = new FastJob(await begin());
    const file = path.join(job.job.workspace, 'worker');
    const main = await job.main(RENEWED, {
      before: [UNDER_WORKER],
      env: { RUNNER_WORKER_PID: file },
    });
    const next = await job.waitForNext(main);
    expect(job.listLivingTokens()).toContain(next);
    expect(job.job.story.job.orphans).toContain(toRenewer(main));
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
    await waitFor(() => (job.job.story.job.orphans.includes(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([]);
    expect(job.job.listLeftovers().filter((name) => name.startsWith('scoped-token'))).toEqual([]);
  }, 60_000);
});
