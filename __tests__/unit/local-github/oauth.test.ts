/**
 * The local GitHub refuses what GitHub refuses of apps, users and their tokens, and shows a token
 * when GitHub does.
 */
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { validateExchange } from '../../support/openapi/openapi.ts';
import { call, startOcto, type Octo } from './octo-world.ts';

const ENTERPRISE = '/api/v3';
const HEADERS = { 'user-agent': 'test' };

let octo: Octo;
let clients: ReturnType<typeof addClients>;

function addClients({ world, user, organization, app }: Octo) {
  const { oauth } = world;
  oauth.addMember(organization, user);
  oauth.setPassword(user, 'secret word', '123456');
  return {
    githubApp: oauth.openApp(app),
    oauthApp: oauth.addApp({ name: 'tool' }),
    other: oauth.addApp({ name: 'other' }),
  };
}

beforeAll(async () => {
  octo = await startOcto();
  clients = addClients(octo);
});

afterAll(async () => {
  expect(octo.github.requests.flatMap(validateExchange)).toEqual([]);
  await octo.github.close();
});

const basic = (name: string, secret: string) =>
  `Basic ${Buffer.from(`${name}:${secret}`).toString('base64')}`;
const issue = (kind: 'githubApp' | 'oauthApp' | 'other', scopes: string[] = []) =>
  octo.world.oauth.issue({ client: clients[kind], user: octo.user, nowMs: Date.now(), scopes });

function asClient(
  kind: 'githubApp' | 'oauthApp',
  method: string,
  path: string,
  body?: unknown,
  secret?: string,
) {
  const { clientId, clientSecret } = clients[kind];
  const authorization = basic(clientId, secret ?? clientSecret);
  return call(octo.github, method, `/applications/${clientId}/${path}`, {
    authorization,
    body,
    headers: HEADERS,
  });
}

function asUser(
  method: string,
  path: string,
  body?: unknown,
  otp = '123456',
  password = 'secret word',
) {
  const headers = { ...HEADERS, 'x-github-otp': otp };
  return call(octo.github, method, `${ENTERPRISE}${path}`, {
    authorization: basic('octocat', password),
    body,
    headers,
  });
}

test('a check shows the token, its SHA-256 and its normalised scopes', async () => {
  const { text } = issue('oauthApp', ['user', 'gist', 'user:email']);
  const { status, json } = await asClient('oauthApp', 'POST', 'token', { access_token: text });
  expect(status).toBe(200);
  expect(json).toMatchObject({
    token: text,
    hashed_token: createHash('sha256').update(text).digest('hex'),
    token_last_eight: text.slice(-8),
    scopes: ['gist', 'user'],
    fingerprint: null,
    expires_at: null,
    app: { client_id: clients.oauthApp.clientId },
  });
});

test.each(['POST', 'PATCH', 'DELETE'])(
  '%s of a token of another app, or of none, is 404',
  async (method) => {
    for (const text of [issue('other').text, 'gho_nothing']) {
      expect(await asClient('oauthApp', method, 'token', { access_token: text })).toMatchObject({
        status: 404,
        json: { message: 'Not Found' },
      });
    }
  },
);

test('a wrong secret is 401', async () => {
  const body = { access_token: issue('oauthApp').text };
  expect(await asClient('oauthApp', 'POST', 'token', body, 'f'.repeat(40))).toMatchObject({
    status: 401,
  });
});

test('a reset keeps id and creation, and ends the old token', async () => {
  const token = issue('oauthApp', ['gist']);
  const { id, text } = token;
  const { json } = await asClient('oauthApp', 'PATCH', 'token', { access_token: text });
  expect(json).toMatchObject({ id, token: token.text, scopes: ['gist'] });
  expect(token.text).not.toBe(text);
  expect(await asClient('oauthApp', 'POST', 'token', { access_token: text })).toMatchObject({
    status: 404,
  });
});

test('deleting a grant ends all tokens of the user for the app, and no other', async () => {
  const [one, two, others] = [issue('oauthApp'), issue('oauthApp'), issue('other')];
  expect(await asClient('oauthApp', 'DELETE', 'grant', { access_token: one.text })).toMatchObject({
    status: 204,
  });
  const { oauth } = octo.world;
  expect(oauth.tokens.has(one.text)).toBe(false);
  expect(oauth.tokens.has(two.text)).toBe(false);
  expect(oauth.tokens.has(others.text)).toBe(true);
});

