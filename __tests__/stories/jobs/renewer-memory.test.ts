/** The memory of the process that renews tokens: it has JWTs, and nothing of the key. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, test } from '@jest/globals';
import { gitStories } from '../../support/git/git-job.ts';
import { createAppKey } from '../../support/keys.ts';
import { FastJob, toRenewer } from '../../support/renewal/fast-job.ts';
import { toLines, toNumberPieces } from '../../support/renewal/key-pieces.ts';
import { canReadMemory, findInMemory } from '../../support/renewal/process-memory.ts';

/** Where the system forbids to look, as `ptrace_scope` does it to all but root, there is nothing to test. */
const withMemory = canReadMemory() ? test : test.skip;
const RENEWED = { permissions: 'contents: read', 'renew-hours': '2' };

withMemory('a process that has the key shows its lines and its numbers', async () => {
  const { pem } = createAppKey();
  const program = `const key = require('node:crypto').createPrivateKey(require('node:fs').readFileSync(0));
    console.log('ready'); setInterval(() => key, 1000);`;
  const child = spawn(process.execPath, ['-e', program], { stdio: ['pipe', 'pipe', 'ignore'] });
  try {
    child.stdin.end(pem);
    await once(child.stdout, 'data');
    const pid = child.pid ?? 0;
    expect(findInMemory(pid, toLines(pem))).toHaveLength(toLines(pem).length);
    expect(findInMemory(pid, toNumberPieces(pem)).length).toBeGreaterThan(20);
  } finally {
    child.kill('SIGKILL');
  }
});

gitStories('the memory of the process that renews tokens', (begin) => {
  withMemory('has each JWT, and no line and no number of the key', async () => {
    const job = new FastJob(await begin());
    const main = await job.main(RENEWED);
    const { pem } = job.job.story.key;
    const jwts = main.masks.filter((mask) => mask.startsWith('eyJ')).slice(1);
    expect(jwts).toHaveLength(8);
    const pid = toRenewer(main);
    expect(
      findInMemory(
        pid,
        jwts.map((jwt) => Buffer.from(jwt)),
      ),
    ).toHaveLength(8);
    const key = [...toLines(pem), ...toNumberPieces(pem)];
    expect(findInMemory(pid, key)).toEqual([]);
    await job.renew(main);
    expect(findInMemory(pid, key)).toEqual([]);
    await job.post(main);
  });
});
