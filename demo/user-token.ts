/** Chapter: a narrower token out of a user's own, and the end of the narrower one alone. */
import { toOutcome } from './reply.ts';
import { toMaskedHint } from './secrets.ts';
import type { Chapter, Stage } from './stage.ts';

const OWNER = 'octo-org';
const INPUTS = { repositories: 'hello', permissions: 'contents: read' };

export const userToken: Chapter = {
  name: 'user-token',
  title: 'A scoped token out of a user’s own',
  steps: ['user-token', 'post'],
  tell: async (stage) => {
    const { world, app, user } = stage.octo;
    const client = world.oauth.openApp(app);
    const own = world.oauth.issue({ client, user, nowMs: Date.now() }).text;
    const inputs = {
      'client-id': client.clientId,
      'client-secret': client.clientSecret,
      'access-token': own,
      ...INPUTS,
    };
    stage.scene(`octocat has authorized ${app.slug}, and its token reaches all that both of them can see`);
    stage.fact('read site with the user’s token', await read(stage, own, 'site'), '200 octo-org/site');

    stage.scene('A step narrows it to octo-org/hello, for reading');
    stage.noteStep('octo-org/scoped-token/user-token@v1', {
      'client-id': client.clientId,
      'client-secret': '${{ secrets.OCTO_DEPLOYER_SECRET }}',
      'access-token': '${{ secrets.OCTOCAT_TOKEN }}',
      ...INPUTS,
    });
    const main = await stage.runBare('user-token', inputs);
    stage.tellLog(main);
    const { token = '', user: login = '', repositories = '', permissions = '' } = main.outputs;
    stage.fact('run the step', `exit code ${main.exitCode}`, 'exit code 0');
    stage.fact('take the token', toMaskedHint(token, main.masks), /^ghu_… \(40 characters\), masked$/);
    stage.fact(
      'read the outputs',
      [login, repositories, permissions].join(' '),
      'octocat ["octo-org/hello"] {"contents":"read","metadata":"read"}',
    );
    stage.scene('The job summary');
    stage.tellSummary(main);

    stage.scene('The next step uses the scoped token');
    stage.fact('read hello', await read(stage, token, 'hello'), '200 octo-org/hello');
    stage.fact('read site', await read(stage, token, 'site'), '404 Not Found');

    stage.scene('The job is over: the post step takes the scoped token back, and leaves the user’s own alone');
    const post = await stage.runBare('post', inputs, main.state);
    stage.tellLog(post);
    stage.fact('run the post step', `exit code ${post.exitCode}`, 'exit code 0');
    stage.fact('read hello with the scoped token', await read(stage, token, 'hello'), '401 Bad credentials');
    stage.fact('read hello with the user’s token', await read(stage, own, 'hello'), '200 octo-org/hello');
  },
};

function read(stage: Stage, token: string, repo: string): Promise<string> {
  return toOutcome(stage.octokit(token).rest.repos.get({ owner: OWNER, repo }), ({ full_name }) => full_name);
}
