/**
 * The accounts of stories about users' tokens: octocat, a member of octo-org, a GitHub App and two
 * OAuth apps.
 */
import type { Story } from './story.ts';

export const PASSWORD = 'correct horse: battery ünd staple';
export const OTP = '481516';

/** To be called once for each story. */
export function addOAuthAccounts(story: Story) {
  const { world } = story;
  const { oauth } = world;
  const user = world.account('octocat');
  oauth.addMember(world.account('octo-org'), user);
  oauth.setPassword(user, PASSWORD);
  const githubApp = oauth.openApp(story.app);
  const oauthApp = oauth.addApp({ name: 'deploy-tool' });
  const otherApp = oauth.addApp({ name: 'other-tool' });
  const nowMs = Date.now();
  /** The user's own token for the GitHub App. */
  const parent = oauth.issue({ client: githubApp, user, nowMs });
  /** The user's token for the OAuth app. */
  const token = oauth.issue({
    client: oauthApp,
    user,
    nowMs,
    scopes: ['gist', 'admin:org', 'repo'],
  });
  const byGitHubApp = { 'client-id': githubApp.clientId, 'client-secret': githubApp.clientSecret };
  const byOAuthApp = { 'client-id': oauthApp.clientId, 'client-secret': oauthApp.clientSecret };
  return {
    oauth,
    user,
    githubApp,
    oauthApp,
    otherApp,
    parent,
    token,
    ofParent: { ...byGitHubApp, 'access-token': parent.text },
    ofToken: { ...byOAuthApp, 'access-token': token.text },
    ofUser: {
      ...byOAuthApp,
      username: 'octocat',
      password: PASSWORD,
      'github-api-url': `${story.github.url}/api/v3`,
    },
    /** Texts of the tokens that GitHub would still take, besides the two above. */
    get living(): string[] {
      return [...oauth.tokens.keys()].filter((text) => text !== parent.text && text !== token.text);
    },
    isAlive: (text: string): boolean => oauth.tokens.has(text),
  };
}
