/** How a command is split into words: as a POSIX shell does, without all else that a shell does. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { splitWords } from '../../../../src/signing/sign-command/words.ts';

const COMMANDS: readonly (readonly [string, string[]])[] = [
  ['', []],
  ['  \n ', []],
  ['openssl dgst -sha256', ['openssl', 'dgst', '-sha256']],
  ['  a\tb\n c  ', ['a', 'b', 'c']],
  [`a 'b c' "d e"`, ['a', 'b c', 'd e']],
  [`a'b'"c"d`, ['abcd']],
  [`'' ""`, ['', '']],
  [`a\\ b`, ['a b']],
  [`'a\\b'`, ['a\\b']],
  [`"a\\b \\" \\\\ \\$ \\\`"`, ['a\\b " \\ $ `']],
  [`\\"a\\'`, [`"a'`]],
  [`'"' "'"`, ['"', "'"]],
  ['a \\\n b', ['a', 'b']],
  ['C:\\\\tools\\\\sign.exe', ['C:\\tools\\sign.exe']],
];

test.each(COMMANDS)('%j', (text, words) => {
  expect(splitWords(text)).toEqual(words);
});

// A shell reads what nothing is expanded in to the same words.
test.each(COMMANDS)('%j means the same to a shell', (text, words) => {
  const joined = text.replaceAll(/(?<!\\)\n/g, ' ');
  const printed = execFileSync('sh', ['-c', `printf '%s\\0' begin ${joined}`], {
    encoding: 'utf8',
  });
  expect(printed.split('\0').slice(1, -1)).toEqual(words);
});

test.each(['$HOME', '`id`', '*', '~', 'a;b', 'a|b', 'a>b', '#a', '$(id)'])(
  'expands nothing: %s',
  (text) => {
    expect(splitWords(text)).toEqual([text]);
  },
);

test.each([`'a`, '"a', 'a\\', `"a\\"`])('is not a command: %j', (text) => {
  expect(splitWords(text)).toBeUndefined();
});
