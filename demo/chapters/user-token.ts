/** Demo: a narrower token out of a user's own, and the end of the narrower one alone. */
import type { StepResult } from '../../local-runner/job.ts';
import type { Demo, DemoJob } from '../demo-job.ts';
import { toOutcome } from '../reply.ts';
import { toMaskedHint } from '../secrets.ts';

const OWNER = 'octo-org';
const INPUTS = { repositories: 'hello', permissions: 'contents: read' };

export const userToken: Demo = {
  name: 'user-token',
  title: 'A scoped token out of a user’s own',
  steps: ['user-token', 'post'],
  run: async (job) => {
    const { world, app, user } = job.octo;
    const client = world.oauth.openApp(app);
    const own = world.oauth.issue({ client, user, nowMs: Date.now() }).text;
    const inputs = {
      'client-id': client.clientId,
      'client-secret': client.clientSecret,
      'access-token': own,
      ...INPUTS,
    };
    job.heading(
      `octocat has authorized ${app.slug}, and its token reaches all that both of them can see`,
    );
    job.fact('read site with the user’s token', await read(job, own, 'site'), '200 octo-org/site');

    job.heading('A step narrows it to octo-org/hello, for reading');
    job.noteStep('octo-org/scoped-token/user-token@v1', {
      'client-id': client.clientId,
      'client-secret': '${{ secrets.OCTO_DEPLOYER_SECRET }}',
      'access-token': '${{ secrets.OCTOCAT_TOKEN }}',
      ...INPUTS,
    });
    const main = await job.runBare('user-token', inputs);
    job.noteLog(main);
    const { token = '', user: login = '', repositories = '', permissions = '' } = main.outputs;
    job.fact('run the step', `exit code ${main.exitCode}`, 'exit code 0');
    job.fact(
      'take the token',
      toMaskedHint(token, main.masks),
      /^ghu_… \(40 characters\), masked$/,
    );
    job.fact(
      'read the outputs',
      [login, repositories, permissions].join(' '),
      'octocat ["octo-org/hello"] {"contents":"read","metadata":"read"}',
    );
    job.heading('The job summary');
    job.noteSummary(main);

    await useAndRevoke(job, { inputs, main, token, own });
  },
};

interface Scoped {
  inputs: Record<string, string>;
  main: StepResult;
  token: string;
  own: string;
}

async function useAndRevoke(job: DemoJob, { inputs, main, token, own }: Scoped): Promise<void> {
  job.heading('The next step uses the scoped token');
  job.fact('read hello', await read(job, token, 'hello'), '200 octo-org/hello');
  job.fact('read site', await read(job, token, 'site'), '404 Not Found');

  job.heading(
    'The job is over: the post step revokes the scoped token, and leaves the user’s own alone',
  );
  const post = await job.runBare('post', inputs, main.state);
  job.noteLog(post);
  job.fact('run the post step', `exit code ${post.exitCode}`, 'exit code 0');
  job.fact(
    'read hello with the scoped token',
    await read(job, token, 'hello'),
    '401 Bad credentials',
  );
  job.fact('read hello with the user’s token', await read(job, own, 'hello'), '200 octo-org/hello');
}

function read(job: DemoJob, token: string, repo: string): Promise<string> {
  return toOutcome(
    job.octokit(token).rest.repos.get({ owner: OWNER, repo }),
    ({ full_name }) => full_name,
  );
}
