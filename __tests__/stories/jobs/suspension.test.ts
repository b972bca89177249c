/** renew-hours on a machine that is suspended, or whose clock is set: what counts is the time when it goes on. */
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
import type { StoryStep } from '../../support/story.ts';

const RENEWED = { permissions: 'contents: read', 'renew-hours': '2' };
const MISSED =
  /^No token was renewed when it was due, at [^,]*Z: the machine was suspended, or its clock was set\.$/;

/** The machine sleeps for so many minutes. */
function suspend(job: FastJob, main: StoryStep, minutes: number): void {
  process.kill(toRenewer(main), 'SIGSTOP');
  job.pass(minutes);
  process.kill(toRenewer(main), 'SIGCONT');
}

async function expectCleanEnd(job: FastJob, main: StoryStep): Promise<StoryStep> {
  const post = await job.post(main);
  expect(job.listLivingTokens()).toEqual([]);
  expect(job.job.listLeftovers()).toEqual([]);
  return post;
}

gitStories('a machine that is suspended', (begin) => {
  test('renews as soon as it goes on, where a JWT is for that time', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    suspend(job, main, 57);
    const next = await job.waitForNext(main);
    expect(job.listLivingTokens()).toEqual([main.outputs['token'], next]);
    await waitForNote(main, 'renewed');
    const post = await expectCleanEnd(job, main);
    expect(post.warning).toEqual([expect.stringMatching(MISSED)]);
    expect(saidBy(post)).toMatch(/^At .*Z the token was renewed for octo-org/m);
  });

  test('waits for the next renewal where there is none', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    suspend(job, main, 46);
    await waitForNote(main, 'missed');
    expect(job.listLivingTokens()).toEqual([main.outputs['token']]);
    job.pass(10.5);
    await job.waitForNext(main);
    expect((await expectCleanEnd(job, main)).warning).toEqual([expect.stringMatching(MISSED)]);
  });

  test('until the hours are over renews no more, and post revokes what is alive', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    suspend(job, main, 84.5);
    const next = await job.waitForNext(main);
    await waitForNote(main, 'renewed');
    suspend(job, main, 36);
    await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([next]);
    const post = await expectCleanEnd(job, main);
    expect(saidBy(post)).toMatch(/^The renewal of the tokens was over at .*Z\.$/m);
    // At 28, 56 and 112 minutes.
    expect(post.warning).toEqual([expect.stringMatching(/, at .*Z, .*Z, .*Z: the machine was/)]);
  });

  test('in the middle of a renewal still renews at the next one', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const { github } = job.job.story;
    const on = 'POST /app/installations/{installation_id}/access_tokens';
    const before = github.requests.length;
    github.faults.add({ on, then: { kind: 'slow', delayMs: 500 } });
    job.pass(RENEWAL_MINUTES);
    await waitFor(() => github.requests[before]);
    suspend(job, main, RENEWAL_MINUTES);
    const next = await job.waitForNext(main);
    await job.waitForNext(main, next);
    await waitForNote(main, 'renewed', 2);
    expect((await expectCleanEnd(job, main)).warning).toEqual([]);
  });
});

gitStories('a clock that is set forward', (begin) => {
  test('gets the JWTs of another time refused, which post says', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const { requests } = job.job.story.github;
    const before = requests.length;
    job.jumpRunner(28.5);
    await waitFor(() => requests.slice(before).find(({ status }) => status === 401));
    expect(job.listLivingTokens()).toEqual([main.outputs['token']]);
    expect((await expectCleanEnd(job, main)).warning).toEqual([
      expect.stringMatching(
        /^A renewal of the tokens failed at .*Z\. .*'exp'.* Check the runner's clock and set it/,
      ),
    ]);
  });
});
