/** Chapter: a user's OAuth token checked for its scopes, replaced, and ended. */
import { askForUser } from './reply.ts';
import type { Chapter } from './stage.ts';
import { toMaskedHint } from './secrets.ts';

export const oauthToken: Chapter = {
  name: 'oauth-token',
  title: 'A user’s OAuth token: checked, replaced, ended',
  steps: ['oauth-token'],
  tell: async (stage) => {
    const { world, user } = stage.octo;
    const client = world.oauth.addApp({ name: 'deploy-tool' });
    const first = world.oauth.issue({ client, user, nowMs: Date.now(), scopes: ['gist', 'repo'] }).text;
    const byApp = { 'client-id': client.clientId, 'client-secret': client.clientSecret };

    stage.scene('octocat has authorized deploy-tool; a step checks that the scopes suffice');
    stage.note("uses: octo-org/scoped-token/oauth-token@v1, with required-scopes: 'public_repo, gist'");
    const check = { ...byApp, 'access-token': first };
    const good = await stage.runBare('oauth-token', { ...check, 'required-scopes': 'public_repo, gist' });
    stage.tellLog(good);
    stage.fact(
      'check',
      `exit code ${good.exitCode}, scopes ${good.outputs['scopes']}`,
      'exit code 0, scopes ["gist","repo"]',
    );
    stage.tellSummary(good);

    stage.scene('repo does not include workflow');
    const lacking = await stage.runBare('oauth-token', { ...check, 'required-scopes': 'repo, workflow' });
    stage.fact('check again', lacking.error.join(' / '), /Missing: workflow\. The token has gist, repo\./);

    stage.scene('reset replaces the token');
    const reset = await stage.runBare('oauth-token', { ...check, operation: 'reset' });
    stage.tellLog(reset);
    const { token = '' } = reset.outputs;
    stage.fact('take the new token', toMaskedHint(token, reset.masks), /^gho_… \(40 characters\), masked$/);
    stage.fact('use the old one', await askForUser(stage, first), '401 Bad credentials');
    stage.fact('use the new one', await askForUser(stage, token), '200 octocat');

    stage.scene('revoke ends it, and a second time finds it gone');
    for (const log of ['The token was revoked.', /^There was nothing to revoke/]) {
      const revoke = await stage.runBare('oauth-token', { ...byApp, 'access-token': token, operation: 'revoke' });
      stage.fact('revoke', revoke.lines.join(), log);
    }
    stage.fact('use it', await askForUser(stage, token), '401 Bad credentials');
  },
};
