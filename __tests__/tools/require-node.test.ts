/** What people see who start a program of this project with a Node that is too old for it. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { toOldNodeFlag } from '../support/old-node.ts';

const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
  scripts: Record<string, string>;
};
const PROGRAMS = Object.entries(scripts).filter(([, command]) =>
  /^node .*(\.ts\b|jest)/.test(command),
);

test('an older Node prints one line with the version that is needed and its own', () => {
  const { status, stderr, stdout } = spawnSync(
    process.execPath,
    [toOldNodeFlag('20.20.2'), 'scripts/require-node.js'],
    {
      encoding: 'utf8',
    },
  );
  expect(status).toBe(1);
  expect(stdout).toBe('');
  expect(stderr).toMatch(/^This needs Node 24, and found 20\.20\.2\. [^\n]*\n$/);
});

test('the right Node prints nothing', () => {
  const { status, stderr, stdout } = spawnSync(process.execPath, ['scripts/require-node.js'], {
    encoding: 'utf8',
  });
  expect(status).toBe(0);
  expect(stderr + stdout).toBe('');
});

test.each(PROGRAMS.filter(([name]) => !name.startsWith('check:')))(
  'npm run %s checks Node first',
  (_, command) => {
    expect(command).toMatch(/^node scripts\/require-node\.js && /);
  },
);

test('npm run check checks Node first', () => {
  expect(scripts['check']).toMatch(/^node scripts\/require-node\.js && /);
});
