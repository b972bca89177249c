/** An app for which a command signs: tools that people have, and commands that go wrong. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { createRsaKey } from '../../support/keys.ts';
import { saidBy } from '../../support/reading.ts';
import { stories, type Story, type StoryStep } from '../../support/story.ts';

/** A file of the job, for commands to use. */
function writeKey({ job, key }: Story, pem = key.pem): string {
  const file = path.join(job.temp.path, 'app.pem');
  writeFileSync(file, pem, { mode: 0o600 });
  return file;
}

/** A program that runs this code with the text in `input` and the key's PEM in `pem`. */
function writeProgram(story: Story, code: string): string {
  const key = writeKey(story);
  const file = path.join(story.job.temp.path, 'signer');
  const head = `#!${process.execPath}\nconst { readFileSync, writeSync } = require('node:fs');
const { sign } = require('node:crypto');
const input = readFileSync(0);
const signature = sign('sha256', input, readFileSync('${key}'));\n`;
  writeFileSync(file, head + code);
  chmodSync(file, 0o755);
  return file;
}

async function mainWith(
  story: Story,
  command: string,
  more: Record<string, string> = {},
): Promise<StoryStep> {
  const inputs = { 'client-id': story.app.clientId, 'sign-command': command, ...more };
  const main = await story.run('main', { permissions: 'contents: read', ...inputs });
  expect(
    readdirSync(story.job.temp.path).filter((name) => name.startsWith('scoped-token-sign')),
  ).toEqual([]);
  return main;
}

/**
 * As `ps` shows it: empty for a process that is gone, `Z` for one that nobody has asked for its
 * end.
 */
