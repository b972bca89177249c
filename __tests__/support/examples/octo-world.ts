/**
 * The world that the examples of the documents name: two organizations and a user with their
 * repositories, and an app that may do everything.
 */
import { createWorld } from '../../../local-github/world/world.ts';
import { NAMES_BY_LEVELS } from '../../../src/access/permissions/generated/permissions.ts';
import { createAppKey } from '../keys.ts';

export const CURRENT_REPOSITORY = 'octo-org/hello';

/** The head of the one pull request that there is. */
export const PULL_REQUEST_BRANCH = 'patch';

/** Repositories by owner. */
const REPOSITORIES = {
  'octo-org': [
    'hello',
    'infra',
    'library',
    'website',
    'docs',
    'site',
    'api-users',
    'api-orders',
    'api-secrets',
  ],
  'octo-labs': ['theme'],
  octocat: ['dotfiles'],
};

/**
 * What `hello` has for submodules: its folder, the URL as people write it, and the repository that
 * is there.
 */
export const SUBMODULES = [
  { folder: 'library', url: '../library', fullName: 'octo-org/library' },
  { folder: 'theme', url: 'git@github.com:octo-labs/theme.git', fullName: 'octo-labs/theme' },
];

/** Every permission that there is, at its highest level. */
function allPermissions(): Record<string, string> {
  const highest = Object.entries(NAMES_BY_LEVELS).flatMap(([levels, names]) =>
    names.map((name): [string, string] => [name, levels.split(' ').at(-1) ?? levels]),
  );
  return Object.fromEntries(highest);
}

export function createOctoWorld() {
  const world = createWorld();
  const organization = world.addAccount({ login: 'octo-org', type: 'Organization' });
  world.addAccount({ login: 'octo-labs', type: 'Organization' });
  const user = world.addAccount({ login: 'octocat', type: 'User' });
  const enterprise = world.addAccount({ login: 'octo-corp', type: 'Enterprise' });
  for (const [owner, names] of Object.entries(REPOSITORIES)) {
    for (const name of names) {
      world.addRepository({ owner, name, private: true, files: { 'README.md': `# ${name}\n` } });
    }
  }
  const { pem, publicKey } = createAppKey();
  const app = world.addApp({
    slug: 'octo-deployer',
    owner: organization,
    publicKeys: [publicKey],
    permissions: allPermissions(),
  });
  for (const account of Object.keys(REPOSITORIES))
    world.addInstallation({ app, account, repositories: 'all' });
  world.addInstallation({ app, account: enterprise, repositories: [] });
  const nowMs = Date.now();
  const client = world.oauth.openApp(app);
  const oauthApp = world.oauth.addApp({ name: 'octo-login' });
  const password = 'a password of octocat';
  world.oauth.addMember(organization, user);
  world.oauth.setPassword(user, password);
  return {
    world,
    vars: {
      APP_CLIENT_ID: app.clientId,
      APP_ID: String(app.id),
      OAUTH_CLIENT_ID: oauthApp.clientId,
    },
    secrets: {
      APP_PRIVATE_KEY: pem,
      APP_CLIENT_SECRET: client.clientSecret,
      USER_TOKEN: world.oauth.issue({ client, user, nowMs }).text,
      OAUTH_CLIENT_SECRET: oauthApp.clientSecret,
      OAUTH_TOKEN: world.oauth.issue({ client: oauthApp, user, nowMs, scopes: ['repo', 'gist'] })
        .text,
      OCTOCAT_PASSWORD: password,
      GITHUB_TOKEN: createJobToken(world),
    },
  };
}

/** The token that GitHub gives to every job: one for the current repository only. */
function createJobToken(world: ReturnType<typeof createWorld>): string {
  const permissions = { contents: 'read' };
  const app = world.addApp({
    slug: 'github-actions',
    owner: 'octo-org',
    publicKeys: [],
    permissions,
  });
  const installation = world.addInstallation({ app, account: 'octo-org', repositories: ['hello'] });
  const options = { installation, permissions: installation.permissions, repositoryIds: undefined };
  return world.installationTokens.issue({ ...options, format: 'classic', nowMs: Date.now() }).text;
}
