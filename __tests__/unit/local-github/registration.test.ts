/** Registering an app on the local GitHub's website, and everything that it refuses on the way. */
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { validateExchange } from '../../support/openapi/openapi.ts';
import { Visitor } from '../../support/visitor.ts';
import { startOcto, type Octo } from './octo-world.ts';

const MINUTE_MS = 60_000;
const MANIFEST = {
  name: 'Octo Tokens',
  url: 'https://github.com/octo-org',
  redirect_url: 'http://127.0.0.1:9/callback',
  public: false,
  default_permissions: { contents: 'read' },
};

let octo: Octo;
let visitor: Visitor;
beforeEach(async () => {
  octo = await startOcto();
  const { world, github } = octo;
  world.website.addOwner(world.account('octo-org'), world.account('octocat'));
  visitor = new Visitor(github.url);
});
afterEach(() => octo.github.close());

const post = (manifest: object, place = '/organizations/octo-org') =>
  visitor.post(`${place}/settings/apps/new?state=s1`, { manifest: JSON.stringify(manifest) });
const confirm = (name = MANIFEST.name) => visitor.post('/settings/apps/manifest', { name });

async function register(): Promise<URL> {
  await visitor.signIn('octocat');
  await post(MANIFEST);
  return new URL((await confirm()).url);
}

async function convert(
  code: string | null,
  base = '',
): Promise<{ status: number; body: Record<string, unknown> }> {
  const headers = { 'user-agent': 'test' };
  const reply = await fetch(`${octo.github.url}${base}/app-manifests/${String(code)}/conversions`, {
    method: 'POST',
    headers,
  });
  return { status: reply.status, body: (await reply.json()) as Record<string, unknown> };
}

describe('a manifest', () => {
  test('leads to a page with the name alone, then back with a code and the state', async () => {
    await visitor.signIn('octocat');
    const page = await post(MANIFEST);
    expect(page.text).toContain('value="Octo Tokens"');
    expect(page.text).toContain('Create GitHub App for octo-org');
    expect(page.text).not.toContain('contents');
    const back = new URL((await confirm()).url);
    expect(back.href).toMatch(/^http:\/\/127\.0\.0\.1:9\/callback\?code=[0-9a-f]{40}&state=s1$/);
  });

  test.each([
    ['without a url', { url: undefined }, 'url&#34; wasn&#39;t supplied'],
    [
      'with a hook without a url',
      { hook_attributes: { active: false } },
      'url&#34; wasn&#39;t supplied',
    ],
    [
      'with a hook on this machine',
      { hook_attributes: { url: 'http://127.0.0.1/' } },
      'public Internet',
    ],
    [
      "with a hook's secret",
      { hook_attributes: { url: 'https://example.com', secret: 'x' } },
      'secret',
    ],
    [
      'with an unknown permission',
      { default_permissions: { nonsense: 'read' } },
      'not included in the list',
    ],
    [
      "with the schema's name of emails",
      { default_permissions: { email_addresses: 'read' } },
      'not included',
    ],
    ['with events', { default_events: ['push'] }, 'Default events are not supported'],
  ])('%s is refused', async (_, change, words) => {
    await visitor.signIn('octocat');
    expect(await post({ ...MANIFEST, ...change })).toMatchObject({
      status: 422,
      text: expect.stringContaining(words),
    });
  });

  test('by GET is not read', async () => {
    await visitor.signIn('octocat');
    await visitor.get(
      `/settings/apps/new?manifest=${encodeURIComponent(JSON.stringify(MANIFEST))}`,
    );
    expect((await confirm()).text).toContain('find an App Manifest');
  });

  test('is lost by signing in', async () => {
    await post(MANIFEST);
    expect((await visitor.signIn('octocat')).status).toBe(200);
    const page = await visitor.get('/settings/apps/manifest');
    expect(page.text).toContain("We didn't find an App Manifest for your request");
  });

  test('is lost after five minutes', async () => {
    await visitor.signIn('octocat');
    await post(MANIFEST);
    octo.github.clock.offsetMs = 6 * MINUTE_MS;
    expect((await confirm()).text).toContain('find an App Manifest');
  });

  test('outlives the question to confirm access', async () => {
    await visitor.signIn('octocat');
    octo.github.clock.offsetMs = 180 * MINUTE_MS;
    const page = await post(MANIFEST);
    expect(page.text).toContain('Confirm access');
    const next = await visitor.post('/sessions/sudo', { return_to: '/settings/apps/manifest' });
    expect(next.text).toContain('Create GitHub App for octo-org');
  });

  test.each([
    ['is taken by an app', 'Octo Deployer', 'already taken'],
    ['is taken by an account', 'octo-org', 'already taken'],
    ['has 35 characters', 'x'.repeat(35), 'too long (maximum is 34 characters)'],
    ['is blank', ' ', 'be blank'],
  ])('whose name %s is shown again with the reason', async (_, name, words) => {
    await visitor.signIn('octocat');
    await post(MANIFEST);
    expect((await confirm(name)).text).toContain(words);
    expect((await confirm("octocat's own")).url).toContain('code=');
  });

  test('for an organization of others is not found', async () => {
    await visitor.signIn('octocat');
    octo.world.addAccount({ login: 'others', type: 'Organization' });
    expect(await post(MANIFEST, '/organizations/others')).toMatchObject({ status: 404 });
  });
});

describe.each(['', '/api/v3'])('a code under the base path "%s"', (base) => {
  test('gives the app with its key, as GitHub describes it, and only once', async () => {
    const code = (await register()).searchParams.get('code');
    const { status, body } = await convert(code, base);
    expect(status).toBe(201);
    expect(body).toMatchObject({
      slug: 'octo-tokens',
      permissions: { contents: 'read', metadata: 'read' },
      events: [],
    });
    expect(body['pem']).toMatch(/^-----BEGIN RSA PRIVATE KEY-----\n/);
    expect(await convert(code, base)).toMatchObject({ status: 404 });
    const exchanges = octo.github.requests.filter(({ path }) => path.startsWith('/app-manifests/'));
    expect(exchanges.flatMap(validateExchange)).toEqual([]);
  });
});

test('a code is worth nothing after an hour', async () => {
  const code = (await register()).searchParams.get('code');
  octo.github.clock.offsetMs = 61 * MINUTE_MS;
  expect(await convert(code)).toMatchObject({ status: 404 });
});

describe('the installation page', () => {
  test('installs on the repositories that are selected', async () => {
    await register();
    const page = await visitor.get('/apps/octo-tokens/installations/new');
    expect(page.text).toContain('Install Octo Tokens on octo-org');
    const fields = { account: 'octo-org', selection: 'selected', repositories: 'hello' };
    const end = await visitor.post('/apps/octo-tokens/installations', fields);
    expect(end.url).toMatch(/\/organizations\/octo-org\/settings\/installations\/\d+$/);
    const installation = octo.world.installations.at(-1);
    expect(installation?.repositories).toEqual(new Set([octo.hello.id]));
  });

  test('accepts a request from a member who is not an owner', async () => {
    await register();
    const member = octo.world.addAccount({ login: 'member', type: 'User' });
    octo.world.oauth.addMember(octo.world.account('octo-org'), member);
    await visitor.signIn('member');
    const count = octo.world.installations.length;
    expect((await visitor.get('/apps/octo-tokens/installations/new')).text).toContain('Request');
    const end = await visitor.post('/apps/octo-tokens/installations', {
      account: 'octo-org',
      selection: 'all',
    });
    expect(end.text).toContain('Request sent');
    expect(octo.world.installations).toHaveLength(count);
  });
});
