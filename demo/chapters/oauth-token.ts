/** Demo: a user's OAuth token checked for its scopes, replaced, and ended. */
import type { Demo, DemoJob } from '../demo-job.ts';
import { askForUser } from '../reply.ts';
import { toMaskedHint } from '../secrets.ts';

export const oauthToken: Demo = {
  name: 'oauth-token',
  title: 'A user’s OAuth token: checked, replaced, ended',
  steps: ['oauth-token'],
  run: async (job) => {
    const { world, user } = job.octo;
    const client = world.oauth.addApp({ name: 'deploy-tool' });
    const first = world.oauth.issue({
      client,
      user,
      nowMs: Date.now(),
      scopes: ['gist', 'repo'],
    }).text;
    const byApp = { 'client-id': client.clientId, 'client-secret': client.clientSecret };

    job.heading('octocat has authorized deploy-tool; a step checks that the scopes suffice');
    job.note(
      "uses: octo-org/scoped-token/oauth-token@v1, with required-scopes: 'public_repo, gist'",
    );
    const check = { ...byApp, 'access-token': first };
    const good = await job.runBare('oauth-token', {
      ...check,
      'required-scopes': 'public_repo, gist',
    });
    job.noteLog(good);
    job.fact(
      'check',
      `exit code ${good.exitCode}, scopes ${good.outputs['scopes']}`,
      'exit code 0, scopes ["gist","repo"]',
    );
    job.noteSummary(good);

    job.heading('repo does not include workflow');
    const lacking = await job.runBare('oauth-token', {
      ...check,
      'required-scopes': 'repo, workflow',
    });
    job.fact(
      'check again',
      lacking.error.join(' / '),
      /Missing: workflow\. The token has gist, repo\./,
    );

    await resetAndRevoke(job, byApp, first);
  },
};

async function resetAndRevoke(
  job: DemoJob,
  byApp: Record<string, string>,
  first: string,
): Promise<void> {
  job.heading('reset replaces the token');
  const reset = await job.runBare('oauth-token', {
    ...byApp,
    'access-token': first,
    operation: 'reset',
  });
  job.noteLog(reset);
  const { token = '' } = reset.outputs;
  job.fact(
    'take the new token',
    toMaskedHint(token, reset.masks),
    /^gho_… \(40 characters\), masked$/,
  );
  job.fact('use the old one', await askForUser(job, first), '401 Bad credentials');
  job.fact('use the new one', await askForUser(job, token), '200 octocat');

  job.heading('revoke ends it, and a second time finds it gone');
  for (const log of ['The token was revoked.', /^There was nothing to revoke/]) {
    const revoke = await job.runBare('oauth-token', {
      ...byApp,
      'access-token': token,
      operation: 'revoke',
    });
    job.fact('revoke', revoke.lines.join(), log);
  }
  job.fact('use it', await askForUser(job, token), '401 Bad credentials');
}
