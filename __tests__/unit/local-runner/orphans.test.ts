/** A process may outlive its step, and is ended with the job, as on a real runner. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { Job } from '../../../local-runner/job.ts';

let folder: string;
let job: Job;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'orphans-'));
  job = new Job({ repository: 'octo-org/hello', apiUrl: 'http://127.0.0.1:1' });
});
afterEach(() => {
  job.end();
  rmSync(folder, { recursive: true });
});

/** A step that starts a process which sleeps, and says its id. */
async function startSleeper(stdio: 'ignore' | 'inherit', env = 'process.env'): Promise<number> {
  const script = path.join(folder, 'step.cjs');
  const options = `{ detached: true, stdio: '${stdio}', env: ${env} }`;
  const text = `const child = require('node:child_process').spawn('sleep', ['60'], ${options});
child.unref();
console.log(child.pid);\n`;
  writeFileSync(script, text);
  const { exitCode, stdout } = await job.run({ script });
  expect(exitCode).toBe(0);
  return Number(stdout);
}

/** What has ended and was not waited for is still listed, as a zombie. */
function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

async function waitForEnd(pid: number): Promise<void> {
  while (isAlive(pid)) await new Promise((resolve) => setTimeout(resolve, 10));
}

const onLinux = process.platform === 'linux' ? test : test.skip;

onLinux('a process that a step has left lives until the job is over', async () => {
  const pid = await startSleeper('ignore');
  expect(isAlive(pid)).toBe(true);
  expect((await job.run({ script: '--version' })).exitCode).toBe(0);
  expect(isAlive(pid)).toBe(true);
  job.end();
  await waitForEnd(pid);
});

onLinux('one that has dropped the variable lives on', async () => {
  const pid = await startSleeper('ignore', '{ PATH: process.env.PATH }');
  job.end();
  expect(isAlive(pid)).toBe(true);
  process.kill(pid, 'SIGKILL');
});

onLinux(
  'one that holds the streams of its step does not hold the step for ever',
  async () => {
    const pid = await startSleeper('inherit');
    expect(isAlive(pid)).toBe(true);
  },
  20_000,
);
