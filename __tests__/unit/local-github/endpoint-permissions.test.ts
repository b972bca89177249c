/** That the local GitHub enforces, and announces, what GitHub's table of endpoints says. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { findEndpoint, type Endpoint } from '../../../catalogue/endpoints.ts';
import { listEndpoints } from '../../../local-github/routes.ts';
import { parseAcceptedPermissions } from '../../../src/access/permissions/accepted.ts';
import type { Permissions } from '../../../src/access/permissions/catalogue.ts';
import { call, startOcto, type Octo } from './octo-world.ts';

let octo: Octo;
beforeEach(async () => {
  octo = await startOcto();
  Object.assign(octo.app.permissions, ALL);
  Object.assign(octo.installation.permissions, ALL);
});
afterEach(() => octo.github.close());

/** The endpoints of a repository that the local GitHub has and the table describes. */
const ENDPOINTS = listEndpoints().flatMap((endpoint) => {
  const [method = '', path = ''] = endpoint.split(' ');
  const found = findEndpoint(method, path);
  return found && path.startsWith('/repos/{owner}/{repo}') ? [found] : [];
});

const ALL = {
  checks: 'read',
  contents: 'write',
  issues: 'write',
  pull_requests: 'write',
  workflows: 'write',
};
const REFUSED = 'Resource not accessible by integration';
const BODY = { title: 'x', message: 'x', content: 'eA==', base: 'main' };

/** Calls the endpoint, on what takes this set to open, with a token that has `held` and no more. */
async function callWith(held: Permissions, set: Permissions, { method, path }: Endpoint) {
  const file = 'workflows' in set ? '.github/workflows/x.yml' : 'x.txt';
  const url = path
    .replace('{owner}/{repo}', 'octo-org/hello')
    .replace('{path}', method === 'GET' ? 'README.md' : file);
  const authorization = `Bearer ${await octo.mint({ permissions: held })}`;
  const name = crypto.randomUUID();
  const body = method === 'GET' ? undefined : { ...BODY, head: name, tag_name: name };
  return call(octo.github, method, url, { authorization, body });
}

/** The set without one of its permissions, and with it at a lower level. */
function* listLess(set: Permissions): Generator<Permissions> {
  for (const name of Object.keys(set)) {
    const { [name]: level, ...others } = set;
    // Another permission keeps the repository in sight: else GitHub answers 404.
    yield { checks: 'read', ...others };
    if (level === 'write' && name !== 'workflows') yield { ...others, [name]: 'read' };
  }
}

test('there are endpoints to try, of several permissions', () => {
  const names = ENDPOINTS.flatMap(({ sets }) => sets.flatMap((set) => Object.keys(set)));
  expect(new Set(names)).toEqual(
    new Set(['metadata', 'contents', 'workflows', 'issues', 'pull_requests']),
  );
});

describe.each(ENDPOINTS)('$method $path', (endpoint) => {
  test('accepts each set of permissions in the table', async () => {
    for (const set of endpoint.sets) {
      const { status } = await callWith(set, set, endpoint);
      expect({ set, status }).toEqual({ set, status: endpoint.method === 'GET' ? 200 : 201 });
    }
  });

  test('refuses a token that lacks a permission, or has it at a lower level', async () => {
    // `metadata: read` cannot be left out, and only a call that names a file can change a workflow.
    const isOfFile = endpoint.path.includes('{path}');
    const sets = endpoint.sets.filter(
      (set) => !('metadata' in set) && (isOfFile || !('workflows' in set)),
    );
    for (const set of sets) {
      for (const held of listLess(set)) {
        const { status, json } = await callWith(held, set, endpoint);
        const { message } = json;
        expect({ held, status, message }).toEqual({ held, status: 403, message: REFUSED });
      }
    }
  });

  test('names the sets in a header', async () => {
    const { headers } = await callWith({ checks: 'read' }, {}, endpoint);
    const accepted = headers.get('x-accepted-github-permissions') ?? '';
    expect(parseAcceptedPermissions(accepted)).toEqual({ sets: endpoint.sets, others: [] });
  });
});
