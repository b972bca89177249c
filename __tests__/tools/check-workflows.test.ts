/** The check of the workflows finds what it is there for, and says where. */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const WORKFLOW = '.github/workflows/ci.yml';
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'checks-'));
  for (const part of ['scripts', 'local-runner', 'package.json', '.github/workflows']) {
    cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

function check() {
  const { status, stderr } = spawnSync(process.execPath, ['scripts/check-workflows.ts'], {
    cwd: copy,
    encoding: 'utf8',
  });
  return { status, stderr };
}

test('finds nothing wrong with this project', () => {
  expect(check()).toEqual({ status: 0, stderr: '' });
});

test.each([
  ['a key that the schema lacks', /^jobs:/m, 'red: 1\njobs:', /ci\.yml:\d+: .* 'red'/],
  ['a broken expression', /runs-on: .*/, 'runs-on: ${{ a. }}', /ci\.yml:\d+: unexpected end/],
  ['an action that is not pinned', /(\/checkout)@.*/, '$1@v4', /ci\.yml:\d+: Pin .*@v4/],
])('finds %s', (_, good, bad, message) => {
  const file = path.join(copy, WORKFLOW);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(good);
  writeFileSync(file, text.replace(good, bad));
  const { status, stderr } = check();
  writeFileSync(file, text);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});
