/** A repository as a value: taken apart and put together without loss. */
import { describe, expect, test } from '@jest/globals';
import {
  parseRepositoryName,
  readFullName,
  sortByName,
  toFullName,
} from '../../../src/access/repositories/name.ts';

test('a full name is read and written back as it was', () => {
  const repository = readFullName('octo-org/.github');
  expect(repository).toEqual({ owner: 'octo-org', name: '.github' });
  expect(repository && toFullName(repository)).toBe('octo-org/.github');
});

test.each([
  '',
  'hello',
  'a/',
  '/b',
  'a/b/c',
  'a/..',
  '../b',
  'a b/c',
  'a/b\n',
  `a/${'b'.repeat(101)}`,
])('%j is not a full name', (text) => {
  expect(readFullName(text)).toBeUndefined();
});

describe('a name from the user', () => {
  test('may come without an owner', () => {
    expect(parseRepositoryName('hello', 'repositories')).toEqual({ name: 'hello' });
  });

  test.each(['a/b/c', '..', 'a//b', 'a/'])('is refused with the name of its input: %j', (text) => {
    expect(() => parseRepositoryName(text, 'repositories')).toThrow(
      `Input 'repositories' holds '${text}'`,
    );
  });
});

test('repositories are sorted by their full names', () => {
  const names = ['octo-org/site', 'octo/z', 'octo-org/docs'];
  const sorted = sortByName(names.flatMap((name) => readFullName(name) ?? []));
  expect(sorted.map(toFullName)).toEqual(names.toSorted());
});
