/** OAuth scopes: how they are read, reduced, included in each other and compared. */
import { describe, expect, test } from '@jest/globals';
import {
  findMissingScopes,
  findUnknownScopes,
  isAccepted,
  normalizeScopes,
  parseScopes,
  readScopesHeader,
} from '../../../src/access/oauth-scopes.ts';

test.each([
  ['repo', ['repo']],
  ['repo,gist', ['repo', 'gist']],
  ['repo gist', ['repo', 'gist']],
  [' repo ,\tgist ', ['repo', 'gist']],
  ['repo\r\ngist\n', ['repo', 'gist']],
  ['- repo\n- read:org\n', ['repo', 'read:org']],
  ['["repo", "user:email"]', ['repo', 'user:email']],
  ['REPO, repo', ['repo']],
  ['repo repo', ['repo']],
  ['manage_billing:copilot', ['manage_billing:copilot']],
  ['none', []],
  [' None ', []],
])('reads %j', (text, scopes) => {
  expect(parseScopes(text, 'scopes')).toEqual(scopes);
});

test.each([
  [',', /'scopes' holds no entry/],
  [' \n ', /'scopes' holds no entry/],
  ['[]', /'scopes' holds no entry/],
  ['none, repo', /'scopes' holds 'none' together with other scopes/],
  ['repo none', /'scopes' holds 'none' together with other scopes/],
  ['repo; gist', /'scopes' holds 'repo;', which is not a scope/],
  ['https://github.com', /which is not a scope/],
  ['read:', /which is not a scope/],
])('refuses %j', (text, message) => {
  expect(() => parseScopes(text, 'scopes')).toThrow(message);
});

test.each([
  [
    ['user', 'gist', 'user:email'],
    ['gist', 'user'],
  ],
  [
    ['repo', 'public_repo', 'repo:status', 'repo_deployment', 'repo:invite', 'security_events'],
    ['repo'],
  ],
  [['read:org', 'write:org', 'admin:org'], ['admin:org']],
  [['read:org', 'admin:org'], ['admin:org']],
  [
    ['repo', 'delete_repo', 'workflow', 'admin:repo_hook'],
    ['admin:repo_hook', 'delete_repo', 'repo', 'workflow'],
  ],
  [['gist', 'gist'], ['gist']],
  [
    ['something:new', 'gist'],
    ['gist', 'something:new'],
  ],
  [[], []],
])('reduces %j to %j', (scopes, normalized) => {
  expect(normalizeScopes(scopes)).toEqual(normalized);
});

test('does not reduce a list that GitHub has stored', () => {
  // Recorded in https://github.com/octokit/fixtures
  const header =
    'admin:gpg_key, admin:org, admin:org_hook, admin:public_key, admin:repo_hook, delete_repo, gist, notifications, repo, user, workflow';
  expect(normalizeScopes(readScopesHeader(header) ?? []).join(', ')).toBe(header);
});

describe('includes', () => {
  test.each([
    ['repo', 'public_repo'],
    ['repo', 'security_events'],
    ['admin:org', 'read:org'],
    ['write:org', 'read:org'],
    ['admin:repo_hook', 'read:repo_hook'],
    ['admin:public_key', 'write:public_key'],
    ['admin:gpg_key', 'read:gpg_key'],
    ['admin:ssh_signing_key', 'read:ssh_signing_key'],
    ['admin:pre_receive_hook', 'read:pre_receive_hook'],
    ['user', 'user:email'],
    ['user', 'user:follow'],
    ['project', 'read:project'],
    ['write:packages', 'read:packages'],
    ['write:discussion', 'read:discussion'],
    ['codespace', 'codespace:secrets'],
    ['gist', 'gist'],
    ['something:new', 'something:new'],
  ])('%s → %s', (granted, wanted) => {
    expect(findMissingScopes([granted], [wanted])).toEqual([]);
  });

  test.each([
    ['repo', 'delete_repo'],
    ['repo', 'workflow'],
    ['repo', 'admin:repo_hook'],
    ['repo', 'write:packages'],
    ['public_repo', 'repo'],
    ['read:org', 'write:org'],
    ['admin:org', 'admin:org_hook'],
    ['admin:org', 'manage_runners:org'],
    ['write:packages', 'delete:packages'],
    ['workflow', 'repo'],
  ])('not: %s → %s', (granted, wanted) => {
    expect(findMissingScopes([granted], [wanted])).toEqual([wanted]);
  });
});

test.each([
  [['repo', 'gist'], ['public_repo', 'gist'], []],
  [['gist'], ['public_repo', 'gist', 'read:org'], ['public_repo', 'read:org']],
  [[], ['gist'], ['gist']],
  [[], [], []],
])('a token with %j that needs %j lacks %j', (granted, wanted, missing) => {
  expect(findMissingScopes(granted, wanted)).toEqual(missing);
});

test.each([
  [undefined, undefined],
  ['', []],
  ['repo, user', ['repo', 'user']],
  ['repo,user', ['repo', 'user']],
  ['repo user', ['repo', 'user']],
])('reads the header %j as %j', (header, scopes) => {
  expect(readScopesHeader(header)).toEqual(scopes);
});

test.each([
  [['gist'], [], true],
  [[], [], true],
  [['gist'], ['repo'], false],
  [['gist'], ['repo', 'gist'], true],
  [['admin:org'], ['read:org', 'repo'], true],
  [['repo'], ['public_repo'], true],
  [['public_repo'], ['repo'], false],
])('a token with %j where any of %j is accepted: %j', (present, accepted, verdict) => {
  expect(isAccepted(present, accepted)).toBe(verdict);
});

test('finds the scopes that the catalogue does not know', () => {
  expect(findUnknownScopes(['repo', 'gist', 'repos', 'read:org'])).toEqual(['repos']);
});
