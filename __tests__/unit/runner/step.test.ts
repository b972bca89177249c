/** A step as a process: it ends by itself, with one line for what failed. */
import { expect, test } from '@jest/globals';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

/** `body` is the step's, in JavaScript, and gets `step`. */
function run(body: string, exitCode = 1): Promise<Ended> {
  const script = `import { Step } from './src/runner/step.ts';
    import { log } from './src/runner/log.ts';
    import fs from 'node:fs';
    void new Step(${String(exitCode)}, log.error).run(async (step) => { ${body} });`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { PATH: process.env['PATH'] },
    // A step that does not end by itself fails its test, and does not outlive it.
    timeout: 20_000,
    killSignal: 'SIGKILL',
  });
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
  const { code, stdout, stderr } = await run(
    'step.startDeadline(1500); await new Promise(() => setInterval(() => {}, 1000));',
  );
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^::error::The step failed: it did not end within 1\.5 s[^\n]*#timeout\n$/,
  );
});

test.each([1, 0])(
  'ends at the deadline although a thread of Node’s waits forever: exit code %d',
  async (exitCode) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pipe-'));
    const pipe = path.join(folder, 'pipe');
    execFileSync('mkfifo', [pipe]);
    // As a name server does that never answers.
    const body = `fs.open('${pipe}', () => {}); step.startDeadline(1500); await new Promise(() => {});`;
    const { code, stdout, stderr } = await run(body, exitCode);
    rmSync(folder, { recursive: true });
    expect(code).toEqual(exitCode);
    expect(stderr).toBe('');
    expect(stdout).toMatch(
      /^::error::The step failed: it did not end within 1\.5 s[^\n]*#timeout\n$/,
    );
  },
);

test('prints nothing of Node’s own when the deadline has already passed', async () => {
  const { code, stderr } = await run(
    'step.startDeadline(1); await new Promise(() => setInterval(() => {}, 1000));',
  );
  expect(code).toBe(1);
  expect(stderr).toBe('');
});

test('does not succeed when nothing is left that it could wait for', async () => {
  const { code } = await run('await new Promise(() => {});');
  expect(code).toBe(1);
});

test('undoes what it can when something throws outside of the body', async () => {
  const body = `step.onFailure(async () => log.info('undone'));
    setTimeout(() => { throw new Error('out of the blue'); });
    await new Promise(() => setInterval(() => {}, 1000));`;
  const { code, stdout, stderr } = await run(body);
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(
    /^undone\n::error::The step failed in a way that it should not: Error: out of the blue\./,
  );
});

test.each(['SIGINT', 'SIGTERM', 'SIGBREAK'])('hands nothing over after %s', async (signal) => {
  const { code, stdout, stderr } = await run(
    `process.emit('${signal}'); step.throwIfOver(); log.info('handed over');`,
  );
  expect(code).toBe(1);
  expect(stderr).toBe('');
  expect(stdout).toMatch(/^::error::The step failed: the job was cancelled\..*#cancelled\n$/);
});

/** On Windows a pipe takes what is written to it only later. */
const SLOW_PIPE = `const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = (text, done) => (done ? setTimeout(write, 100, text, done) : write(text));`;

test('undoes nothing once it has succeeded', async () => {
  const body = `${SLOW_PIPE} step.onFailure(async () => log.info('undone'));
    setTimeout(() => { throw new Error('too late to matter'); }, 10); log.info('handed over');`;
  expect(await run(body)).toEqual({ code: 0, stdout: 'handed over\n', stderr: '' });
});

test.each(['step.throwIfOver();', ''])(
  'does not succeed when the deadline passes before the last line is out: %s',
  async (check) => {
    const body = `${SLOW_PIPE}
      step.startDeadline(1);
      await new Promise((resolve) => setTimeout(resolve, 20));
      ${check} log.info('handed over');`;
    const { code, stdout } = await run(body);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^::error::The step failed: it did not end within 0\.001 s/);
    expect(stdout.includes('handed over')).toBe(check === '');
  },
);

test('fails when the files next to its bundle are missing', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'bundle-'));
  const script = path.join(folder, 'index.cjs');
  copyFileSync('dist/main/index.js', script);
  const { status, stdout } = spawnSync(process.execPath, [script], { env: {}, encoding: 'utf8' });
  rmSync(folder, { recursive: true });
  expect(status).toBe(1);
  expect(stdout).toMatch(/^::error::The step failed, and its message could not be loaded\./);
});
