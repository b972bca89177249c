/** No mint is asked for with an empty list, which GitHub reads as everything. */
import { expect, test } from '@jest/globals';
import { toMintBody } from '../../../src/credentials/grant-fields.ts';

const ALL = { kind: 'all' } as const;
const READ = { kind: 'some', permissions: { contents: 'read' } } as const;

test('a call leaves out what is not narrowed', () => {
  expect(toMintBody(ALL, { kind: 'inherit', explicit: true })).toEqual({});
  expect(toMintBody({ kind: 'names', names: ['hello'] }, READ)).toEqual({
    repositories: ['hello'],
    permissions: { contents: 'read' },
  });
});

test.each([
  ['repositories', { kind: 'names', names: [] }, READ],
  ['repository_ids', { kind: 'ids', ids: [] }, READ],
  ['permissions', ALL, { kind: 'some', permissions: {} }],
] as const)('a call never sends empty %s', (field, repositories, permissions) => {
  expect(() => toMintBody(repositories, permissions)).toThrow(`${field} would be empty`);
});
