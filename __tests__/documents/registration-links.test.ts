/**
 * That the links to GitHub's registration form ask for permissions that there are, and for no
 * webhook.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { toNameWarnings } from '../../src/access/permissions/name-warnings.ts';
import { parsePermissions } from '../../src/access/permissions/request.ts';

const PAGE = readFileSync(path.join(import.meta.dirname, '../../docs/app-setup.md'), 'utf8');
const links = [...PAGE.matchAll(/https:\/\/github\.com\/[\w/]*settings\/apps\/new\?[^\s)`]+/g)].map(
  ([link]) => link,
);

/**
 * Parameters that are not permissions:
 * https://docs.github.com/apps/sharing-github-apps/registering-a-github-app-using-url-parameters
 */
const SETTINGS = { description: /./, url: /^https:/, public: /^false$/, webhook_active: /^false$/ };

test('the page has such links', () => {
  expect(links.length).toBeGreaterThan(10);
});

test.each(links)('asks for permissions that exist, and for no webhook: %s', (link) => {
  const parameters = new URL(link).searchParams;
  for (const [name, form] of Object.entries(SETTINGS)) {
    expect(parameters.get(name)).toMatch(form);
    parameters.delete(name);
  }
  const asked = parsePermissions({ block: '', singles: Object.fromEntries(parameters) });
  expect(asked).toMatchObject({ kind: 'some', permissions: Object.fromEntries(parameters) });
  expect(toNameWarnings([...parameters.keys()])).toEqual([]);
});
