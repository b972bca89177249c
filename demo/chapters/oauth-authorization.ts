/**
 * Demo: on Enterprise Server, a token with named scopes for a user's password, which post does
 * without.
 */
import type { Demo } from '../demo-job.ts';
import { askForUser } from '../reply.ts';
import { toMaskedHint } from '../secrets.ts';

const PASSWORD = 'correct horse battery staple';
const OTP = '481516';

export const oauthAuthorization: Demo = {
  name: 'oauth-authorization',
  title: 'Enterprise Server: a token with named scopes for a user’s password',
  steps: ['oauth-authorization', 'post'],
  run: async (job) => {
    const { world, user } = job.octo;
    const { oauth } = world;
    const { clientId, clientSecret } = oauth.addApp({ name: 'deploy-tool' });
    oauth.setPassword(user, PASSWORD, OTP);
    const url = `${job.github.url}/api/v3`;
    const inputs = {
      ...{
        username: 'octocat',
        password: PASSWORD,
        'client-id': clientId,
        'client-secret': clientSecret,
      },
      ...{ scopes: 'repo, public_repo, gist', 'github-api-url': url },
    };
    job.heading('octocat has two-factor authentication, so the password alone does not do');
    const refused = await job.runBare('oauth-authorization', inputs);
    job.fact('create', refused.error.join(' / '), /fresh code in 'otp'/);

    job.heading('With a code it does; public_repo is part of repo already');
    const main = await job.runBare('oauth-authorization', { ...inputs, otp: OTP });
    job.noteLog(main);
    const { token = '', scopes = '' } = main.outputs;
    job.fact(
      'create',
      `${toMaskedHint(token, main.masks)}, ${scopes}`,
      /^gho_… \(40 characters\), masked, \["gist","repo"\]$/,
    );
    const state = JSON.stringify(main.state);
    const kept = [PASSWORD, OTP].filter((secret) => state.includes(secret)).length;
    job.fact('look for password and code in what is kept for post', `${kept} found`, '0 found');
    job.fact('use the token', await askForUser(job, token), '200 octocat');

    job.heading('The job is over: post revokes the token with the client secret');
    const post = await job.runBare('post', {}, main.state);
    job.noteLog(post);
    job.fact('use the token', await askForUser(job, token), '401 Bad credentials');

    job.heading('github.com has removed this API');
    const gone = await job.runBare('oauth-authorization', {
      ...inputs,
      'github-api-url': 'https://api.github.com',
    });
    job.fact(
      'create there',
      gone.error.join(' / '),
      /^The step failed: api\.github\.com has no OAuth Authorizations API/,
    );
  },
};
