/** The checks of action.yml and of the workflows: each finds what it is there for, and says where. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES = { 'check-actions': 'action.yml', 'check-workflows': '.github/workflows/ci.yml' };
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'checks-'));
  const actions = globSync('{,*/}action.yml', { cwd: ROOT });
  for (const part of ['scripts', 'local-runner', 'dist', 'package.json', '.github/workflows', ...actions]) {
    cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  }
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});
afterAll(() => {
  rmSync(copy, { recursive: true });
});

function check(name: string) {
  const { status, stderr } = spawnSync(process.execPath, [`scripts/${name}.ts`], { cwd: copy, encoding: 'utf8' });
  return { status, stderr };
}

test.each(['check-actions', 'check-workflows'])('%s finds nothing wrong with this project', (name) => {
  expect(check(name)).toEqual({ status: 0, stderr: '' });
});

test.each<[keyof typeof FILES, string, RegExp, string, RegExp]>([
  ['check-actions', 'a key that the schema lacks', /^runs:/m, 'red: 1\nruns:', /^action.yml:\d+: .*'red'/m],
  ['check-actions', 'an old Node', /using: .*/, 'using: node20', /^action.yml:\d+: 'using' must be node24/m],
  ['check-actions', 'a bundle that is not there', /main: .*/, 'main: nowhere.js', /'main' names nowhere\.js/],
  ['check-actions', 'a post that may not run', /post-if: .*/, 'post-if: success()', /'post' needs `post-if/],
  ['check-workflows', 'a key that the schema lacks', /^jobs:/m, 'red: 1\njobs:', /ci\.yml:\d+: .* 'red'/],
  ['check-workflows', 'a broken expression', /runs-on: .*/, 'runs-on: ${{ a. }}', /ci\.yml:\d+: unexpected end/],
  ['check-workflows', 'an action that is not pinned', /(\/checkout)@.*/, '$1@v4', /ci\.yml:\d+: Pin .*@v4/],
])('%s finds %s', (name, _, good, bad, message) => {
  const file = path.join(copy, FILES[name]);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(good);
  writeFileSync(file, text.replace(good, bad));
  const { status, stderr } = check(name);
  writeFileSync(file, text);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});