function readState(pid: number): string {
  return spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

stories('a command that signs', (get) => {
  test.each([
    ['openssl dgst', 'openssl dgst -sha256 -sign "KEY"'],
    [
      'openssl pkeyutl, which opens /dev/stdin',
      'openssl pkeyutl -sign -rawin -digest sha256 -inkey KEY -in /dev/stdin',
    ],
    ['a file as standard output', 'openssl dgst -sha256 -sign KEY -out /dev/stdout /dev/stdin'],
    ['base64 in lines', `sh -c 'openssl dgst -sha256 -sign KEY | base64'`],
    ['base64 on one line', `sh -c "openssl dgst -sha256 -sign 'KEY' | base64 -w0"`],
    ["Vault's form", `sh -c 'printf vault:v1:; openssl dgst -sha256 -sign KEY | base64 -w0'`],
  ])('mints a token with %s', async (_, command) => {
    const story = get();
    const main = await mainWith(story, command.replace('KEY', writeKey(story)));
    expect(main.error).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    await story.post(main);
    expect(story.livingTokens).toBe(0);
  });

  test('gets only the text, without a line break, and signs once for all owners', async () => {
    const story = get();
    const log = path.join(story.job.temp.path, 'inputs');
    const program = writeProgram(
      story,
      `require('node:fs').appendFileSync('${log}', input + '\\n'); writeSync(1, signature.toString('base64url'));`,
    );
    const more = { repositories: 'octo-org/hello, octocat/dotfiles' };
    const main = await mainWith(story, program, more);
    expect(main.error).toEqual([]);
    expect(readFileSync(log, 'utf8')).toMatch(/^eyJ[\w-]+\.eyJ[\w-]+\n$/);
  });

  test('is named in messages by its first word, because others may hold a PIN', async () => {
    const story = get();
    const main = await mainWith(
      story,
      `${writeProgram(story, 'writeSync(1, signature)')} --pin 'secret 123456'`,
    );
    expect(main.error).toEqual([]);
    expect(main.lines).toContain(`Signing with '${path.join(story.job.temp.path, 'signer')}'.`);
    expect(saidBy(main)).not.toContain('secret');
  });

  test('signs for app-jwt, too', async () => {
    const story = get();
    const command = `openssl dgst -sha256 -sign ${writeKey(story)}`;
    const inputs = { 'client-id': story.app.clientId, 'sign-command': command };
    const main = await story.run('app-jwt', inputs);
    expect(main.error).toEqual([]);
    expect(main.masks).toContain(main.outputs['jwt']);
  });

  test.each([
    [
      'there is no such program',
      'no-such-program --sign',
      /Signing with 'no-such-program' failed: there is no such program on the runner\./,
    ],
    [
      'it fails',
      `sh -c 'echo token locked >&2; exit 3'`,
      /Signing with 'sh' failed: it ended with status 3; it said 'token locked'\./,
    ],
    ['it is ended', `sh -c 'kill -9 $$'`, /it was ended by SIGKILL/],
    ['it writes nothing', 'true', /the signature has 0 bytes/],
    ['it writes something else', 'echo hello', /the signature has 6 bytes/],
  ])('fails when %s', async (_, command, message) => {
    const story = get();
    const main = await mainWith(story, command);
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.calls).toEqual([]);
  });

  test.each([
    ['on one line', `signature.toString('base64')`],
    ['in lines', `signature.toString('base64').replace(/.{64}/g, '$&\\n')`],
    ['in lines that end with CRLF', `signature.toString('base64').replace(/.{76}/g, '$&\\r\\n')`],
    ['in hexadecimal lines', `signature.toString('hex').replace(/.{60}/g, '$&\\n')`],
  ])('fails without showing a signature that it writes to standard error %s', async (_, text) => {
    const story = get();
    const code = `writeSync(2, 'made:\\n' + ${text}); process.exit(1);`;
    const main = await mainWith(story, writeProgram(story, code));
    const [error = ''] = main.error;
    expect(error).toMatch(/it said 'made: \*\*\*/);
    expect(error).not.toMatch(/[\w+/=]{40}/);
  });

  test('is ended at the deadline with all that it has started', async () => {
    const story = get();
    const pidFile = path.join(story.job.temp.path, 'pid');
    const command = `sh -c 'sleep 600 & echo $! > ${pidFile}; wait'`;
    const main = await mainWith(story, command, { 'timeout-seconds': '3' });
    expect(main.error).toEqual([
      expect.stringMatching(/Signing with 'sh' failed: it did not end in time/),
    ]);
    const pid = Number(readFileSync(pidFile, 'utf8'));
    expect(readState(pid)).toMatch(/^(Z.*)?$/);
  });

  test('is done when it ends: what it has started ends with it', async () => {
    const story = get();
    const pidFile = path.join(story.job.temp.path, 'pid');
    const sign = `openssl dgst -sha256 -sign ${writeKey(story)}`;
    const main = await mainWith(story, `sh -c 'sleep 600 & echo $! > ${pidFile}; ${sign}'`);
    expect(main.error).toEqual([]);
    expect(readState(Number(readFileSync(pidFile, 'utf8')))).toMatch(/^(Z.*)?$/);
  });

  test('reads and writes files without a name', async () => {
    const story = get();
    const list = path.join(story.job.temp.path, 'list');
    const sign = `openssl dgst -sha256 -sign ${writeKey(story)}`;
    const main = await mainWith(story, `sh -c 'ls ${story.job.temp.path} > ${list}; ${sign}'`);
    expect(main.error).toEqual([]);
    expect(readFileSync(list, 'utf8')).toContain('app.pem');
    expect(readFileSync(list, 'utf8')).not.toContain('scoped-token-sign');
  });

  test('is ended when the job is cancelled', async () => {
    const story = get();
    const started = path.join(story.job.temp.path, 'started');
    const inputs = {
      'client-id': story.app.clientId,
      'sign-command': `sh -c 'touch ${started}; sleep 600'`,
      permissions: 'contents: read',
    };
    const main = await story.run('main', inputs, {
      onStart: (pid) => {
        const timer = setInterval(() => {
          if (!existsSync(started)) return;
          clearInterval(timer);
          process.kill(pid, 'SIGTERM');
        }, 20);
      },
    });
    expect(main.error).toEqual([expect.stringMatching(/the job was cancelled/)]);
  });

  test("may hold another app's key: GitHub says so, and no fingerprint is known", async () => {
    const story = get();
    const other = writeKey(story, createRsaKey(2_048).pem);
    const main = await mainWith(story, `openssl dgst -sha256 -sign ${other}`);
    expect(main.error).toEqual([
      expect.stringMatching(/could not be decoded.*must list its fingerprint; /),
    ]);
  });
});
