/** Six hours of git and gh without a failure, also when all tries of one renewal are refused. */
import { expect, test } from '@jest/globals';
import { gitStories } from '../support/git/git-job.ts';
import { FastJob } from '../support/renewal/fast-job.ts';

const RENEWED = {
  permissions: 'contents: write',
  'git-credentials': 'true',
  'gh-credentials': 'true',
  'renew-hours': '6',
};
const MINT = 'POST /app/installations/{installation_id}/access_tokens';
const COMMIT = 'git -c user.name=A -c user.email=a@b commit -q --allow-empty -m x';
const LOOPS = [
  ['one', `git fetch -q && ${COMMIT} && git push -q origin HEAD:loop`],
  ['two', 'git ls-remote -q origin'],
  ['.', 'gh api repos/octo-org/hello --jq .full_name'],
] as const;

/** A step over the sources takes longer to start, and each JWT is for some minutes only. */
function toPace(): number {
  return expect.getState().currentTestName?.includes('(src)') ? 300 : 600;
}

gitStories('six hours', (begin) => {
  test.each([
    ['all renewals go well', 0, 12],
    ['one renewal fails', 5, 11],
  ])('pass without a failure when %s', async (title, refusals, renewals) => {
    const job = new FastJob(await begin(), toPace());
    job.job.server.fill('octo-org/hello');
    const main = await job.main(RENEWED);
    for (const folder of ['one', 'two']) {
      await job.job.shell(`git clone -q "$GITHUB_SERVER_URL/octo-org/hello" ${folder}`);
    }
    const end = job.now() + 350 * 60_000;
    const then = { kind: 'answer', status: 422, body: { message: 'Refused' } } as const;
    if (refusals > 0) job.job.story.github.faults.add({ on: MINT, skip: 2, times: refusals, then });
    const alive = job.watchTokens();
    const failures: string[] = [];
    const counts = { commands: 0, failures: 0, renewals: 0, alive: 0 };
    const loop = async (folder: string, script: string): Promise<void> => {
      while (job.now() < end) {
        const { exitCode, output } = await job.job.shell(script, folder);
        counts.commands += 1;
        if (exitCode !== 0) failures.push(output);
      }
    };
    await Promise.all(LOOPS.map(([folder, script]) => loop(folder, script)));
    expect(failures).toEqual([]);
    const post = await job.post(main);
    counts.failures = failures.length;
    counts.renewals = post.lines.filter((line) => line.includes('was renewed for')).length;
    counts.alive = job.listLivingTokens().length;
    console.log(title, { ...counts, mostAlive: alive.most });
    expect(counts).toEqual({ commands: expect.any(Number), failures: 0, renewals, alive: 0 });
    expect(counts.commands).toBeGreaterThan(100);
    expect(alive.most).toBe(3);
  });
});
