/**
 * What an app may ask of POST /app/installations/{installation_id}/access_tokens, and what it gets.
 */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

const PAGE =
  'https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app';
const NO_REPOSITORY =
  'There is at least one repository that does not exist or is not accessible to the parent installation.';
const NOT_GRANTED = 'The permissions requested are not granted to this installation.';
const ALL = { contents: 'write', issues: 'read', members: 'read', metadata: 'read' };

let octo: Octo;
beforeAll(async () => {
  octo = await startOcto();
});
afterAll(() => octo.github.close());

const post = (body?: unknown, installation = octo.installation.id) =>
  octo.appCall('POST', `/app/installations/${installation}/access_tokens`, body);
const namesIn = (json: Record<string, unknown>) => {
  const { repositories } = json;
  return Array.isArray(repositories)
    ? repositories.map((repository: { full_name: string }) => repository.full_name)
    : undefined;
};

describe('a token', () => {
  test.each<[string, unknown]>([
    ['no body', undefined],
    ['empty lists and an empty object', { repositories: [], repository_ids: [], permissions: {} }],
  ])('with %s has all that the installation has', async (_, body) => {
    const { status, json } = await post(body);
    expect(status).toBe(201);
    expect(json).toMatchObject({ permissions: ALL, repository_selection: 'all' });
    expect(json).not.toHaveProperty('repositories');
  });

  test('is narrowed to names in any case and to ids', async () => {
    const byName = await post({ repositories: ['HELLO', 'hello', 'Site'] });
    const byId = await post({ repository_ids: [octo.site.id] });
    expect(namesIn(byName.json)).toEqual(['octo-org/hello', 'octo-org/site']);
    expect(byName.json['repository_selection']).toBe('selected');
    expect(namesIn(byId.json)).toEqual(['octo-org/site']);
  });

  test('of an installation on chosen repositories says so and lists none', async () => {
    const { json } = await post(undefined, octo.selected.id);
    expect(json['repository_selection']).toBe('selected');
    expect(json).not.toHaveProperty('repositories');
  });

  test('is narrowed to permissions, with metadata for those on repositories', async () => {
    expect((await post({ permissions: { contents: 'read' } })).json['permissions']).toEqual({
      contents: 'read',
      metadata: 'read',
    });
    expect((await post({ permissions: { members: 'read' } })).json['permissions']).toEqual({
      members: 'read',
    });
  });

  test('lives for an hour by the server’s clock', async () => {
    octo.github.clock.offsetMs = -7_200_000;
    const { json, headers } = await post();
    octo.github.clock.offsetMs = 0;
    expect(Date.parse(String(json['expires_at'])) - Date.parse(String(headers.get('date')))).toBe(
      3_600_000,
    );
  });
});

describe('a request', () => {
  test.each<[string, number, string, unknown]>([
    ['for a repository that is not there', 422, NO_REPOSITORY, { repositories: ['hello', 'nope'] }],
    ['for a full name', 422, NO_REPOSITORY, { repositories: ['octo-org/hello'] }],
    ['for a repository of another owner', 422, NO_REPOSITORY, { repositories: ['dotfiles'] }],
    ['for an unknown id', 422, NO_REPOSITORY, { repository_ids: [1] }],
    [
      'for a level above the installation’s',
      422,
      NOT_GRANTED,
      { permissions: { issues: 'write' } },
    ],
    ['for a permission that is not granted', 422, NOT_GRANTED, { permissions: { checks: 'read' } }],
    [
      'for a permission that does not exist',
      422,
      NOT_GRANTED,
      { permissions: { 'pull-requests': 'read' } },
    ],
    ['for a level that does not exist', 422, NOT_GRANTED, { permissions: { contents: 'none' } }],
    [
      'with a name in place of a list',
      422,
      `Invalid request.\n\nFor 'properties/repositories', "hello" is not an array.`,
      { repositories: 'hello' },
    ],
    [
      'with null as names',
      422,
      `Invalid request.\n\nFor 'properties/repositories', nil is not an array.`,
      { repositories: null },
    ],
    [
      'with numbers as names',
      422,
      `Invalid request.\n\nFor 'items', 1 is not a string.`,
      { repositories: [1] },
    ],
    [
      'with names as ids',
      422,
      `Invalid request.\n\nFor 'items', "1" is not an integer.`,
      { repository_ids: ['1'] },
    ],
    [
      'with a level that is not a string',
      422,
      `Invalid request.\n\nFor 'properties/permissions/properties/contents', true is not a string.`,
      { permissions: { contents: true } },
    ],
    [
      'for more than 500 repositories',
      422,
      'Invalid request.\n\nNo more than 500 items are allowed; 501 were supplied.',
      { repositories: Array.from({ length: 501 }, () => 'hello') },
    ],
    ['whose permissions are a list', 400, 'Problems parsing JSON', { permissions: ['contents'] }],
    ['that is broken JSON', 400, 'Problems parsing JSON', '{"repositories": ['],
    ['that is a list', 400, 'Body should be a JSON object', []],
  ])('%s is refused', async (_, status, message, body) => {
    const before = octo.world.tokens.size;
    const answer = await post(body);
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ message, documentation_url: PAGE, status: String(status) });
    expect(octo.world.tokens.size).toBe(before);
  });

  test('may name 500 repositories', async () => {
    expect((await post({ repositories: Array.from({ length: 500 }, () => 'hello') })).status).toBe(
      201,
    );
  });

  test('for the installation of another app, or one that does not exist, finds nothing', async () => {
    const other = octo.world.addApp({
      slug: 'other',
      owner: 'octocat',
      publicKeys: [],
      permissions: {},
    });
    const foreign = octo.world.addInstallation({
      app: other,
      account: 'octocat',
      repositories: 'all',
    });
    for (const id of [foreign.id, 1]) {
      expect(await post(undefined, id)).toMatchObject({
        status: 404,
        json: { message: 'Not Found' },
      });
    }
  });

  test('by an installation token is refused', async () => {
    const authorization = `token ${await octo.mint()}`;
    const path = `/app/installations/${octo.installation.id}/access_tokens`;
    expect(await call(octo.github, 'POST', path, { authorization })).toMatchObject({
      status: 401,
      json: { message: 'A JSON web token could not be decoded' },
    });
  });

  test('from outside an organisation’s IP allow list is refused', async () => {
    octo.organization.ipAllowList = true;
    const answer = await post();
    octo.organization.ipAllowList = false;
    expect(answer.status).toBe(403);
    expect(answer.json['message']).toMatch(
      /the `octo-org` organization has an IP allow list enabled/,
    );
  });
});