test('a scoped token cannot be scoped again, and its parent stays alive', async () => {
  const parent = issue('githubApp');
  const body = {
    access_token: parent.text,
    target: 'octo-org',
    repositories: ['hello'],
    permissions: { contents: 'read' },
  };
  const { status, json } = await asClient('githubApp', 'POST', 'token/scoped', body);
  expect(status).toBe(200);
  expect(json).toMatchObject({
    scopes: null,
    installation: {
      repository_selection: 'selected',
      permissions: { contents: 'read', metadata: 'read' },
    },
  });
  const again = { ...body, access_token: json['token'] };
  expect(await asClient('githubApp', 'POST', 'token/scoped', again)).toMatchObject({ status: 404 });
  expect(octo.world.oauth.tokens.has(parent.text)).toBe(true);
  const use = (path: string) =>
    call(octo.github, 'GET', path, {
      authorization: `Bearer ${String(json['token'])}`,
      headers: HEADERS,
    });
  expect((await use('/repos/octo-org/hello')).status).toBe(200);
  expect((await use('/repos/octo-org/site')).status).toBe(404);
});

test('a user’s tokens reach nothing through an installation that is suspended or deleted', async () => {
  const parent = issue('githubApp').text;
  const body = { access_token: parent, target: 'octo-org' };
  const scoped = String((await asClient('githubApp', 'POST', 'token/scoped', body)).json['token']);
  const read = async () => {
    const asked = [parent, scoped].map((token) =>
      call(octo.github, 'GET', '/repos/octo-org/hello', {
        authorization: `Bearer ${token}`,
        headers: HEADERS,
      }),
    );
    return (await Promise.all(asked)).map(({ status }) => status);
  };
  expect(await read()).toEqual([200, 200]);
  octo.installation.suspended = true;
  expect(await read()).toEqual([404, 404]);
  expect(await asClient('githubApp', 'POST', 'token/scoped', body)).toMatchObject({
    status: 403,
    json: { message: 'This installation has been suspended' },
  });
  octo.installation.suspended = false;
  const [installation] = octo.world.installations.splice(
    octo.world.installations.indexOf(octo.installation),
    1,
  );
  expect(await read()).toEqual([404, 404]);
  octo.world.installations.push(installation ?? octo.installation);
});

test('an IP allow list keeps a user’s tokens out', async () => {
  octo.organization.ipAllowList = true;
  const authorization = `Bearer ${issue('oauthApp', ['repo']).text}`;
  const answer = await call(octo.github, 'GET', '/repos/octo-org/hello', {
    authorization,
    headers: HEADERS,
  });
  octo.organization.ipAllowList = false;
  expect(answer).toMatchObject({
    status: 403,
    json: { message: expect.stringContaining('has an IP allow list enabled') },
  });
});

test('an OAuth token writes a workflow file only with the scope for it', async () => {
  const write = async (scopes: string[]) => {
    const { status } = await call(
      octo.github,
      'PUT',
      '/repos/octo-org/hello/contents/.github/workflows/ci.yml',
      {
        authorization: `Bearer ${issue('oauthApp', scopes).text}`,
        body: { message: 'Add CI', content: '' },
        headers: HEADERS,
      },
    );
    return status;
  };
  expect(await write(['repo'])).toBe(404);
  expect(await write(['repo', 'workflow'])).toBe(201);
});

test.each<[string, object, RegExp]>([
  ['no target', { target: undefined }, /"target" or "target_id"/],
  ['an account without the app', { target: 'octo-corp' }, /"target" is not an account/],
  ['both lists', { repositories: ['hello'], repository_ids: [1] }, /Only one of/],
  [
    'a repository out of reach',
    { repositories: ['nothing'] },
    /not accessible to the parent installation/,
  ],
  [
    'a permission that is not granted',
    { permissions: { issues: 'write' } },
    /not granted to this installation/,
  ],
])('a scoped token is refused for %s', async (_, change, message) => {
  const body = { access_token: issue('githubApp').text, target: 'octo-org', ...change };
  const answer = await asClient('githubApp', 'POST', 'token/scoped', body);
  expect(answer).toMatchObject({ status: 422, json: { message: expect.stringMatching(message) } });
});

