/** Names in addresses that were copied from a browser or from git. */
import { expect, test } from '@jest/globals';
import { findNamesInAddress } from '../../../src/access/address.ts';

test.each([
  ['https://github.com/o/r', ['o', 'r']],
  ['https://github.com/o/r/', ['o', 'r']],
  ['https://github.com/o/r.git', ['o', 'r']],
  ['https://github.com/o/r/tree/main/src', ['o', 'r']],
  ['https://user:password@github.com/o/r?tab=readme#top', ['o', 'r']],
  ['http://ghes/o/r', ['o', 'r']],
  ['ssh://git@github.com:22/o/r.git', ['o', 'r']],
  ['git@github.com:o/r.git', ['o', 'r']],
  ['github.com/o/r', ['o', 'r']],
  ['https://github.com/octo-org', ['octo-org']],
  ['https://github.com/orgs/octo-org/repositories', ['octo-org', 'repositories']],
  ['https://github.com/enterprises/octo-corp', ['octo-corp']],
  ['@octo-org', []],
  ['https://github.com', []],
  ['o/r', []],
  ['a/b/c', []],
  ['hello world', []],
  ['https://', []],
  ['..', []],
  ['../hello', []],
  ['', []],
])('%j: %j', (address, names) => {
  expect(findNamesInAddress(address)).toEqual(names);
});
