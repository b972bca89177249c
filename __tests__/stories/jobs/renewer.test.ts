/** The process that renews tokens, when the runner goes away, or the machine has nothing left for it. */
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import {
  FastJob,
  isAlive,
  RENEWAL_MINUTES,
  toRenewer,
  waitFor,
  waitForLook,
  waitForNote,
} from '../../support/renewal/fast-job.ts';

const RENEWED = { permissions: 'contents: write', 'git-credentials': 'true', 'renew-hours': '6' };
const UNDER_WORKER = path.join(import.meta.dirname, '../../support/renewal/under-worker.cjs');

/** Changes the limits of a process that runs: https://man7.org/linux/man-pages/man1/prlimit.1.html */
const withLimits = spawnSync('prlimit', ['--version']).status === 0 ? test : test.skip;

/** Lets a process open so many files more. */
function limitFiles(pid: number, more: number): void {
  const open = readdirSync(`/proc/${pid}/fd`).map(Number);
  const free = Array.from({ length: 1024 }, (_, id) => id).filter((id) => !open.includes(id));
  execFileSync('prlimit', ['--pid', String(pid), `--nofile=${free[more] ?? 1024}:`]);
}

gitStories('the process that renews tokens', (begin) => {
  test('revokes all tokens and removes its folder when the runner is gone', async () => {
    const job = new FastJob(await begin());
    const file = path.join(job.job.workspace, 'worker');
    const main = await job.main(RENEWED, {
      before: [UNDER_WORKER],
      env: { RUNNER_WORKER_PID: file },
    });
    const next = await job.renew(main);
    expect(job.listLivingTokens()).toContain(next);
    expect(job.job.story.job.orphans).toContain(toRenewer(main));
    process.kill(Number(readFileSync(file, 'utf8')), 'SIGKILL');
    await waitFor(() => (job.job.story.job.orphans.includes(toRenewer(main)) ? undefined : true));
    expect(job.listLivingTokens()).toEqual([]);
    expect(job.job.listLeftovers().filter((name) => name.startsWith('scoped-token'))).toEqual([]);
  });

  test('goes on after signals of a terminal, and opens no inspector', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const pid = toRenewer(main);
    for (const signal of ['SIGINT', 'SIGHUP', 'SIGUSR1'] as const) process.kill(pid, signal);
    await job.renew(main);
    const sockets = readdirSync(`/proc/${pid}/fd`)
      .map((id) => /^socket:\[(\d+)\]$/.exec(readlinkSync(`/proc/${pid}/fd/${id}`))?.[1] ?? '')
      .filter((inode) => inode !== '');
    const tcp = readFileSync('/proc/net/tcp', 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/ +/)[9]);
    expect(tcp.filter((inode) => sockets.includes(inode ?? ''))).toEqual([]);
    expect((await job.post(main)).warning).toEqual([]);
  });

  test('is not taken for another one that has got its id', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const own = toRenewer(main);
    process.kill(own, 'SIGKILL');
    await waitFor(() => (isAlive(own) ? undefined : true));
    const other = spawn('sleep', ['60']);
    const pid = String(other.pid);
    const entries = Object.entries(main.state).map(([name, text]) => [
      name,
      text.replace(`"pid":${own}`, `"pid":${pid}`),
    ]);
    const state = Object.fromEntries(entries) as Record<string, string>;
    expect(JSON.stringify(state)).toContain(pid);
    await job.post({ ...main, state });
    expect(isAlive(Number(pid))).toBe(true);
    other.kill();
    expect(job.listLivingTokens()).toEqual([]);
  });

  withLimits('tries again when it could not start the process of a renewal', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    // It can open a file, but not the pipes to another process.
    limitFiles(toRenewer(main), 2);
    job.pass(RENEWAL_MINUTES);
    await waitForLook(main, 2);
    limitFiles(toRenewer(main), 999);
    job.pass(17);
    await waitForNote(main, 'failed');
    job.pass(11);
    await job.waitForNext(main);
    const post = await job.post(main);
    expect(post.warning).toEqual([
      expect.stringMatching(
        /^A renewal .* The process of the renewal could not be started: spawn .* EMFILE\.$/,
      ),
    ]);
    expect(job.listLivingTokens()).toEqual([]);
  });
});
