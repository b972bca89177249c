/** The repositories that git may send a token to, in each spelling that is known. */
import { expect, test } from '@jest/globals';
import { toCoverage, type TokenSubject } from '../../../src/git/coverage.ts';

type Asked = TokenSubject['target']['repositories'];

const ALL: Asked = { kind: 'all' };
const IDS: Asked = { kind: 'ids', ids: [1] };
const named = (...names: string[]): Asked => ({ kind: 'names', names });

/** A token of `owner` for the repositories that were granted, and for which owner it was asked. */
function toToken(
  owner: string,
  granted: string[],
  repositories: Asked,
  askedOwner: string | undefined,
): TokenSubject {
  const target = { owner: askedOwner, repositories };
  return { owner, repositories: granted.map((name) => ({ owner, name })), target };
}

test.each([
  ['all of an owner', toToken('octo', [], ALL, 'octo'), [['octo'], undefined, Infinity]],
  [
    'an owner in other letters',
    toToken('Octo', [], ALL, 'OCTO'),
    [['Octo', 'OCTO', 'octo'], undefined, Infinity],
  ],
  [
    'an owner whom the reply has named',
    toToken('octo', ['a'], named('a'), undefined),
    [['octo'], ['a'], 1],
  ],
  [
    'repositories',
    toToken('octo', ['A', 'b'], named('a', 'B'), 'octo'),
    [['octo'], ['A', 'b', 'a', 'B'], 2],
  ],
  [
    'a renamed one',
    toToken('octo', ['new'], named('Old'), 'octo'),
    [['octo'], ['new', 'Old', 'old'], 1],
  ],
  ['ids', toToken('octo', ['a'], IDS, 'octo'), [['octo'], ['a'], 1]],
  [
    'names without a reply',
    toToken('octo', [], named('a', 'b'), 'octo'),
    [['octo'], ['a', 'b'], 2],
  ],
])('%s', (_, token, [owners, names, size]) => {
  expect(toCoverage(token)).toEqual({ owners, names, size });
});

test.each([
  ['ids without a reply', toToken('octo', [], IDS, 'octo')],
  [
    'names without a reply, of an owner that nobody has named',
    toToken('', [], named('a'), undefined),
  ],
  ['a name that would end its line', toToken('octo', ['a"]\n[core]'], IDS, 'octo')],
  ['a name that leads elsewhere', toToken('octo', ['..'], IDS, 'octo')],
  ['an owner that is not a name', toToken('octo/a', [], ALL, 'octo')],
])('the coverage of %s is unknown', (_, token) => {
  expect(toCoverage(token)).toBeUndefined();
});
