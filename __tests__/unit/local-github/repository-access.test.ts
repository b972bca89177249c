/** What a minted token can do with repositories, tried with the client that workflows use. */
import { getOctokit } from '@actions/github';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

const clientFor = async (body?: object, base = '') =>
  getOctokit(await octo.mint(body), { baseUrl: `${octo.github.url}${base}` }).rest;
const hello = { owner: 'octo-org', repo: 'hello' };
const file = {
  ...hello,
  path: 'notes.txt',
  message: 'Add notes',
  content: Buffer.from('Notes').toString('base64'),
};
const NOT_ACCESSIBLE = {
  status: 403,
  message: expect.stringMatching(/^Resource not accessible by integration/),
};

describe.each(['', '/api/v3'])('under the base path "%s"', (base) => {
  test('a token reads its repositories and lists them by the page', async () => {
    const client = await clientFor({ repositories: ['hello', 'site'] }, base);
    const { data } = await client.repos.get({ owner: 'Octo-Org', repo: 'HELLO' });
    expect(data.full_name).toBe('octo-org/hello');
    const page = await client.apps.listReposAccessibleToInstallation({ per_page: 1 });
    expect(page.data).toMatchObject({ total_count: 2, repository_selection: 'selected' });
    expect(page.data.repositories.map(({ name }) => name)).toEqual(['hello']);
    expect(page.headers.link).toContain(
      `<${octo.github.url}${base}/installation/repositories?per_page=1&page=2>; rel="next"`,
    );
  });
});

describe('a private repository', () => {
  test.each(['hello', 'nope'])('outside the token is not found: %s', async (repo) => {
    const client = await clientFor({ repositories: ['site'] });
    await expect(client.repos.get({ owner: 'octo-org', repo })).rejects.toMatchObject({
      status: 404,
    });
    await expect(client.repos.createOrUpdateFileContents({ ...file, repo })).rejects.toMatchObject({
      status: 404,
    });
  });

  test('is not found without a token', async () => {
    expect((await call(octo.github, 'GET', '/repos/octo-org/hello')).status).toBe(404);
    expect((await call(octo.github, 'GET', '/repos/octo-org/open')).status).toBe(200);
  });

  test('refuses a write by a token that may only read, and names what it lacks', async () => {
    const client = await clientFor({ repositories: ['hello'], permissions: { contents: 'read' } });
    const { data } = await client.repos.getContent({ ...hello, path: 'README.md' });
    expect(data).toMatchObject({
      content: expect.stringContaining(Buffer.from('# Hello\n').toString('base64')),
    });
    const refused = client.repos.createOrUpdateFileContents(file);
    await expect(refused).rejects.toMatchObject({
      ...NOT_ACCESSIBLE,
      response: {
        headers: {
          'x-accepted-github-permissions': 'contents=write; contents=write,workflows=write',
        },
      },
    });
    expect(octo.hello.files.has('notes.txt')).toBe(false);
  });

  test('refuses what the token’s permissions do not cover', async () => {
    const client = await clientFor({ permissions: { contents: 'read' } });
    await expect(client.issues.listForRepo(hello)).rejects.toMatchObject(NOT_ACCESSIBLE);
    await expect(client.issues.create({ ...hello, title: 'Hi' })).rejects.toMatchObject(
      NOT_ACCESSIBLE,
    );
  });
});

test('a token that may write creates a file, and changes it when it knows the former content', async () => {
  const client = await clientFor({ repositories: ['hello'], permissions: { contents: 'write' } });
  const created = await client.repos.createOrUpdateFileContents(file);
  expect(created.status).toBe(201);
  expect(octo.hello.files.get('notes.txt')).toBe('Notes');
  await expect(client.repos.createOrUpdateFileContents(file)).rejects.toMatchObject({
    status: 422,
  });
  await expect(
    client.repos.createOrUpdateFileContents({ ...file, sha: 'old' }),
  ).rejects.toMatchObject({ status: 409 });
  const changed = await client.repos.createOrUpdateFileContents({
    ...file,
    sha: String(created.data.content?.sha),
  });
  expect(changed.status).toBe(200);
});

