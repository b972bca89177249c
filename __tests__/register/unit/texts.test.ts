/**
 * What is made of a plan: the manifest, the long form, the workflow; and the code that comes back.
 */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { Callback } from '../../../register/app/callback.ts';
import { parseHost } from '../../../register/plan/host.ts';
import { toFormAction, toLongFormUrl, toManifest } from '../../../register/app/manifest.ts';
import { findOpener } from '../../../register/terminal/open-browser.ts';
import type { Plan } from '../../../register/plan/plan.ts';
import { RECIPES } from '../../../register/plan/recipes.ts';
import { html } from '../../../register/web/html.ts';
import { toCommands, toWorkflow } from '../../../register/workflow.ts';

const PLAN: Plan = {
  host: parseHost('github.com'),
  owner: { login: 'octo-org', kind: 'organization' },
  name: 'Octo Tokens',
  isPublic: false,
  permissions: { contents: 'read' },
  keyPlace: { kind: 'repository', repository: { owner: 'octo-org', name: 'hello' } },
  secretName: 'APP_PRIVATE_KEY',
  variableName: 'APP_CLIENT_ID',
  canReplace: false,
  warnings: [],
};

describe('the manifest', () => {
  test('has neither a hook nor events', () => {
    expect(toManifest(PLAN, 'http://127.0.0.1:1/callback')).toEqual({
      name: 'Octo Tokens',
      url: 'https://github.com/octo-org',
      redirect_url: 'http://127.0.0.1:1/callback',
      description: 'Tokens for workflows',
      public: false,
      default_permissions: { contents: 'read' },
    });
  });

  test('calls two permissions by the names that the registration form uses', () => {
    const plan: Plan = { ...PLAN, permissions: { email_addresses: 'read', git_ssh_keys: 'write' } };
    expect(toManifest(plan, '').default_permissions).toEqual({ emails: 'read', keys: 'write' });
  });

  test.each<[Plan['owner'], string]>([
    [
      { login: 'octo-org', kind: 'organization' },
      'https://github.com/organizations/octo-org/settings/apps/new?state=s',
    ],
    [{ login: 'octocat', kind: 'user' }, 'https://github.com/settings/apps/new?state=s'],
  ])('for %j goes to %s', (owner, url) => {
    expect(toFormAction({ ...PLAN, owner }, 's')).toBe(url);
  });
});

test('the long form of an enterprise has all fields', () => {
  const url = new URL(toLongFormUrl({ ...PLAN, place: '/enterprises/octo-corp' }));
  expect(url.pathname).toBe('/enterprises/octo-corp/settings/apps/new');
  expect(Object.fromEntries(url.searchParams)).toMatchObject({
    webhook_active: 'false',
    contents: 'read',
  });
});

describe('the workflow', () => {
  test('names the environment, and the owner when it is another', () => {
    const repository = { owner: 'octocat', name: 'dotfiles' };
    const plan: Plan = {
      ...PLAN,
      keyPlace: { kind: 'environment', repository, environment: 'a: b' },
    };
    const workflow = toWorkflow(plan, 'octo/scoped-token');
    expect(workflow).toContain('    environment: "a: b"\n');
    expect(workflow).toContain('          owner: octo-org\n');
    expect(workflow).toContain('      - uses: octo/scoped-token@v1\n');
  });

  test('asks for nothing that an installation token cannot have', () => {
    const plan: Plan = { ...PLAN, permissions: { gists: 'write' } };
    expect(toWorkflow(plan, 'octo/scoped-token')).toContain(
      'permissions: |\n            metadata: read\n',
    );
  });

  test('of a key in a file comes with the commands that store it', () => {
    const host = parseHost('github.example.com');
    const plan: Plan = { ...PLAN, host, keyPlace: { kind: 'file', path: "/home/o'cat/octo.pem" } };
    expect(toCommands(plan, 'Iv23')).toEqual([
      'GH_HOST=github.example.com gh variable set APP_CLIENT_ID --repo OWNER/REPOSITORY --body Iv23',
      `GH_HOST=github.example.com gh secret set APP_PRIVATE_KEY --repo OWNER/REPOSITORY < '/home/o'\\''cat/octo.pem'`,
    ]);
  });
});

describe('the callback', () => {
  test('takes one code, with the state that was sent', async () => {
    const callback = new Callback();
    const query = (state: string, code?: string) =>
      new URLSearchParams({ state, ...(code && { code }) });
    expect(callback.receive(query('other', 'c1'))).toBe('wrong-state');
    expect(callback.receive(query('', 'c1'))).toBe('wrong-state');
    expect(callback.receive(query(callback.state))).toBe('no-code');
    expect(callback.receive(query(callback.state, 'c2'))).toBe('accepted');
    expect(callback.receive(query(callback.state, 'c3'))).toBe('repeated');
    expect(await callback.code).toBe('c2');
  });

  test.each(['http://127.0.0.1:1/callback?', '', ' http://127.0.0.1:1/callback?'])(
    'reads what is pasted after %j',
    (before) => {
      const callback = new Callback();
      const text = `${before}code=c&state=${callback.state}#x`;
      expect(callback.receivePasted(text)).toBe('accepted');
    },
  );
});

test.each([
  ['linux', { BROWSER: 'firefox --new-window' }, ['firefox', '--new-window']],
  ['linux', { DISPLAY: ':0' }, ['xdg-open']],
  ['linux', {}, undefined],
  ['darwin', {}, ['open']],
  ['darwin', { SSH_CONNECTION: '1' }, undefined],
  ['win32', {}, ['rundll32', 'url.dll,FileProtocolHandler']],
] as const)('on %s with %j, a page is opened by %j', (platform, env, command) => {
  expect(findOpener(platform, env)).toEqual(command);
});

test('HTML is escaped in any quotes, unless it is marked as HTML', () => {
  const text = `<b> & "c" 'd'`;
  expect(html`${text}${html`<br />`}${[html`<hr />`]}${undefined}${1}`.text).toBe(
    '&#60;b&#62; &#38; &#34;c&#34; &#39;d&#39;<br /><hr />1',
  );
});

test("the recipes are those in the document's table", () => {
  const page = readFileSync('docs/app-setup.md', 'utf8');
  const rows = [...page.matchAll(/^\| ([^|]+?) +\| (`[^|]+`) +\| \[open\]/gm)].map(
    ([, title, list = '']) => ({
      title,
      list: list.replaceAll('`', ''),
    }),
  );
  const recipes = RECIPES.map(({ title, permissions }) => ({
    title,
    list: Object.entries(permissions)
      .map(([name, level]) => `${name.replaceAll('_', '-')}: ${level}`)
      .join(', '),
  }));
  expect(recipes).toEqual(rows);
});
