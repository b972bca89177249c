/** renew-hours on a disk that is full or read-only: no token that nobody could take back, and the one before stays. */
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@jest/globals';
import { gitStories, type GitJob } from '../../support/git/git-job.ts';
import {
  FastJob,
  isAlive,
  RENEWAL_MINUTES,
  toRenewer,
  waitFor,
  waitForLook,
  waitForNote,
} from '../../support/renewal/fast-job.ts';
import { SmallDisk, withDisks } from '../../support/small-disk.ts';
import type { StoryStep } from '../../support/story.ts';

const REVOKE = 'DELETE /installation/token';
const RENEWED = {
  permissions: 'contents: read',
  'git-credentials': 'true',
  'gh-credentials': 'true',
  'renew-hours': '2',
};

/** With a small disk as the runner's folder for all steps of the job. */
async function onSmallDisk(job: GitJob, act: (disk: SmallDisk) => Promise<void>): Promise<void> {
  const disk = new SmallDisk(path.join(job.story.job.temp.path, 'disk_1'));
  job.exported['RUNNER_TEMP'] = disk.folder;
  try {
    await act(disk);
  } finally {
    disk.unmount();
  }
}

/** Waits until a token was minted anew and was to be revoked. */
async function waitForRevocation(job: FastJob, main: StoryStep): Promise<void> {
  const { requests } = job.job.story.github;
  await waitFor(() => requests.find(({ method }) => method === 'DELETE'));
  await waitForLook(main);
}

/** Lets the time of a renewal come, whose token is revoked. */
async function loseRenewal(job: FastJob, main: StoryStep): Promise<void> {
  const { length } = job.listLivingTokens();
  job.pass(RENEWAL_MINUTES);
  await waitForRevocation(job, main);
  expect(job.listLivingTokens()).toHaveLength(length);
}

async function expectCleanEnd(job: FastJob, main: StoryStep): Promise<StoryStep> {
  const post = await job.post(main);
  expect(job.listLivingTokens()).toEqual([]);
  await waitFor(() => (isAlive(toRenewer(main)) ? undefined : true));
  return post;
}

gitStories('renew-hours on a disk', (begin) => {
  withDisks.each([
    ['full', 0, /new token for octo-org could not be noted for the post step: ENOSPC/],
    ['full but for the journal', 1, /files with the token could not be replaced: ENOSPC/],
  ])('that is %s revokes the new token at once, keeps the old one, and says so', async (...row) => {
    const [, room, words] = row;
    const job = new FastJob(await begin());
    await onSmallDisk(job.job, async (disk) => {
      const main = await job.main(RENEWED);
      disk.fill(room);
      await loseRenewal(job, main);
      expect(job.listLivingTokens()).toEqual([main.outputs['token']]);
      const post = await expectCleanEnd(job, main);
      expect(post.warning).toEqual([expect.stringMatching(words)]);
      expect(readdirSync(disk.folder)).toEqual(['filler']);
    });
  });

  withDisks('that has room again renews at the next try', async () => {
    const job = new FastJob(await begin());
    await onSmallDisk(job.job, async (disk) => {
      const main = await job.main(RENEWED);
      disk.fill();
      job.pass(RENEWAL_MINUTES);
      await waitForRevocation(job, main);
      disk.empty();
      job.pass(8);
      const next = await job.waitForNext(main);
      expect(job.listLivingTokens()).toEqual([main.outputs['token'], next]);
      await waitForNote(main, 'renewed');
      expect((await expectCleanEnd(job, main)).warning).toEqual([]);
      expect(readdirSync(disk.folder)).toEqual([]);
    });
  });

  withDisks(
    'that is full: what could be neither noted nor revoked is revoked by post',
    async () => {
      const job = new FastJob(await begin());
      await onSmallDisk(job.job, async (disk) => {
        const main = await job.main(RENEWED);
        disk.fill();
        const then = { kind: 'answer', status: 403, body: { message: 'Not now' } } as const;
        job.job.story.github.faults.add({ on: REVOKE, then });
        job.pass(RENEWAL_MINUTES);
        await waitForRevocation(job, main);
        expect(job.listLivingTokens()).toHaveLength(2);
        await expectCleanEnd(job, main);
      });
    },
  );

  withDisks(
    'that gets full in the middle of a line of the journal leaves the journal whole',
    async () => {
      const job = new FastJob(await begin());
      await onSmallDisk(job.job, async (disk) => {
        const main = await job.main(RENEWED);
        const next = await job.renew(main);
        await waitForNote(main, 'renewed');
        const journal = path.join(path.dirname(main.outputs['token-file'] ?? ''), 'tokens');
        writeFileSync(journal, `${readFileSync(journal, 'utf8').trimEnd().padEnd(4_050)}\n`);
        disk.fill();
        await loseRenewal(job, main);
        expect(statSync(journal).size).toBe(4_051);
        process.kill(toRenewer(main), 'SIGKILL');
        const post = await expectCleanEnd(job, main);
        expect(post.warning).toEqual([expect.stringMatching(/had died/)]);
        expect(post.warning[0]).not.toContain('cannot be read');
        expect(post.masks).toContain(next);
      });
    },
  );

  withDisks('that is read-only revokes the new token, and post the old one', async () => {
    const job = new FastJob(await begin());
    await onSmallDisk(job.job, async (disk) => {
      const main = await job.main(RENEWED);
      disk.setReadOnly(true);
      job.pass(RENEWAL_MINUTES);
      const { requests } = job.job.story.github;
      await waitFor(() => requests.find(({ method }) => method === 'DELETE'));
      const post = await expectCleanEnd(job, main);
      expect(post.warning).toEqual([
        expect.stringMatching(/could not be noted for the post step: EROFS/),
        expect.stringMatching(/^The files with the token were not removed: EROFS.* by hand\.$/),
        expect.stringMatching(/^The file with git's .* was not removed: EROFS.* by hand\.$/),
      ]);
    });
  });

  withDisks(
    'that is full or read-only already fails the step, which revokes the token',
    async () => {
      const job = new FastJob(await begin());
      await onSmallDisk(job.job, async (disk) => {
        for (const room of [0, 1, 2, 3, 4]) {
          disk.fill(room);
          const main = await job.main(RENEWED);
          expect(main.error).toEqual([expect.stringMatching(/ENOSPC/)]);
          expect(job.listLivingTokens()).toEqual([]);
          expect(readdirSync(disk.folder)).toEqual(['filler']);
        }
        disk.setReadOnly(true);
        expect((await job.main(RENEWED)).error).toEqual([expect.stringMatching(/EROFS/)]);
        expect(job.listLivingTokens()).toEqual([]);
        expect(job.job.story.job.orphans).toEqual([]);
      });
    },
  );
});
