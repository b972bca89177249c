/** The local runner reads what a step writes into its command files as the real one does. */
import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { RunnerTemp } from '../../local-runner/command-files.ts';

let temp: RunnerTemp;
beforeAll(() => {
  temp = new RunnerTemp();
});
afterAll(() => temp.remove());

function read(text: string): Record<string, string> {
  const files = temp.next();
  writeFileSync(files.env['GITHUB_OUTPUT'] ?? '', text);
  return files.readEntries('OUTPUT');
}

test.each<[string, Record<string, string>]>([
  ['', {}],
  ['name=value\n', { name: 'value' }],
  ['name=a=b\n\nempty=\n', { name: 'a=b', empty: '' }],
  ['name=a<<b\n', { name: 'a<<b' }],
  ['name<<END\none\ntwo=2\nEND\nlast=3\n', { name: 'one\ntwo=2', last: '3' }],
  ['name<<a=b\none\na=b\n', { name: 'one' }],
  ['name=1\nname=2\n', { name: '2' }],
])('%j holds %j', (text, entries) => {
  expect(read(text)).toEqual(entries);
});

test('a line ends with a carriage return, too, on Windows alone', () => {
  const readOn = (isWindows: boolean): Record<string, string> => {
    const windows = new RunnerTemp({ isWindows });
    const files = windows.next();
    writeFileSync(files.env['GITHUB_OUTPUT'] ?? '', 'name<<END\r\none\r\ntwo\r\nEND\r\n');
    const entries = files.readEntries('OUTPUT');
    windows.remove();
    return entries;
  };
  expect(readOn(true)).toEqual({ name: 'one\ntwo' });
  expect(readOn(false)).toEqual({ name: 'one\r\ntwo\r' });
});

test.each(['name<<END\none\n', 'nothing\n', '=value\n'])('%j is refused', (text) => {
  expect(() => read(text)).toThrow(/^OUTPUT: /);
});
