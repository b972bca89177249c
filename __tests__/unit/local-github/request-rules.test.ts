/** What GitHub asks of every request, and puts into every answer. */
import { Agent, request } from 'node:http';
import { text as readText } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeAll(async () => {
  octo = await startOcto();
});
afterAll(() => octo.github.close());

/** As bare as node sends it: without a User-Agent, over the agent's own connections. */
function getZen(agent: Agent): Promise<{ status: number | undefined; text: string }> {
  return new Promise((resolve, reject) => {
    const sent = request(`${octo.github.url}/zen`, { agent }, (response) => {
      readText(response).then((text) => resolve({ status: response.statusCode, text }), reject);
    });
    sent.on('error', reject).end();
  });
}

test('a request without a User-Agent is refused', async () => {
  const { status, text } = await getZen(new Agent());
  expect(status).toBe(403);
  expect(text).toMatch(
    /Request forbidden by administrative rules\. Please make sure your request has a User-Agent header/,
  );
});

test('requests over one connection have its number in the record', async () => {
  const agent = new Agent({ keepAlive: true });
  await getZen(agent);
  await getZen(agent);
  agent.destroy();
  await getZen(new Agent());
  const [first, second, third] = octo.github.requests.slice(-3).map(({ connection }) => connection);
  expect(second).toBe(first);
  expect(third).not.toBe(first);
});

test.each([
  ['2022-11-28', 200],
  ['2026-03-10', 200],
  ['v3', 400],
])('the API version %s is answered with %d', async (version, status) => {
  const answer = await call(octo.github, 'GET', '/meta', {
    headers: { 'x-github-api-version': version },
  });
  expect(answer.status).toBe(status);
  if (status === 200) expect(answer.headers.get('x-github-api-version-selected')).toBe(version);
  else expect(answer.json['message']).toMatch(/"v3", is not a supported version/);
});

test('the version of 2026 drops the fields that it announced', async () => {
  const authorization = `token ${await octo.mint()}`;
  const headers = { 'x-github-api-version': '2026-03-10' };
  const limit = await call(octo.github, 'GET', '/rate_limit', { authorization, headers });
  const repository = await call(octo.github, 'GET', '/repos/octo-org/hello', {
    authorization,
    headers,
  });
  expect(limit.json).not.toHaveProperty('rate');
  expect(repository.json).not.toHaveProperty('has_downloads');
});

test.each(['/nope', '/repos/octo-org', '//zen', '/app/installations/'])(
  '%s is not found',
  async (path) => {
    const answer = await call(octo.github, 'GET', path);
    expect(answer.status).toBe(404);
    expect(answer.json).toEqual({
      message: 'Not Found',
      documentation_url: 'https://docs.github.com/rest',
      status: '404',
    });
  },
);

test('bad credentials are refused even where none are needed', async () => {
  const answer = await call(octo.github, 'GET', '/zen', { authorization: 'Bearer ghs_nonsense' });
  expect(answer).toMatchObject({ status: 401, json: { message: 'Bad credentials' } });
});

test('each answer has a date and its own request id, and only those to tokens count towards a limit', async () => {
  const token = await octo.mint();
  const use = () =>
    call(octo.github, 'GET', '/installation/repositories', { authorization: `token ${token}` });
  const [jwt, first, second] = [await octo.appCall('GET', '/app'), await use(), await use()];
  const ids = [jwt, first, second].map(({ headers }) => String(headers.get('x-github-request-id')));
  expect(new Set(ids).size).toBe(3);
  expect(ids[0]).toMatch(/^[0-9A-F]{4}(:[0-9A-F]{4,8}){4}$/);
  expect(Math.abs(Date.parse(String(first.headers.get('date'))) - Date.now())).toBeLessThan(5000);
  expect(jwt.headers.has('x-ratelimit-remaining')).toBe(false);
  expect(first.headers.get('x-ratelimit-remaining')).toBe('4999');
  expect(second.headers.get('x-ratelimit-remaining')).toBe('4998');
});

test('requests are recorded as they were sent, with their base', async () => {
  octo.github.requests.length = 0;
  await octo.appCall('GET', '/api/v3/app/installations?per_page=1');
  await octo.appCall('POST', `/app/installations/${octo.installation.id}/access_tokens`, {
    repositories: ['hello'],
  });
  const [list, mint] = octo.github.requests;
  expect(list).toMatchObject({
    method: 'GET',
    path: '/app/installations?per_page=1',
    base: '/api/v3',
    status: 200,
  });
  expect(mint).toMatchObject({
    base: '',
    body: { repositories: ['hello'] },
    status: 201,
    fault: false,
  });
  expect(mint?.responseBody).toMatchObject({ repository_selection: 'selected' });
});
