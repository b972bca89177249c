/** Chapter: the app's own JWT, signed without any request. */
import type { Chapter } from './stage.ts';
import { askForUser, toOutcome } from './reply.ts';

export const appJwt: Chapter = {
  name: 'app-jwt',
  title: 'The app’s own JWT, for the endpoints that take nothing else',
  steps: ['app-jwt'],
  tell: async (stage) => {
    stage.scene('A step signs it; no request is sent');
    stage.note('uses: octo-org/scoped-token/app-jwt@v1, with lifetime-seconds: 120');
    const main = await stage.run('app-jwt', { 'lifetime-seconds': '120' });
    stage.tellLog(main);
    const { jwt = '', 'expires-at': expiresAt = '' } = main.outputs;
    const seconds = Math.round((Date.parse(expiresAt) - Date.now()) / 1_000);
    stage.fact('count the requests', String(stage.github.requests.length), '0');
    stage.fact('take the JWT', main.masks.includes(jwt) && jwt !== '' ? 'masked' : 'not masked', 'masked');
    stage.fact('see how long it lives', `${seconds} s`, /^1(1\d|20) s$/);

    stage.scene('It says who the app is, and does nothing else');
    const { rest } = stage.octokit(jwt);
    stage.fact(
      'read the app',
      await toOutcome(rest.apps.getAuthenticated(), (app) => app?.slug ?? ''),
      '200 octo-deployer',
    );
    stage.fact('read the user', await askForUser(stage, jwt), '401 Bad credentials');
  },
};
