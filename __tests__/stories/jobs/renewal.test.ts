/** renew-hours: tokens that are renewed while the job runs, by a process that has no key. */
import { closeSync, openSync, readFileSync } from 'node:fs';
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
});
