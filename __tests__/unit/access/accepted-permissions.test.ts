/** The header `X-Accepted-GitHub-Permissions`. */
import { expect, test } from '@jest/globals';
import { parseAcceptedPermissions } from '../../../src/access/permissions/accepted.ts';

test.each([
  ['contents=read', [{ contents: 'read' }]],
  [
    'contents=read; issues=write,metadata=read',
    [{ contents: 'read' }, { issues: 'write', metadata: 'read' }],
  ],
  ['X-Accepted-GitHub-Permissions: statuses=write\r\nDate: now', [{ statuses: 'write' }]],
  [
    '"x-accepted-github-permissions": "pages=write,administration=write",',
    [{ pages: 'write', administration: 'write' }],
  ],
])('%s is read into its sets', (text, sets) => {
  expect(parseAcceptedPermissions(text)).toEqual({ sets, others: [] });
});

test('entries that are not permissions are kept apart', () => {
  expect(parseAcceptedPermissions('issues=read; allows_permissionless_access=true')).toEqual({
    sets: [{ issues: 'read' }],
    others: ['allows_permissionless_access=true'],
  });
});

test.each(['', 'Not Found', 'a = b c', 'https://github.com/?a=b'])(
  '%j is not such a header',
  (text) => {
    expect(parseAcceptedPermissions(text)).toBeUndefined();
  },
);
