/**
 * Bad input: exit code 1, one annotation that names the input and the fix, no request, nothing
 * minted.
 */
import { expect, test } from '@jest/globals';
import { createHash, generateKeyPairSync } from 'node:crypto';
import { createAppKey, createRsaKey, spoil } from '../../support/keys.ts';
import { bodyOf, leftToPost, saidBy } from '../../support/reading.ts';
import { stories } from '../../support/story.ts';

/** Each: what is wrong, the inputs, and what the message must say. */
const REFUSALS: [string, Record<string, string>, RegExp][] = [
  ['an entry-less list of repositories', { repositories: ',' }, /^Input 'repositories' .*empty.*/],
  ['a blank list of repositories', { repositories: ' \n ' }, /^Input 'repositories' /],
  ['an entry-less list of ids', { 'repository-ids': ' , ' }, /^Input 'repository-ids' /],
  [
    'an id that is not a number',
    { 'repository-ids': '12, hello' },
    /^Input 'repository-ids' holds 'hello'/,
  ],
  ['* together with names', { repositories: '*, hello' }, /'\*' together with other entries/],
  [
    'a repository that is not a name',
    { repositories: 'hello world' },
    /^Input 'repositories' holds 'hello world'/,
  ],
  ['a repository named ..', { repositories: '..' }, /^Input 'repositories' holds '\.\.'/],
  [
    'a path in place of owner/name',
    { repositories: 'a/b/c' },
    /^Input 'repositories' holds 'a\/b\/c'/,
  ],
  [
    'the address of a repository',
    { repositories: 'https://github.com/o/r' },
    /^Input 'repositories' .*Write 'o\/r'\./,
  ],
  [
    'an address with a password',
    { repositories: 'https://x:secret@github.com/o/r.git' },
    /^Input 'repositories' (?!.*secret).*Write 'o\/r'\./,
  ],
  [
    'the address of an owner',
    { owner: 'https://github.com/octo-org' },
    /^Input 'owner' .*Write 'octo-org'\./,
  ],
  ['a name of 101 letters', { repositories: 'a'.repeat(101) }, /^Input 'repositories' holds/],
  ['an owner that is not a name', { owner: 'octo org' }, /^Input 'owner' holds 'octo org'/],
  ['a blank owner', { owner: ' ' }, /^Input 'owner' holds only blanks/],
  [
    'an owner that does not agree',
    { owner: 'octocat', repositories: 'octo-org/hello' },
    /'owner' is 'octocat'/,
  ],
  [
    'repositories and ids together',
    { repositories: 'hello', 'repository-ids': '1' },
    /'repositories' cannot be used with 'repository-ids'/,
  ],
  [
    'more than 500 repositories',
    { repositories: Array.from({ length: 501 }, (_, i) => `r${i}`).join() },
    /501 repositories .* at most 500/,
  ],
  [
    'more than 500 ids',
    { 'repository-ids': Array.from({ length: 501 }, (_, i) => i + 1).join() },
    /at most 500/,
  ],
  [
    'an installation id alone',
    { 'installation-id': '1' },
    /^Input 'installation-id' was given without repositories/,
  ],
  [
    'an installation id that is not a number',
    { 'installation-id': '1x', repositories: '*' },
    /^Input 'installation-id' holds '1x'/,
  ],
  [
    'an installation id for two owners',
    { 'installation-id': '1', repositories: 'a/b, c/d' },
    /several owners \(a, c\)/,
  ],
  [
    'an enterprise with an owner',
    { enterprise: 'octo-corp', owner: 'octo-org' },
    /'enterprise' cannot be used with 'owner'/,
  ],
  [
    'an enterprise with repositories',
    { enterprise: 'octo-corp', repositories: 'x' },
    /'enterprise' cannot be used with 'repositories'/,
  ],
  [
    'an enterprise with ids',
    { enterprise: 'octo-corp', 'repository-ids': '1' },
    /'enterprise' cannot be used with 'repository-ids'/,
  ],
  [
    'an enterprise that is not a name',
    { enterprise: 'octo/corp' },
    /^Input 'enterprise' holds 'octo\/corp'/,
  ],
  ['a level that does not exist', { permissions: 'contents: none' }, /'permissions'.*read.*write/],
  [
    'a level that the permission lacks',
    { 'permission-workflows': 'read' },
    /permission-workflows.*write/,
  ],
  ['one permission with two levels', { permissions: 'issues: read\nissues: write' }, /issues/],
  [
    'one permission with two levels in two inputs',
    { permissions: 'issues: read', 'permission-issues': 'write' },
    /issues/,
  ],
  ['an entry-less block', { permissions: ' \n ' }, /^Input 'permissions' /],
  ['an empty JSON object', { permissions: '{}' }, /^Input 'permissions' /],
  [
    'inherit together with a permission',
    { permissions: 'inherit', 'permission-issues': 'read' },
    /inherit/,
  ],
  ['a blank level', { 'permission-issues': ' ' }, /'permission-issues'/],
  [
    'permissions-contents',
    { 'permissions-contents': 'read' },
    /^Input 'permissions-contents' .*'permission-contents'/,
  ],
  [
    'permission_contents',
    { permission_contents: 'read' },
    /^Input 'permission_contents' .*'permission-contents'/,
  ],
  [
    'an undeclared permission',
    { 'permission-foo': 'read' },
    /^Input 'permission-foo' .*'permissions' block/,
  ],
  ['an undeclared permission that is blank', { 'permission-foo': ' ' }, /^Input 'permission-foo' /],
  [
    'the permission of a job',
    { permissions: 'contents: read\nid-token: write' },
    /^Input 'permissions' asks for 'id-token'.* 'permissions' of the job/,
  ],
  [
    'the permission of a job as an input',
    { 'permission-id-token': 'write' },
    /'id-token: write' .* of the job/,
  ],
  ['repository', { repository: 'hello' }, /^Input 'repository' .*'repositories'/],
  ['repos', { repos: 'hello' }, /^Input 'repos' .*'repositories'/],
  [
    'repositories-ids',
    { 'repositories-ids': '1' },
    /^Input 'repositories-ids' does not exist\. Did you mean 'repository-ids'\? See /,
  ],
  ['repo-ids', { 'repo-ids': '1' }, /^Input 'repo-ids' .*'repository-ids'/],
  [
    'an environment variable',
    { REPOSITORY: 'hello' },
    /^Input 'repository' .* variable 'INPUT_REPOSITORY' counts/,
  ],
  ['a blank', { repository: ' ' }, /^Input 'repository' /],
  ['repository_name', { repository_name: 'hello' }, /^Input 'repository_name' .*'repositories'/],
  ['repositry', { repositry: 'hello' }, /^Input 'repositry' .*'repositories'/],
  ['perms', { perms: 'contents: read' }, /^Input 'perms' .*'permissions'/],
  ['scope', { scope: 'octo-org' }, /^Input 'scope' .*'owner' or 'permissions'/],
  ['scopes', { scopes: 'repo' }, /^Input 'scopes' .*'permissions'/],
  ['org', { org: 'octo-org' }, /^Input 'org' .*'owner'/],
  ['organization', { organization: 'octo-org' }, /^Input 'organization' .*'owner'/],
  ['a name two letters off', { onwer: 'octo-org' }, /^Input 'onwer' .*'owner'/],
  ['ower', { ower: 'octo-org' }, /^Input 'ower' .*'owner'/],
  ['application_id', { application_id: '12' }, /^Input 'application_id' .*'client-id' or 'app-id'/],
  [
    'https_proxy',
    { https_proxy: 'http://proxy' },
    /^Input 'https_proxy' .*environment variable https_proxy/,
  ],
  ['revoke', { revoke: 'false' }, /^Input 'revoke' .*'skip-token-revoke' is 'true'/],
  [
    'several wrong names at once',
    { app_id: '12', private_key: 'x', repos: 'hello', some: 'other' },
    /^Inputs 'app_id', 'private_key', 'repos' do not exist\. Did you mean 'app-id' for 'app_id'\? .*'private-key' for 'private_key'\? .*'repositories' for 'repos'\?/,
  ],
  [
    'a name with an invisible character',
    { 'repositor\u200Bies': 'x' },
    /^Input 'repositor<U\+200B>ies' .*'repositories'/,
  ],
  ['a boolean that is none', { 'skip-token-revoke': 'yes' }, /^Input 'skip-token-revoke' is 'yes'/],
  [
    'a format that does not exist',
    { 'token-format': 'jwt' },
    /^Input 'token-format' is 'jwt'.*'stateless'/,
  ],
  ['a timeout of 0', { 'timeout-seconds': '0' }, /^Input 'timeout-seconds' is '0'.*1 to 600/],
  ['a timeout of 601', { 'timeout-seconds': '601' }, /^Input 'timeout-seconds' is '601'/],
  [
    'a timeout that is not a whole number',
    { 'timeout-seconds': '1.5' },
    /^Input 'timeout-seconds' is '1\.5'/,
  ],
  [
    'a choice for missing credentials that does not exist',
    { 'on-missing-credentials': 'ignore' },
    /^Input 'on-missing-credentials' is 'ignore'/,
  ],
  ['an API URL that is none', { 'github-api-url': 'api.github.com' }, /^Input 'github-api-url' /],
  [
    'an API URL of another scheme',
    { 'github-api-url': 'ftp://github.com' },
    /^Input 'github-api-url' /,
  ],
  [
    'plain HTTP to another machine',
    { 'github-api-url': 'http://github.example/api/v3' },
    /^Input 'github-api-url' .*in clear/,
  ],
  [
    'a client id that would leave a path',
    { 'client-id': '..' },
    /^Input 'client-id' is not the id/,
  ],
  ['a client id that is none', { 'client-id': 'Iv23 li' }, /^Input 'client-id' is not the id/],
  [
    'a key fingerprint',
    { 'private-key': `SHA256:${createHash('sha256').update('x').digest('base64')}` },
    /fingerprint/,
  ],
  [
    'a key with one wrong byte',
    { 'private-key': spoil(createAppKey().privateKey) },
    /damaged or missing/,
  ],
  [
    'a client secret',
    { 'private-key': createHash('sha1').update('x').digest('hex') },
    /client secret/,
  ],
];

