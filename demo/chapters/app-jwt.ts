/** Demo: the app's own JWT, signed without any request. */
import type { Demo } from '../demo-job.ts';
import { askForUser, toOutcome } from '../reply.ts';

export const appJwt: Demo = {
  name: 'app-jwt',
  title: 'The app’s own JWT, for the endpoints that take nothing else',
  steps: ['app-jwt'],
  run: async (job) => {
    job.heading('A step signs it; no request is sent');
    job.note('uses: octo-org/scoped-token/app-jwt@v1, with lifetime-seconds: 120');
    const main = await job.run('app-jwt', { 'lifetime-seconds': '120' });
    job.noteLog(main);
    const { jwt = '', 'expires-at': expiresAt = '' } = main.outputs;
    const seconds = Math.round((Date.parse(expiresAt) - Date.now()) / 1_000);
    job.fact('count the requests', String(job.github.requests.length), '0');
    job.fact(
      'take the JWT',
      main.masks.includes(jwt) && jwt !== '' ? 'masked' : 'not masked',
      'masked',
    );
    job.fact('see how long it lives', `${seconds} s`, /^1(1\d|20) s$/);

    job.heading('It says who the app is, and does nothing else');
    const { rest } = job.octokit(jwt);
    job.fact(
      'read the app',
      await toOutcome(rest.apps.getAuthenticated(), (app) => app?.slug ?? ''),
      '200 octo-deployer',
    );
    job.fact('read the user', await askForUser(job, jwt), '401 Bad credentials');
  },
};
