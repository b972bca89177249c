/** What is masked, as the runner reads it. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readCommands } from '../../../local-runner/workflow-commands.ts';

/** The masks that a line of JavaScript makes, in another process. */
function masksOf(line: string): string[] {
  const script = `import { mask, maskLines, maskPassword } from './src/runner/masks.ts'; ${line}`;
  return readCommands(
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }),
  ).masks;
}

test('masks each line of a secret but the short ones', () => {
  const text = `${'a'.repeat(16)}\\n${'b'.repeat(15)}\\r\\n  ${'c'.repeat(17)}`;
  expect(masksOf(`maskLines('${text}')`)).toEqual(['a'.repeat(16), 'c'.repeat(17)]);
});

test.each(['\\\\n', '%0A', '<br>', '&#10;', '`n', ','])(
  'masks each line of a secret with line breaks written as %s',
  (lineBreak) => {
    const lines = ['a'.repeat(16), 'b'.repeat(15), 'c'.repeat(17)];
    expect(masksOf(`maskLines('${lines.join(lineBreak)}')`).slice(1)).toEqual([
      'a'.repeat(16),
      'c'.repeat(17),
    ]);
  },
);

test('does not mask the first and the last line of a key, which are the same in all keys', () => {
  const key = `-----BEGIN RSA PRIVATE KEY-----\\n${'a'.repeat(64)}\\n-----END RSA PRIVATE KEY-----`;
  expect(masksOf(`maskLines('${key}')`)).toEqual(['a'.repeat(64)]);
});

test('does not mask secrets of fewer than four characters, which would spoil the log', () => {
  expect(masksOf(`['', 'e', 'abc', 'abcd'].forEach(mask)`)).toEqual(['abcd']);
});

test('redacts all of a secret that contains another one', () => {
  const script = `import { mask, redact } from './src/runner/masks.ts';
    ['1234', 'ghs_a1234b', '4bcd'].forEach(mask);
    console.log(redact('ghs_a1234b, 1234 and ghs_a1234bcd'));`;
  const args = ['--input-type=module', '-e', script];
  const lines = execFileSync(process.execPath, args, { encoding: 'utf8' }).trim().split('\n');
  expect(lines.at(-1)).toBe('***, *** and ***cd');
});

test.each([
  ['http://user:p%40ss@proxy:1', ['p%40ss', 'p@ss']],
  ['http://key-alone@proxy:1', ['key-alone']],
  ['http://proxy:1', []],
  ['http://octocat:e@proxy:1', []],
])('masks the secret in %s', (url, masks) => {
  expect(masksOf(`maskPassword(new URL('${url}'))`)).toEqual(masks);
});
