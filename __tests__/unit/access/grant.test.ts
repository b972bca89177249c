/** Asked against granted. */
import { describe, expect, test } from '@jest/globals';
import type { Level, Permissions } from '../../../src/access/permissions/catalogue.ts';
import { compareGrant, type Asked, type Grant } from '../../../src/access/grant.ts';

const some = (permissions: Permissions): Asked['permissions'] => ({ kind: 'some', permissions });

const asked: Asked = {
  permissions: some({ contents: 'read' }),
  repositories: { kind: 'names', names: ['Hello'] },
  owner: 'octo-org',
};
const granted: Grant = {
  permissions: { contents: 'read', metadata: 'read' },
  repositorySelection: 'selected',
  repositories: [{ id: 1, owner: 'Octo-Org', name: 'hello' }],
};

describe('the grant', () => {
  test.each<[string, Partial<Asked>, Partial<Grant>, string[]]>([
    ['the same, in other letters', {}, {}, []],
    [
      'a level between',
      { permissions: some({ contents: 'write' }) },
      {},
      ['permission contents: read instead of write'],
    ],
    [
      'a level that nobody knows',
      {},
      { permissions: { contents: 'owner' } },
      ['permission contents: owner instead of read'],
    ],
    [
      'a name that every object has, asked for and not granted',
      {
        permissions: some(
          Object.fromEntries<Level>([
            ['contents', 'read'],
            ['constructor', 'write'],
          ]),
        ),
      },
      {},
      ['permission constructor: nothing instead of write'],
    ],
    [
      'metadata that was asked and is missing',
      { permissions: some({ metadata: 'read' }) },
      { permissions: {} },
      ['permission metadata: nothing instead of read'],
    ],
    [
      'anything with inherit',
      { permissions: { kind: 'inherit', explicit: true } },
      { permissions: { members: 'write' } },
      [],
    ],
    [
      'anything with all repositories',
      { repositories: { kind: 'all' } },
      { repositorySelection: 'all', repositories: undefined },
      [],
    ],
    ['no repository', {}, { repositories: [] }, ['nothing for repository Hello']],
    [
      'another id',
      { repositories: { kind: 'ids', ids: [2] } },
      {},
      ['repository Octo-Org/hello, which was not asked for', 'nothing for repository 2'],
    ],
    [
      'an owner that was not named',
      { owner: undefined },
      { repositories: [{ id: 1, owner: 'x', name: 'hello' }] },
      [],
    ],
    [
      'the same repository twice',
      {},
      { repositories: [...(granted.repositories ?? []), ...(granted.repositories ?? [])] },
      [],
    ],
  ])('%s', (_, askedToo: Partial<Asked>, grantedToo: Partial<Grant>, differences: string[]) => {
    expect(compareGrant({ ...asked, ...askedToo }, { ...granted, ...grantedToo })).toEqual({
      differences,
      unverified: [],
    });
  });

  test('lists as unverified what the reply leaves out', () => {
    const silent = {
      permissions: undefined,
      repositorySelection: undefined,
      repositories: undefined,
    };
    expect(compareGrant(asked, silent)).toEqual({
      differences: [],
      unverified: ['permissions', 'repositories'],
    });
  });
});
