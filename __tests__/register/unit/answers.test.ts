/** What can be answered: hosts, owners, names, purposes and places for the key. */
import { homedir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parseHost } from '../../../register/plan/host.ts';
import { parseKeyPlace } from '../../../register/plan/key-place.ts';
import { findReference, parseReference } from '../../../register/key-service/reference.ts';
import { readOptions } from '../../../register/plan/options.ts';
import { isUsable, parsePurpose, warnOfPermissions } from '../../../register/plan/permissions.ts';
import { parseAppName, parseLogin, parsePrefix, proposeName } from '../../../register/plan/plan.ts';

describe('a host', () => {
  test.each([
    ['github.com', 'https://github.com', 'https://api.github.com'],
    [' GitHub.com/ ', 'https://github.com', 'https://api.github.com'],
    ['octo.ghe.com', 'https://octo.ghe.com', 'https://api.octo.ghe.com'],
    [
      'https://github.example.com/',
      'https://github.example.com',
      'https://github.example.com/api/v3',
    ],
    [
      'github.example.com:8443',
      'https://github.example.com:8443',
      'https://github.example.com:8443/api/v3',
    ],
    ['http://127.0.0.1:80', 'http://127.0.0.1', 'http://127.0.0.1/api/v3'],
  ])('%j has its website at %s and its API at %s', (text, webUrl, apiUrl) => {
    expect(parseHost(text)).toMatchObject({ webUrl, apiUrl });
  });

  test.each([
    ['', 'not the name of a host'],
    ['github.com/octo-org', 'not the name of a host'],
    ['https://user:secret@github.com', 'not the name of a host'],
    ['ftp://github.com', 'not the name of a host'],
    ['http://github.example.com', 'in clear'],
    ['api.github.com', 'at another name'],
    ['api.octo.ghe.com', 'at another name'],
    ['ghe.com', 'at another name'],
  ])('%j is refused', (text, words) => {
    expect(() => parseHost(text)).toThrow(words);
  });
});

describe('a place for the key', () => {
  const repository = { owner: 'octo-org', name: 'hello' };
  test.each([
    ['octo-org/hello', { kind: 'repository', repository }],
    ['octo-org/hello:production', { kind: 'environment', repository, environment: 'production' }],
    ['octo-org/hello: eu: west', { kind: 'environment', repository, environment: 'eu: west' }],
    [
      'octo-org: hello, site',
      { kind: 'organization', organization: 'octo-org', repositories: ['hello', 'site'] },
    ],
    ['/tmp/octo.pem', { kind: 'file', path: path.resolve('/tmp/octo.pem') }],
    ['octo.pem', { kind: 'file', path: path.resolve('octo.pem') }],
    ['~/octo.pem', { kind: 'file', path: path.join(homedir(), 'octo.pem') }],
  ])('is read from %j', (text, place) => {
    expect(parseKeyPlace(text)).toEqual(place);
  });

  test.each([
    '',
    'octo-org',
    'octo-org/hello/x',
    'octo-org/hello:',
    'octo-org:',
    'octo-org: a,,b',
    'a b/c',
  ])('is not read from %j', (text) => {
    expect(() => parseKeyPlace(text)).toThrow('does not say where the key goes');
  });
});

describe('a key in a key service', () => {
  test.each([
    ['arn:aws:kms:eu-central-1:111122223333:key/1234abcd', 'aws'],
    ['projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1', 'google'],
    ['https://octo-keys.vault.azure.net/keys/octo', 'azure'],
    ['https://vault.example:8200/v1/transit/keys/octo', 'vault'],
    ['openbao://octo', 'vault'],
  ])('is read from %j', (text, service) => {
    expect(findReference(` ${text} `)).toMatchObject({ reference: text, key: { service } });
  });

  test.each([
    ['https://octo-keys.vault.azure.net/keys/octo/0123', 'the import makes the first one'],
    ['https://vault.example:8200/v1/transit/keys/octo?version=2', 'Leave out the version'],
    ['projects/p/locations/l/keyRings/r/cryptoKeys/k', 'without its version'],
    ['arn:aws:iam::111122223333:role/octo', 'is not the name of a key'],
  ])('is not read from %j', (text, words) => {
    expect(() => parseReference(text)).toThrow(words);
  });

  test.each(['octo-org/hello', 'octo-org: hello', '~/octo.pem', 'projects/hello'])(
    '%j is a place of another kind',
    (text) => {
      expect(findReference(text)).toBeUndefined();
    },
  );
});

