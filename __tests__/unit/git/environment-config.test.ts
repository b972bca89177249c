/** Git's configuration in the environment: what is taken is what the real git takes. */
import { expect, test } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readEntries, toIncludeVariables } from '../../../src/git/environment-config.ts';

function readByGit(variables: Record<string, string>): string[] | undefined {
  const env = {
    PATH: process.env['PATH'],
    HOME: '/nonexistent',
    GIT_CONFIG_NOSYSTEM: '1',
    ...variables,
  };
  const { status, stdout } = spawnSync('git', ['config', '--null', '--list', '--show-scope'], {
    env,
    cwd: '/',
    encoding: 'utf8',
  });
  const ours = stdout
    .split('\0')
    .flatMap((text, index, all) => (text === 'command' ? [all[index + 1] ?? ''] : []));
  return status === 0 ? ours : undefined;
}

const entry = (index: number, key: string, value: string): Record<string, string> => ({
  [`GIT_CONFIG_KEY_${String(index)}`]: key,
  [`GIT_CONFIG_VALUE_${String(index)}`]: value,
});

test.each<[string, Record<string, string>, number]>([
  ['nothing', {}, 0],
  ['an empty count', { GIT_CONFIG_COUNT: '' }, 0],
  ['a count of 0', { GIT_CONFIG_COUNT: '0' }, 0],
  ['entries', { GIT_CONFIG_COUNT: '2', ...entry(0, 'a.b', 'c'), ...entry(1, 'd.e', '') }, 2],
  [
    'more than the count',
    { GIT_CONFIG_COUNT: '1', ...entry(0, 'a.b', 'c'), ...entry(1, 'd.e', '') },
    1,
  ],
])('accepts %s, as git does', (_, variables, count) => {
  const entries = readEntries((name) => variables[name]);
  expect(entries).toHaveLength(count);
  expect(readByGit(variables)).toEqual(entries.map(({ key, value }) => `${key}\n${value}`));
});

test.each<[string, Record<string, string>, RegExp]>([
  ['a word', { GIT_CONFIG_COUNT: 'two' }, /'two', which is not a number/],
  ['a count with a word', { GIT_CONFIG_COUNT: '1x' }, /'1x', which is not a number/],
  ['a huge count', { GIT_CONFIG_COUNT: '99999999999' }, /'99999999999', which is not a number/],
  ['no key', { GIT_CONFIG_COUNT: '1' }, /GIT_CONFIG_KEY_0 is not set/],
  ['an empty key', { GIT_CONFIG_COUNT: '1', ...entry(0, '', 'x') }, /GIT_CONFIG_KEY_0 is not set/],
  ['no value', { GIT_CONFIG_COUNT: '1', GIT_CONFIG_KEY_0: 'a.b' }, /GIT_CONFIG_VALUE_0 is not set/],
])('refuses %s, as git does', (_, variables, words) => {
  expect(() => readEntries((name) => variables[name])).toThrow(words);
  expect(readByGit(variables)).toBeUndefined();
});

test('adds an entry after the others, and sets the count last', () => {
  expect(toIncludeVariables(2, '/tmp/x')).toEqual([
    ['GIT_CONFIG_KEY_2', 'include.path'],
    ['GIT_CONFIG_VALUE_2', '/tmp/x'],
    ['GIT_CONFIG_COUNT', '3'],
  ]);
});
