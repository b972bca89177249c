/** Text of git's configuration: the real git reads back what went in. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { toConfigText } from '../../../src/git/config-text.ts';

test.each([
  'plain',
  '',
  'with "quotes"',
  'back\\slash',
  '# no comment',
  '; nor this',
  ' blanks around ',
  'a = b ]',
  'é🐙',
])('a value and a subsection keep %j', (text) => {
  const config = toConfigText([
    { name: 'http', subsection: text, values: [['extraheader', text]] },
  ]);
  const args = ['config', '--null', '--file', '-', '--list'];
  const listed = spawnSync('git', args, { input: config, encoding: 'utf8' });
  expect(listed).toMatchObject({ status: 0, stdout: `http.${text}.extraheader\n${text}\0` });
});

test.each(['a\nb', 'a\0b', 'a\rb', '\u007f'])('a value and a subsection cannot hold %j', (text) => {
  expect(() => toConfigText([{ name: 'user', values: [['name', text]] }])).toThrow(
    /control character/,
  );
  expect(() => toConfigText([{ name: 'url', subsection: text, values: [] }])).toThrow(
    /control character/,
  );
});
