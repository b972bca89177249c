/** The checks of action.yml and of the workflows: each finds what it is there for, and says where. */
import { spawnSync } from 'node:child_process';
import { cpSync, globSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const CI = '.github/workflows/ci.yml';
let copy: string;

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'checks-'));
  const actions = globSync('{,*/}action.yml', { cwd: ROOT });
  for (const part of ['scripts', 'dist', 'package.json', '.github/workflows', ...actions]) {
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

test.each<[string, string, string, RegExp, string, RegExp]>([
  [
    'check-actions',
    'a key that the schema lacks',
    'action.yml',
    /^runs:/m,
    'colour: red\nruns:',
    /^action.yml:\d+: .*'colour'/m,
  ],
  [
    'check-actions',
    'an old Node',
    'action.yml',
    /using: .*/,
    'using: node20',
    /^action.yml:\d+: 'using' must be node24/m,
  ],
  [
    'check-actions',
    'a bundle that is not there',
    'action.yml',
    /main: .*/,
    'main: dist/nowhere/index.js',
    /'main' names dist\/nowhere\/index.js/,
  ],
  [
    'check-actions',
    'post that does not always run',
    'action.yml',
    /post-if: .*/,
    'post-if: success()',
    /'post' needs `post-if: always/,
  ],
  [
    'check-workflows',
    'a key that the schema lacks',
    CI,
    /^jobs:/m,
    'colour: red\njobs:',
    /ci.yml:\d+: Unexpected value 'colour'/,
  ],
  [
    'check-workflows',
    'an expression that cannot be read',
    CI,
    /runs-on: .*/,
    'runs-on: ${{ matrix. }}',
    /ci.yml:\d+: unexpected end of input/,
  ],
  [
    'check-workflows',
    'an action that is not pinned',
    CI,
    /(actions\/checkout)@.*/,
    '$1@v4',
    /ci.yml:\d+: Pin actions\/checkout@v4/,
  ],
])('%s finds %s', (name, _, file, good, bad, message) => {
  const text = readFileSync(path.join(copy, file), 'utf8');
  expect(text).toMatch(good);
  writeFileSync(path.join(copy, file), text.replace(good, bad));
  const { status, stderr } = check(name);
  writeFileSync(path.join(copy, file), text);
  expect(status).toBe(1);
  expect(stderr).toMatch(message);
});
