/** app-jwt: the app's own JWT, as GitHub takes it, and no request. */
import { expect, test } from '@jest/globals';
import { getOctokit } from '@actions/github';
import { createAppKey, spoil } from '../support/keys.ts';
import { stories, type StoryStep } from '../support/story.ts';

function readClaims({ outputs }: StoryStep): Record<string, unknown> {
  const payload = (outputs['jwt'] ?? '').split('.')[1] ?? '';
  return JSON.parse(Buffer.from(payload, 'base64url').toString('utf8')) as Record<string, unknown>;
}

stories('app-jwt', (get) => {
  test('signs a JWT that GitHub accepts, without any request, and leaves nothing to post', async () => {
    const story = get();
    const inputs = { 'client-id': story.app.clientId, 'private-key': story.key.pem };
    const main = await story.run('app-jwt', inputs);
    expect(main.error).toEqual([]);
    expect(main.warning).toEqual([]);
    expect(main.calls).toEqual([]);
    expect(main.state).toEqual({});
    expect(Object.keys(main.outputs)).toEqual(['jwt', 'expires-at']);
    const { rest } = getOctokit(main.outputs['jwt'] ?? '', { baseUrl: story.github.url });
    expect((await rest.apps.getAuthenticated()).data).toMatchObject({ slug: 'octo-deployer' });
    const { iss, exp } = readClaims(main);
    expect(iss).toBe(story.app.clientId);
    expect(Date.parse(main.outputs['expires-at'] ?? '')).toBe(Number(exp) * 1_000);
  });

  test('masks the JWT before anything is said about it', async () => {
    const story = get();
    const main = await story.run('app-jwt', {
      'app-id': String(story.app.id),
      'private-key': story.key.pem,
    });
    const { jwt = '' } = main.outputs;
    expect(main.masks).toContain(jwt);
    expect(main.stdout.split('\n').findIndex((line) => line.includes(jwt))).toBeLessThan(
      main.stdout.split('\n').findIndex((line) => line.startsWith('Signed')),
    );
    expect(readClaims(main)['iss']).toBe(String(story.app.id));
    expect(main.summary).toContain('valid until it expires');
  });

  test('masks the decoded lines of a base64 key', async () => {
    const story = get();
    const encoded = Buffer.from(story.key.pem).toString('base64');
    const main = await story.run('app-jwt', {
      'client-id': story.app.clientId,
      'private-key': encoded,
    });
    expect(main.exitCode).toBe(0);
    expect(main.masks).toEqual(
      expect.arrayContaining([encoded, ...story.key.pem.split('\n').slice(1, -3)]),
    );
  });

  test.each([
    ['530', undefined],
    ['60', '60'],
    ['300', '300'],
  ])('signs a JWT that expires %s s from now', async (seconds, lifetime) => {
    const story = get();
    const before = Math.floor(Date.now() / 1_000);
    const inputs = { 'client-id': story.app.clientId, 'private-key': story.key.pem };
    const main = await story.run('app-jwt', {
      ...inputs,
      ...(lifetime && { 'lifetime-seconds': lifetime }),
    });
    const { exp, iat } = readClaims(main) as { exp: number; iat: number };
    expect(exp - before).toBeGreaterThanOrEqual(Number(seconds));
    expect(exp - Math.ceil(Date.now() / 1_000)).toBeLessThanOrEqual(Number(seconds));
    expect(exp - iat).toBeLessThan(600);
  });

  test.each<[string, Record<string, string>, RegExp]>([
    [
      'a lifetime below 60 s',
      { 'lifetime-seconds': '59' },
      /'lifetime-seconds' is '59'.* from 60 to 530/,
    ],
    [
      'a lifetime above 530 s',
      { 'lifetime-seconds': '531' },
      /'lifetime-seconds' is '531'.* from 60 to 530/,
    ],
    ['no id', { 'client-id': '' }, /'client-id' or 'app-id' is empty/],
    ['no key', { 'private-key': 'nonsense' }, /'private-key'/],
    [
      'a damaged key',
      { 'private-key': spoil(createAppKey().privateKey) },
      /'private-key' .*damaged or missing/,
    ],
    [
      'permissions, which a JWT does not have',
      { permissions: 'contents: read' },
      /^Input 'permissions' does not exist.*takes no permissions/,
    ],
    ['a typo', { 'lifetime-second': '60' }, /Did you mean 'lifetime-seconds'/],
  ])('refuses %s', async (_, inputs, message) => {
    const story = get();
    const given = { 'client-id': story.app.clientId, 'private-key': story.key.pem, ...inputs };
    const main = await story.run('app-jwt', given);
    expect(main.exitCode).toBe(1);
    expect(main.outputs).toEqual({});
    expect(main.error).toEqual([expect.stringMatching(message)]);
  });

  test('succeeds without a key when on-missing-credentials is skip', async () => {
    const inputs = { 'client-id': 'Iv23', 'private-key': '', 'on-missing-credentials': 'skip' };
    const main = await get().run('app-jwt', inputs);
    expect(main.exitCode).toBe(0);
    expect(main.outputs).toEqual({});
    expect(main.notice).toEqual([
      expect.stringMatching(/^No JWT was minted: input 'private-key' is empty/),
    ]);
  });
});