test('a workflow file needs the permission for workflows, too', async () => {
  const client = await clientFor();
  const workflow = { ...file, path: '.github/workflows/ci.yml' };
  await expect(client.repos.createOrUpdateFileContents(workflow)).rejects.toMatchObject(
    NOT_ACCESSIBLE,
  );
});

test('an issue is opened by the app’s bot', async () => {
  octo.installation.permissions['issues'] = 'write';
  const client = await clientFor({ permissions: { issues: 'write' } });
  const { data } = await client.issues.create({ ...hello, title: 'It works' });
  expect(data).toMatchObject({
    number: 1,
    title: 'It works',
    user: { login: 'octo-deployer[bot]', type: 'Bot' },
  });
  expect((await client.issues.listForRepo(hello)).data).toHaveLength(1);
});

test('a public repository of someone else is read, but not written', async () => {
  octo.world.addRepository({ owner: 'octocat', name: 'public', files: { 'README.md': 'Hi' } });
  const client = await clientFor();
  expect(
    (await client.repos.getContent({ owner: 'octocat', repo: 'public', path: 'README.md' })).status,
  ).toBe(200);
  const write = client.repos.createOrUpdateFileContents({
    ...file,
    owner: 'octocat',
    repo: 'public',
  });
  await expect(write).rejects.toMatchObject(NOT_ACCESSIBLE);
});

test('an installation token is not a user, but it can look up its bot', async () => {
  const client = await clientFor();
  await expect(client.users.getAuthenticated()).rejects.toMatchObject(NOT_ACCESSIBLE);
  const { data } = await client.users.getByUsername({ username: 'octo-deployer[bot]' });
  expect(data).toMatchObject({ id: octo.app.bot.id, type: 'Bot' });
  expect(octo.github.requests.at(-1)?.path).toBe('/users/octo-deployer%5Bbot%5D');
});

test('an IP allow list keeps out tokens that were minted before', async () => {
  const client = await clientFor();
  octo.organization.ipAllowList = true;
  const refusal = { status: 403, message: expect.stringContaining('IP allow list enabled') };
  await expect(client.repos.get(hello)).rejects.toMatchObject(refusal);
  await expect(client.apps.listReposAccessibleToInstallation()).rejects.toMatchObject(refusal);
});

describe('a renamed repository', () => {
  test('redirects a read of its former name to its id', async () => {
    const token = await octo.mint();
    octo.world.renameRepository('octo-org', 'hello', 'goodbye');
    const authorization = `token ${token}`;
    const answer = await call(octo.github, 'GET', '/api/v3/repos/octo-org/Hello', {
      authorization,
    });
    const url = `${octo.github.url}/api/v3/repositories/${octo.hello.id}`;
    expect(answer).toMatchObject({ status: 301, json: { message: 'Moved Permanently', url } });
    expect(answer.headers.get('location')).toBe(url);
    const lookup = await octo.appCall('GET', '/repos/octo-org/hello/installation');
    expect(lookup.headers.get('location')).toBe(
      `${octo.github.url}/repositories/${octo.hello.id}/installation`,
    );
    const followed = await octo.appCall('GET', `/repositories/${octo.hello.id}/installation`);
    expect(followed.json['id']).toBe(octo.installation.id);
    expect(
      (
        await octo.appCall('POST', `/app/installations/${octo.installation.id}/access_tokens`, {
          repositories: ['hello'],
        })
      ).status,
    ).toBe(422);
  });

  test('answers a write with 307, and a user without access with 404', async () => {
    octo.world.renameRepository('octo-org', 'hello', 'goodbye');
    const write = await call(octo.github, 'PUT', '/repos/octo-org/hello/contents/a%20b.txt', {
      authorization: `token ${await octo.mint()}`,
      body: {},
    });
    expect(write.status).toBe(307);
    expect(write.headers.get('location')).toBe(
      `${octo.github.url}/repositories/${octo.hello.id}/contents/a%20b.txt`,
    );
    expect((await call(octo.github, 'GET', '/repos/octo-org/hello')).status).toBe(404);
  });
});
