/** What is masked, as the runner is told it. */
import { expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readCommands } from '../../../local-runner/workflow-commands.ts';

/** The masks that a line of JavaScript makes, in a process of its own. */
function masksOf(line: string): string[] {
  const script = `import { maskLines, maskPassword } from './src/runner/masks.ts'; ${line}`;
  return readCommands(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }))
    .masks;
}

test('masks no short line of a secret, and each longer one', () => {
  const text = `${'a'.repeat(16)}\\n${'b'.repeat(15)}\\r\\n  ${'c'.repeat(17)}`;
  expect(masksOf(`maskLines('${text}')`)).toEqual(['a'.repeat(16), 'c'.repeat(17)]);
});

test.each([
  ['http://user:p%40ss@proxy:1', ['p%40ss', 'p@ss']],
  ['http://key-alone@proxy:1', ['key-alone']],
  ['http://proxy:1', []],
])('masks the secret in %s', (url, masks) => {
  expect(masksOf(`maskPassword(new URL('${url}'))`)).toEqual(masks);
});
