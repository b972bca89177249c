/** Where a scoped user token must work, from the inputs that say so. */
import { expect, test } from '@jest/globals';
import { parseUserTarget, type UserTargetInputs } from '../../../src/access/user-target.ts';

const NONE: UserTargetInputs = {
  owner: '',
  ownerId: '',
  repositories: '',
  repositoryIds: '',
  currentRepository: 'octo-org/hello',
};
const login = (name: string) => ({ account: { kind: 'login', login: name }, owner: name });

test.each<[Partial<UserTargetInputs>, object]>([
  [{}, { ...login('octo-org'), repositories: { kind: 'all' } }],
  [{ owner: 'octocat' }, { ...login('octocat'), repositories: { kind: 'all' } }],
  [{ repositories: '*' }, { ...login('octo-org'), repositories: { kind: 'all' } }],
  [
    { repositories: 'a, b' },
    { ...login('octo-org'), repositories: { kind: 'names', names: ['a', 'b'] } },
  ],
  [
    { repositories: 'octocat/a' },
    { ...login('octocat'), repositories: { kind: 'names', names: ['a'] } },
  ],
  [
    { owner: 'octocat', repositories: 'a' },
    { ...login('octocat'), repositories: { kind: 'names', names: ['a'] } },
  ],
  [{ repositoryIds: '7, 8' }, { ...login('octo-org'), repositories: { kind: 'ids', ids: [7, 8] } }],
  [
    { ownerId: '5' },
    { account: { kind: 'id', id: 5 }, owner: undefined, repositories: { kind: 'all' } },
  ],
  [
    { ownerId: '5', repositories: 'a' },
    {
      account: { kind: 'id', id: 5 },
      owner: undefined,
      repositories: { kind: 'names', names: ['a'] },
    },
  ],
  [
    { ownerId: '5', repositories: 'octocat/a' },
    {
      account: { kind: 'id', id: 5 },
      owner: 'octocat',
      repositories: { kind: 'names', names: ['a'] },
    },
  ],
])('%j', (inputs, target) => {
  expect(parseUserTarget({ ...NONE, ...inputs })).toEqual(target);
});

test.each<[Partial<UserTargetInputs>, RegExp]>([
  [{ owner: 'a', ownerId: '1' }, /'owner' cannot be used with 'owner-id'/],
  [{ ownerId: '0' }, /'owner-id' holds '0'/],
  [{ ownerId: '12345678901234567890' }, /'owner-id' holds/],
  [{ repositories: 'a/x, b/y' }, /several owners/],
  [{ repositories: 'x, b/y' }, /several owners/],
  [{ owner: 'a', repositories: 'b/y' }, /'owner' is 'a'/],
  [{ repositories: 'a', repositoryIds: '1' }, /cannot be used with/],
  [{ repositories: ' ' }, /holds no entry/],
  [{ repositories: 'a/..' }, /not a repository/],
  [{ currentRepository: '' }, /current repository is not known/],
])('refuses %j', (inputs, message) => {
  expect(() => parseUserTarget({ ...NONE, ...inputs })).toThrow(message);
});
