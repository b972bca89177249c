/** How an app finds its installations. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeAll(async () => {
  octo = await startOcto();
  octo.world.addRepository({ owner: 'octocat', name: 'not-chosen' });
  octo.world.addAccount({ login: 'stranger', type: 'User' });
});
afterAll(() => octo.github.close());

test.each<[string, () => number]>([
  ['/repos/octo-org/hello/installation', () => octo.installation.id],
  ['/repos/OCTO-ORG/Hello/installation', () => octo.installation.id],
  ['/api/v3/repos/octo-org/hello/installation', () => octo.installation.id],
  ['/orgs/octo-org/installation', () => octo.installation.id],
  ['/users/octo-org/installation', () => octo.installation.id],
  ['/users/octocat/installation', () => octo.selected.id],
  ['/enterprises/octo-corp/installation', () => octo.onEnterprise.id],
])('GET %s finds the installation', async (path, id) => {
  expect(await octo.appCall('GET', path)).toMatchObject({ status: 200, json: { id: id() } });
});

test.each([
  ['a repository that is not there', '/repos/octo-org/nope/installation'],
  ['a repository that was not chosen', '/repos/octocat/not-chosen/installation'],
  ['an account without the app', '/users/stranger/installation'],
  ['a user by the organisations’ path', '/orgs/octocat/installation'],
  ['an enterprise by the users’ path', '/users/octo-corp/installation'],
  ['an enterprise on an Enterprise Server', '/api/v3/enterprises/octo-corp/installation'],
])('%s has no installation', async (_, path) => {
  const answer = await octo.appCall('GET', path);
  expect(answer).toMatchObject({ status: 404, json: { message: 'Not Found', status: '404' } });
});

test('the list of installations comes by the page', async () => {
  const first = await octo.appCall('GET', '/app/installations?per_page=2');
  const next = /<([^>]*)>; rel="next"/.exec(String(first.headers.get('link')))?.[1];
  expect(JSON.parse(first.text)).toHaveLength(2);
  const second = await octo.appCall('GET', String(next).slice(octo.github.url.length));
  expect(JSON.parse(second.text)).toMatchObject([{ id: octo.onEnterprise.id }]);
  expect(second.headers.get('link')).toMatch(/page=1>; rel="prev", <.*page=1>; rel="first"$/);
});

test('anyone may look up an app by its slug', async () => {
  const { json } = await call(octo.github, 'GET', '/apps/octo-deployer');
  expect(json).toMatchObject({ id: octo.app.id, client_id: octo.app.clientId });
  expect((await call(octo.github, 'GET', '/apps/nope')).status).toBe(404);
});
