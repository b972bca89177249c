/**
 * All that the local GitHub says agrees with GitHub's own description, and the check of that
 * notices when it does not.
 */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { RecordedRequest } from '../../../local-github/server.ts';
import { validateExchange } from '../../support/openapi/openapi.ts';
import { LEFT_OUT } from '../../support/openapi/openapi-left-out.ts';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
});
afterEach(() => octo.github.close());

/** Every endpoint, with success and with each refusal that it has. */
async function useEverything(base: string): Promise<void> {
  const { github, installation, hello } = octo;
  const tokens = `${base}/app/installations/${installation.id}/access_tokens`;
  const app = (path: string) => octo.appCall('GET', `${base}${path}`);
  const appPaths = [
    '/app',
    '/app/installations?per_page=1&page=2',
    `/app/installations/${installation.id}`,
  ];
  const lookups = ['/repos/octo-org/hello', '/repos/octo-org/nope', '/orgs/octo-org', '/orgs/nope'];
  const more = ['/users/octocat', '/users/nope', `/repositories/${hello.id}`];
  for (const path of [
    ...appPaths,
    '/app/installations/1',
    '/users/octo-deployer%5Bbot%5D',
    '/meta',
    '/rate_limit',
  ]) {
    await app(path);
  }
  for (const path of [...lookups, ...more]) await app(`${path}/installation`);
  const bodies = [
    undefined,
    { repositories: ['hello'], permissions: { contents: 'read' } },
    { repository_ids: [hello.id] },
    { repositories: ['nope'] },
    { permissions: { checks: 'read' } },
  ];
  for (const body of bodies) await octo.appCall('POST', tokens, body);
  const authorization = `token ${await octo.mint({ repositories: ['hello', 'open'], permissions: { contents: 'write' } })}`;
  const paths = [
    '/installation/repositories?per_page=1',
    '/repos/octo-org/hello',
    '/repos/octo-org/open',
    '/user',
  ];
  const visible = [
    '/users/octocat',
    '/users/nope',
    '/apps/octo-deployer',
    '/apps/nope',
    '/rate_limit',
    '/zen',
  ];
  const parts = [
    `/repositories/${hello.id}`,
    '/repos/octo-org/hello/contents/README.md',
    '/repos/octo-org/open/issues',
  ];
  for (const path of [...paths, ...visible, ...parts]) {
    await call(github, 'GET', `${base}${path}`, { authorization });
    await call(github, 'GET', `${base}${path}`);
  }
  octo.world.renameRepository('octo-org', 'site', 'blog');
  await app('/repos/octo-org/site/installation');
  await call(github, 'GET', `${base}/repos/octo-org/site`, { authorization });
  octo.world.renameRepository('octo-org', 'blog', 'site');
  installation.suspended = true;
  await octo.appCall('POST', tokens);
  await app(`/app/installations/${installation.id}`);
  await call(github, 'DELETE', `${base}/installation/token`, { authorization });
  installation.suspended = false;
  await call(github, 'DELETE', `${base}/installation/token`, { authorization });
  await call(github, 'DELETE', `${base}/installation/token`, { authorization });
}

describe.each(['', '/api/v3'])('under the base path "%s"', (base) => {
  test('every exchange is as GitHub describes it, in both token formats', async () => {
    await useEverything(base);
    octo.world.tokenFormat = 'stateless';
    if (base === '') await octo.appCall('GET', '/enterprises/octo-corp/installation');
    await useEverything(base);
    expect(octo.github.requests.flatMap(validateExchange)).toEqual([]);
    const statuses = new Set(octo.github.requests.map(({ status }) => status));
    expect([...statuses].sort()).toEqual([200, 201, 204, 301, 401, 403, 404, 422]);
  });
});

describe('the check notices', () => {
  const change = (changes: Partial<RecordedRequest>) => {
    const [request] = octo.github.requests;
    if (!request) throw new Error('nothing was recorded');
    return validateExchange({ ...request, ...changes });
  };
  beforeEach(async () => {
    await octo.appCall('POST', `/app/installations/${octo.installation.id}/access_tokens`, {
      repositories: ['hello'],
    });
  });

  test.each<[string, Partial<RecordedRequest>, RegExp]>([
    ['a path that GitHub lacks', { path: '/app/installation/1' }, /the path is not described/],
    [
      'a parameter of the wrong type',
      { path: '/app/installations/one/access_tokens' },
      /installation_id.*integer/,
    ],
    [
      'a query that is not described',
      { path: '/app/installations/1/access_tokens?page=1' },
      /page is not described/,
    ],
    [
      'a misspelt key',
      { body: { repository: ['hello'] } },
      /request body's repository is not described/,
    ],
    ['ids where names belong', { body: { repositories: [1] } }, /\/repositories\/0 must be string/],
    [
      'a level that does not exist',
      { body: { permissions: { contents: 'admin' } } },
      /must be equal to one of/,
    ],
    ['a missing User-Agent', { headers: {} }, /no User-Agent/],
    ['a status that is not described', { status: 202 }, /status 202 is not described/],
    [
      'an answer that lacks a field',
      { responseBody: { token: 'ghs_x' } },
      /must have required property 'expires_at'/,
    ],
  ])('%s', (_, changes, expected) => {
    expect(change(changes).join('\n')).toMatch(expected);
  });

  test('nothing wrong in what a scripted fault answers', () => {
    expect(change({ status: 202, responseBody: 'garbage', fault: true })).toEqual([]);
  });
});

test.each(LEFT_OUT)(
  'a gap in the description has a reason and a source: $on $status',
  ({ reason, source }) => {
    expect(reason).toMatch(/\.$/);
    expect(source).toMatch(/^https:\/\//);
  },
);
