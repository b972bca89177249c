/** A step as a process of its own: it ends by itself, with one line for what failed. */
import { expect, test } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `body` is the step's, in JavaScript, and gets `step`. */
function run(body: string): Promise<Ended> {
  const script = `import { Step } from './src/runner/step.ts';
    import { log } from './src/runner/log.ts';
    void new Step(1, log.error).run(async (step) => { ${body} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], { env: { PATH: process.env['PATH'] } });
  const ended: Ended = { code: null, stdout: '', stderr: '' };
  child.stdout.on('data', (chunk: Buffer) => (ended.stdout += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (ended.stderr += chunk.toString()));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      resolve({ ...ended, code });
    });
  });
}

test('ends at the deadline when it would not end by itself', async () => {
  const { code, stdout, stderr } = await run('step.limit(1500); await new Promise(() => setInterval(() => {}, 1000));');
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^::error::The step failed: it did not end within 1\.5 s[^\n]*#timeout\n$/);
});

test('ends without words of Node when the deadline has passed already', async () => {
  const { code, stderr } = await run('step.limit(1); await new Promise(() => setInterval(() => {}, 1000));');
  expect([code, stderr]).toEqual([1, '']);
});

test('does not end with success when nothing is left that it could wait for', async () => {
  const { code } = await run('await new Promise(() => {});');
  expect(code).toBe(1);
});

test('takes back what it can when something throws outside of the body', async () => {
  const body = `step.onFailure(async () => log.info('taken back'));
    setTimeout(() => { throw new Error('out of the blue'); });
    await new Promise(() => setInterval(() => {}, 1000));`;
  const { code, stdout, stderr } = await run(body);
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^taken back\n::error::The step failed in a way that it should not: Error: out of the blue\./);
});

test.each(['SIGINT', 'SIGTERM', 'SIGBREAK'])('hands nothing over after %s', async (signal) => {
  const { code, stdout, stderr } = await run(
    `process.emit('${signal}'); step.throwIfCancelled(); log.info('handed over');`,
  );
  expect([code, stderr]).toEqual([1, '']);
  expect(stdout).toMatch(/^::error::The step failed: the job was cancelled\..*#cancelled\n$/);
});

test('fails when the files beside its bundle are missing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  const script = path.join(folder, 'index.cjs');
  copyFileSync('dist/main/index.js', script);
  const { status, stdout } = spawnSync(process.execPath, [script], { env: {}, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error::The step failed, and what would tell why could not be loaded\./);
});
