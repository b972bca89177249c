/** Replies of any shape are read without trust. */
import { expect, test } from '@jest/globals';
import { readFields, readId, readList, readString, readStrings } from '../../../src/text/json.ts';

test.each([undefined, null, 7, 'text', true, [], ['a']])('%p has no fields', (data) => {
  expect(readFields(data)).toEqual({});
  expect(readString(data, 'a')).toBeUndefined();
  expect(readId(data, 'a')).toBeUndefined();
  expect(readList(data, 'a')).toBeUndefined();
  expect(readStrings(data, 'a')).toBeUndefined();
});

test.each<[value: unknown, string?: unknown, id?: unknown, list?: unknown, strings?: unknown]>([
  ['text', 'text', undefined, undefined, undefined],
  ['', undefined, undefined, undefined, undefined],
  [7, undefined, 7, undefined, undefined],
  [0, undefined, undefined, undefined, undefined],
  [-7, undefined, undefined, undefined, undefined],
  [1.5, undefined, undefined, undefined, undefined],
  [2 ** 53 - 1, undefined, 2 ** 53 - 1, undefined, undefined],
  [2 ** 53, undefined, undefined, undefined, undefined],
  [null, undefined, undefined, undefined, undefined],
  [['x'], undefined, undefined, ['x'], undefined],
  [{ contents: 'read', bad: 7 }, undefined, undefined, undefined, { contents: 'read' }],
])('the value %j is read as what it is', (value, string, id, list, strings) => {
  const data = { a: value };
  expect(readString(data, 'a')).toBe(string);
  expect(readId(data, 'a')).toBe(id);
  expect(readList(data, 'a')).toEqual(list);
  expect(readStrings(data, 'a')).toEqual(strings);
});