describe('a purpose', () => {
  test.each([
    ['1', { contents: 'read' }],
    ['push', { contents: 'write' }],
    ['read, push', { contents: 'write' }],
    ['push, read', { contents: 'write' }],
    ['comment, checks: write', { issues: 'write', pull_requests: 'write', checks: 'write' }],
    ['Pull requests: read', { pull_requests: 'read' }],
  ])('%j means %j', (text, permissions) => {
    expect(parsePurpose(text).permissions).toEqual(permissions);
  });

  test.each([
    '',
    'everything',
    '12',
    'contents: admin',
    'inherit',
    'contents:',
    'contents: read, contents: write',
  ])('%j is refused', (text) => {
    expect(() => parsePurpose(text)).toThrow('does not say what the app is for');
  });

  test('with an unknown permission is accepted with a warning', () => {
    const { permissions, warnings } = parsePurpose('nonsense: read');
    expect(permissions).toEqual({ nonsense: 'read' });
    expect(warnings).toHaveLength(1);
  });

  test.each([
    ['contents', true, 0],
    ['team_discussions', false, 1],
    ['enterprise_sso', false, 1],
    ['gists', false, 1],
    ['members', false, 0],
    ['members', true, 1],
  ])('with %s, for a user: %s, has %d warnings', (name, isUser, count) => {
    expect(warnOfPermissions({ [name]: 'read' }, isUser)).toHaveLength(count);
  });

  test('does not use organization permissions for a user account', () => {
    expect(['contents', 'members', 'gists'].filter((name) => isUsable(name, true))).toEqual([
      'contents',
    ]);
  });
});

describe('a name', () => {
  test('may have 34 characters and not more', () => {
    expect(parseAppName('x'.repeat(34))).toHaveLength(34);
    expect(() => parseAppName('x'.repeat(35))).toThrow(
      'it has 35 characters, and GitHub takes 34 at most',
    );
  });

  test.each(['', ' ', '--'])('%j is refused', (name) => {
    expect(() => parseAppName(name)).toThrow('no letter and no digit');
  });

  test('is suggested so that it fits', () => {
    expect(proposeName('octo-org')).toBe('tokens-octo-org');
    expect(proposeName('a'.repeat(26) + '-' + 'b'.repeat(12))).toBe(`tokens-${'a'.repeat(26)}`);
  });
});

test('a login may have an @ before it', () => {
  expect(parseLogin('@octocat')).toBe('octocat');
  expect(() => parseLogin('octo/cat')).toThrow('is not the login');
});

test.each([
  ['app', 'APP'],
  ['DEPLOY_', 'DEPLOY'],
])('the prefix %j is %s', (text, prefix) => {
  expect(parsePrefix(text)).toBe(prefix);
});

test.each(['github_app', '1APP', 'A-B', ''])('the prefix %j is refused', (text) => {
  expect(() => parsePrefix(text)).toThrow('cannot begin the name of a secret');
});

test.each([
  [['--repo', 'a/b', '--pem', 'x.pem'], 'exclude each other'],
  [['--kms', 'awskms:///1', '--pem', 'x.pem'], "'--pem' and '--kms' exclude"],
  [['--env', 'production'], "without '--repo'"],
  [['--org', 'octo-org'], 'belong together'],
  [['--enterprise', 'octo-corp'], "without '--link'"],
  [['--owner-type', 'team'], "neither 'user' nor 'organization'"],
])('the options %j are refused', (args, words) => {
  expect(() => readOptions(args)).toThrow(words);
});
