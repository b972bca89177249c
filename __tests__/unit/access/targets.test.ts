/** Where a token is to work: every way of saying it, and the look-up that follows. */
import { describe, expect, test } from '@jest/globals';
import { parseTargets, type Target, type TargetInputs } from '../../../src/access/targets.ts';

const NOTHING: TargetInputs = {
  owner: '',
  repositories: '',
  repositoryIds: '',
  installationId: '',
  enterprise: '',
  currentRepository: 'octo-org/hello',
};

const parse = (inputs: Partial<TargetInputs>): Target[] => parseTargets({ ...NOTHING, ...inputs });
const names = (...list: string[]): Target['repositories'] => ({ kind: 'names', names: list });
const onRepository = (owner: string, name: string): Target['lookUp'] => ({
  kind: 'repository',
  owner,
  name,
});

describe('targets', () => {
  test.each<[string, Partial<TargetInputs>, Partial<Target>[]]>([
    [
      'nothing: the current repository',
      {},
      [
        {
          owner: 'octo-org',
          repositories: names('hello'),
          lookUp: onRepository('octo-org', 'hello'),
        },
      ],
    ],
    [
      'an owner alone: all of it',
      { owner: 'octocat' },
      [
        {
          owner: 'octocat',
          repositories: { kind: 'all' },
          lookUp: { kind: 'account', owner: 'octocat' },
        },
      ],
    ],
    [
      'the current owner alone: all of it',
      { owner: 'octo-org' },
      [{ repositories: { kind: 'all' }, lookUp: { kind: 'account', owner: 'octo-org' } }],
    ],
    [
      'bare names: of the current owner',
      { repositories: 'a,b' },
      [{ owner: 'octo-org', repositories: names('a', 'b'), lookUp: onRepository('octo-org', 'a') }],
    ],
    [
      'bare names with an owner',
      { owner: 'x', repositories: 'a' },
      [{ owner: 'x', lookUp: onRepository('x', 'a') }],
    ],
    [
      'full names with the same owner in other letters',
      { owner: 'X', repositories: 'x/a' },
      [{ owner: 'X', repositories: names('a') }],
    ],
    [
      'several owners, grouped in the order of their first name',
      { repositories: 'x/a, b, X/c, octo-org/d' },
      [
        { owner: 'x', repositories: names('a', 'c') },
        { owner: 'octo-org', repositories: names('b', 'd') },
      ],
    ],
    [
      'a star: all of the current owner',
      { repositories: ' * ' },
      [{ owner: 'octo-org', repositories: { kind: 'all' } }],
    ],
    [
      'a star with an owner',
      { owner: 'x', repositories: '*' },
      [{ owner: 'x', repositories: { kind: 'all' } }],
    ],
    [
      'ids',
      { repositoryIds: '1, 2' },
      [
        {
          repositories: { kind: 'ids', ids: [1, 2] },
          lookUp: { kind: 'account', owner: 'octo-org' },
        },
      ],
    ],
    [
      'an enterprise',
      { enterprise: 'corp' },
      [
        {
          owner: 'corp',
          repositories: { kind: 'all' },
          lookUp: { kind: 'enterprise', slug: 'corp' },
        },
      ],
    ],
    [
      'an installation id with names',
      { installationId: '7', repositories: 'a' },
      [{ owner: undefined, lookUp: { kind: 'id', installationId: 7, owner: undefined } }],
    ],
    [
      'an installation id with full names',
      { installationId: '7', repositories: 'x/a' },
      [{ owner: 'x', lookUp: { kind: 'id', installationId: 7, owner: 'x' } }],
    ],
    [
      'an installation id with a star',
      { installationId: '7', repositories: '*' },
      [{ repositories: { kind: 'all' }, lookUp: { kind: 'id', installationId: 7 } }],
    ],
    [
      'an installation id with ids',
      { installationId: '7', repositoryIds: '1' },
      [{ repositories: { kind: 'ids', ids: [1] }, lookUp: { kind: 'id', installationId: 7 } }],
    ],
  ])('%s', (_, inputs, expected) => {
    const targets = parse(inputs);
    expect(targets).toHaveLength(expected.length);
    expect(targets).toMatchObject(expected);
  });

  test.each<[string, Partial<TargetInputs>, RegExp]>([
    ['an unknown current repository', { currentRepository: '' }, /current repository is not known/],
    [
      'an unknown current owner',
      { currentRepository: '', repositories: 'a' },
      /current repository is not known/,
    ],
    [
      'an unknown current owner with ids',
      { currentRepository: '', repositoryIds: '1' },
      /current repository is not known/,
    ],
    ['an id of 0', { repositoryIds: '0' }, /not an id/],
    ['an id beyond what a number can hold', { repositoryIds: '9007199254740993' }, /not an id/],
    ['an id in other digits', { repositoryIds: '١٢' }, /not an id/],
    ['a name with a control character', { repositories: 'a\u0000b' }, /not a repository/],
    ['a name with a percent sign', { repositories: '%2e%2e' }, /not a repository/],
    ['an owner of dots', { repositories: '../hello' }, /not a repository/],
    [
      'an enterprise together with an installation id',
      { enterprise: 'corp', installationId: '1' },
      /'enterprise' cannot be used with 'installation-id'/,
    ],
  ])('refuses %s', (_, inputs, message) => {
    expect(() => parse(inputs)).toThrow(message);
  });

  test('accepts 500 repositories for each owner, and no more', () => {
    const list = (count: number, owner: string): string =>
      Array.from({ length: count }, (_, i) => `${owner}/r${i}`).join();
    expect(parse({ repositories: `${list(500, 'a')},${list(500, 'b')}` })).toHaveLength(2);
    expect(() => parse({ repositories: `${list(500, 'a')},${list(501, 'b')}` })).toThrow(
      /501 repositories of b/,
    );
  });
});