test('each answer to an OAuth token names its scopes, and no other answer does', async () => {
  const ask = (authorization: string, path: string) =>
    call(octo.github, 'GET', path, { authorization, headers: HEADERS });
  const narrow = await ask(`Bearer ${issue('oauthApp', ['gist']).text}`, '/repos/octocat/dotfiles');
  expect(narrow.status).toBe(404);
  expect(narrow.headers.get('x-oauth-scopes')).toBe('gist');
  expect(narrow.headers.get('x-accepted-oauth-scopes')).toBe('repo');
  const wide = await ask(`Bearer ${issue('oauthApp', ['repo']).text}`, '/repos/octocat/dotfiles');
  expect(wide.status).toBe(200);
  const ofApp = await ask(`Bearer ${issue('githubApp').text}`, '/user');
  expect(ofApp).toMatchObject({ status: 200, json: { login: 'octocat' } });
  expect(ofApp.headers.has('x-oauth-scopes')).toBe(false);
});

test('a new authorization shows its token once, with 201; the same fingerprint again gives 200 without it', async () => {
  const path = `/authorizations/clients/${clients.oauthApp.clientId}/${encodeURIComponent('a b/c')}`;
  const body = { client_secret: clients.oauthApp.clientSecret, scopes: ['repo', 'public_repo'] };
  const created = await asUser('PUT', path, body);
  expect(created).toMatchObject({ status: 201, json: { fingerprint: 'a b/c', scopes: ['repo'] } });
  expect(created.json['token']).toMatch(/^gho_\w{36}$/);
  expect(created.headers.get('location')).toBe(created.json['url']);
  const again = await asUser('PUT', path, body);
  expect(again).toMatchObject({ status: 200, json: { id: created.json['id'], token: '' } });
  const one = await asUser('GET', `/authorizations/${String(created.json['id'])}`);
  expect(one.json['token']).toBe('');
});

test.each<[string, object, RegExp]>([
  ['the client id in the body', { client_id: 'x' }, /"client_id" is not a permitted key/],
  ['a wrong secret', { client_secret: 'f'.repeat(40) }, /Invalid OAuth application/],
  ['no secret', { client_secret: undefined }, /"client_secret" wasn't supplied/],
  [
    'a secret that is a number',
    { client_secret: 1 },
    /For 'properties\/client_secret', 1 is not a string/,
  ],
  ['an unknown scope', { scopes: ['everything'] }, /invalid: everything/],
  [
    'scopes that are not a list',
    { scopes: 'repo' },
    /For 'properties\/scopes', "repo" is not an array/,
  ],
])('an authorization is refused for %s', async (_, change, message) => {
  const before = octo.github.requests.length;
  const path = `/authorizations/clients/${clients.oauthApp.clientId}/x`;
  const answer = await asUser('PUT', path, {
    client_secret: clients.oauthApp.clientSecret,
    ...change,
  });
  expect(answer).toMatchObject({ status: 422, json: { message: expect.stringMatching(message) } });
  // GitHub's description does not allow all of these bodies, which is the point.
  octo.github.requests.splice(before);
});

test('two-factor authentication asks for the one-time password, after the right password only', async () => {
  for (const otp of ['', '654321']) {
    const answer = await asUser('GET', '/authorizations', undefined, otp);
    expect(answer).toMatchObject({
      status: 401,
      json: { message: 'Must specify two-factor authentication OTP code.' },
    });
    expect(answer.headers.get('x-github-otp')).toBe('required; app');
  }
  const wrong = await asUser('GET', '/authorizations', undefined, '123456', 'wrong');
  expect(wrong.status).toBe(401);
  expect(wrong.headers.has('x-github-otp')).toBe(false);
});

test('the Authorizations API refuses a token in place of a password', async () => {
  const authorization = `Bearer ${issue('oauthApp').text}`;
  const path = `${ENTERPRISE}/authorizations`;
  const answer = await call(octo.github, 'GET', path, { authorization, headers: HEADERS });
  expect(answer).toMatchObject({
    status: 403,
    json: { message: 'This API can only be accessed with username and password Basic Auth' },
  });
});

test('github.com has no OAuth Authorizations API', async () => {
  const authorization = basic('octocat', 'secret word');
  const { status } = await call(octo.github, 'GET', '/authorizations', {
    authorization,
    headers: HEADERS,
  });
  expect(status).toBe(404);
});
