/** Chapter: on Enterprise Server, a token with named scopes for a user's password, which post does without. */
import type { Chapter } from './stage.ts';
import { askForUser } from './reply.ts';
import { toMaskedHint } from './secrets.ts';

const PASSWORD = 'correct horse battery staple';
const OTP = '481516';

export const oauthAuthorization: Chapter = {
  name: 'oauth-authorization',
  title: 'Enterprise Server: a token with named scopes for a user’s password',
  steps: ['oauth-authorization', 'post'],
  tell: async (stage) => {
    const { world, user } = stage.octo;
    const { oauth } = world;
    const { clientId, clientSecret } = oauth.addApp({ name: 'deploy-tool' });
    oauth.setPassword(user, PASSWORD, OTP);
    const url = `${stage.github.url}/api/v3`;
    const inputs = {
      ...{ username: 'octocat', password: PASSWORD, 'client-id': clientId, 'client-secret': clientSecret },
      ...{ scopes: 'repo, public_repo, gist', 'github-api-url': url },
    };
    stage.scene('octocat has two-factor authentication, so the password alone does not do');
    const refused = await stage.runBare('oauth-authorization', inputs);
    stage.fact('create', refused.error.join(' / '), /fresh code in 'otp'/);

    stage.scene('With a code it does; public_repo is part of repo already');
    const main = await stage.runBare('oauth-authorization', { ...inputs, otp: OTP });
    stage.tellLog(main);
    const { token = '', scopes = '' } = main.outputs;
    stage.fact(
      'create',
      `${toMaskedHint(token, main.masks)}, ${scopes}`,
      /^gho_… \(40 characters\), masked, \["gist","repo"\]$/,
    );
    const state = JSON.stringify(main.state);
    const kept = [PASSWORD, OTP].filter((secret) => state.includes(secret)).length;
    stage.fact('look for password and code in what is kept for post', `${kept} found`, '0 found');
    stage.fact('use the token', await askForUser(stage, token), '200 octocat');

    stage.scene('The job is over: post takes the token back with the client secret');
    const post = await stage.runBare('post', {}, main.state);
    stage.tellLog(post);
    stage.fact('use the token', await askForUser(stage, token), '401 Bad credentials');

    stage.scene('github.com has removed this API');
    const gone = await stage.runBare('oauth-authorization', { ...inputs, 'github-api-url': 'https://api.github.com' });
    stage.fact(
      'create there',
      gone.error.join(' / '),
      /^The step failed: api\.github\.com has no OAuth Authorizations API/,
    );
  },
};