stories('the root action', (get) => {
  test.each(REFUSALS)('refuses %s', async (_, inputs, message) => {
    const story = get();
    const main = await story.main(inputs);
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).toMatch(/docs\/troubleshooting\.md#[a-z-]+$/);
    expect(main.exitCode).toBe(1);
    expect(main.calls).toEqual([]);
    expect(leftToPost(main).filter(({ kind }) => kind !== 'connection')).toEqual([]);
    const post = await story.post(main);
    expect(post.calls).toEqual([]);
  });

  test('never shows a key that was pasted as the id', async () => {
    const story = get();
    const main = await story.main({ 'client-id': story.key.pem });
    expect(main.error).toEqual([expect.stringMatching(/^Input 'client-id' is not the id/)]);
    const line = story.key.pem.split('\n')[1] ?? '';
    expect(line).toHaveLength(64);
    expect(saidBy(main)).not.toContain(line);
  });

  test('never shows another key that was pasted as the id', async () => {
    const { pem } = createRsaKey(2_048);
    const main = await get().main({ 'client-id': pem });
    const lines = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-'));
    expect(main.masks).toEqual(expect.arrayContaining(lines));
    expect(main.error).toEqual([expect.stringMatching(/^Input 'client-id' is not the id/)]);
  });

  test.each([createHash('sha1').update('y').digest('hex'), `ghp_${'x'.repeat(36)}`])(
    'masks a secret that was given as the id, and does not show it',
    async (secret) => {
      const main = await get().main({ 'client-id': secret });
      expect(main.error).toEqual([expect.stringMatching(/^Input 'client-id' is not the id/)]);
      expect(main.masks).toContain(secret);
      expect(main.stdout.split(secret)).toHaveLength(2);
    },
  );

  test('masks the lines of a key that it refuses', async () => {
    const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
    const main = await get().main({ 'private-key': pem });
    const lines = pem.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-'));
    expect(main.error).toEqual([expect.stringMatching(/EC key/)]);
    expect(main.masks).toEqual(lines);
  });

  test.each([
    ['of another kind', { 'some-other-thing': 'x' }],
    [
      'that begin like one of ours',
      { 'repo-token': 'x', report: 'x', repositorium: 'x', perma: 'x', organizer: 'x' },
    ],
    [
      'that are empty',
      { repository: '', repos: '', org: '', 'permission-foo': '', permissions_contents: '' },
    ],
  ])('ignores unknown inputs %s', async (_, inputs) => {
    const main = await get().main({ ...inputs, permissions: 'contents: read' });
    expect(main.error).toEqual([]);
    expect(main.exitCode).toBe(0);
  });

  test('warns about a permission that the catalogue lacks, and sends it as it is', async () => {
    const main = await get().main({ permissions: 'contnts: read' });
    expect(main.warning[0]).toMatch(/contnts.*'contents'/);
    expect(bodyOf(main, /access_tokens$/)).toMatchObject({ permissions: { contnts: 'read' } });
  });

  test.each(['inherit', 'INHERIT', ' Inherit '])(
    'does not warn about all permissions with permissions: %p',
    async (permissions) => {
      const main = await get().main({ permissions });
      expect(main.warning).toEqual([]);
      expect(bodyOf(main, /access_tokens$/)).toEqual({ repositories: ['hello'] });
    },
  );

  test('refuses to run where outputs and state would be printed to the log', async () => {
    const main = await get().main({}, { env: { GITHUB_STATE: undefined } });
    expect(main.error).toEqual([
      expect.stringMatching(/^GITHUB_STATE not set: this is not a step of a job/),
    ]);
    expect(main.calls).toEqual([]);
    expect(main.masks).toEqual([]);
  });
});
