/** What a token reaches by git, in each spelling that is known. */
import { expect, test } from '@jest/globals';
import { toReach } from '../../../src/git/reach.ts';
import type { Target } from '../../../src/scope/targets.ts';

const ALL: Target['repositories'] = { kind: 'all' };
const named = (...names: string[]): Target['repositories'] => ({ kind: 'names', names });

function toTarget(owner: string, repositories: Target['repositories'], change: Partial<Target> = {}): Target {
  return { owner, isOwnerGiven: true, repositories, lookUp: { kind: 'account', owner }, ...change };
}

const BY_ID: Partial<Target> = { lookUp: { kind: 'id', installationId: 1 } };

test.each([
  ['all of an owner', ['octo', []], toTarget('octo', ALL), [['octo'], undefined, Infinity]],
  ['an owner in other letters', ['Octo', []], toTarget('OCTO', ALL), [['Octo', 'OCTO', 'octo'], undefined, Infinity]],
  [
    'a guessed owner that is another',
    ['octo', ['octo/a']],
    toTarget('cat', named('a'), { ...BY_ID, isOwnerGiven: false }),
    [['octo'], ['a'], 1],
  ],
  [
    'repositories',
    ['octo', ['octo/A', 'octo/b']],
    toTarget('octo', named('a', 'B')),
    [['octo'], ['A', 'b', 'a', 'B'], 2],
  ],
  ['a renamed one', ['octo', ['octo/new']], toTarget('octo', named('Old')), [['octo'], ['new', 'Old', 'old'], 1]],
  ['ids', ['octo', ['octo/a']], toTarget('octo', { kind: 'ids', ids: [1] }), [['octo'], ['a'], 1]],
  ['names without a reply', ['octo', []], toTarget('octo', named('a', 'b')), [['octo'], ['a', 'b'], 2]],
  [
    'names without a reply, of a known owner',
    ['octo', []],
    toTarget('octo', named('a'), { isOwnerGiven: false }),
    [['octo'], ['a'], 1],
  ],
] as const)('%s', (_, [owner, repositories], target, [owners, names, size]) => {
  expect(toReach({ owner, repositories }, target)).toEqual({ owners, names, size });
});

test.each([
  ['ids without a reply', ['octo', []], toTarget('octo', { kind: 'ids', ids: [1] })],
  [
    'names without a reply, of a guessed owner',
    ['octo', []],
    toTarget('octo', named('a'), { ...BY_ID, isOwnerGiven: false }),
  ],
  ['a name that would end its line', ['octo', ['octo/a"]\n[core]']], toTarget('octo', { kind: 'ids', ids: [1] })],
  ['a name that leads elsewhere', ['octo', ['octo/../cat']], toTarget('octo', { kind: 'ids', ids: [1] })],
  ['an owner that is no name', ['octo/a', []], toTarget('octo', ALL)],
] as const)('nothing is known of %s', (_, [owner, repositories], target) => {
  expect(toReach({ owner, repositories }, target)).toBeUndefined();
});
