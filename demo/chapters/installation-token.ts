/** Demo: a token for one repository, what it can do, what it cannot, and its end. */
import type { Demo, DemoJob } from '../demo-job.ts';
import { toOutcome } from '../reply.ts';
import { toMaskedHint } from '../secrets.ts';

const INPUTS = { repositories: 'hello', permissions: 'contents: read' };
const OWNER = 'octo-org';

export const installationToken: Demo = {
  name: 'installation-token',
  title: 'A token for one repository, for reading',
  steps: ['main', 'post'],
  run: async (job) => {
    const main = await mint(job);
    const token = main.outputs['token'] ?? '';
    await use(job, token);
    await end(job, main.state, token);
  },
};

async function mint(job: DemoJob) {
  const { app, installation } = job.octo;
  job.heading(`The app ${app.slug} may do more than this job needs`);
  const installed = job.octo.world.repositoriesOf(installation).map(({ name }) => name);
  job.note(`installed on ${OWNER}: ${installed.join(', ')}`);
  job.note(
    `permissions: ${Object.entries(app.permissions)
      .map((pair) => pair.join(': '))
      .join(', ')}`,
  );

  job.heading('So a workflow of octo-org/deploy asks for less');
  job.noteStep('octo-org/scoped-token@v1', {
    'client-id': app.clientId,
    'private-key': '${{ secrets.OCTO_DEPLOYER_KEY }}',
    ...INPUTS,
  });
  const main = await job.run('main', INPUTS);
  job.noteLog(main);
  const { token = '', repositories = '', permissions = '' } = main.outputs;
  job.fact('run the step', `exit code ${main.exitCode}`, 'exit code 0');
  job.fact('take the token', toMaskedHint(token, main.masks), /^ghs_… \(\d+ characters\), masked$/);
  job.fact('read the repositories', repositories, '["octo-org/hello"]');
  job.fact('read the permissions', permissions, '{"contents":"read","metadata":"read"}');

  job.heading('The job summary');
  job.noteSummary(main);
  return main;
}

async function use(job: DemoJob, token: string): Promise<void> {
  const { rest } = job.octokit(token);
  const content = Buffer.from('I was here.').toString('base64');
  const note = { owner: OWNER, repo: 'hello', path: 'NOTE.md', message: 'Leave a note', content };
  job.heading('The next step uses the token');
  job.fact('read hello/README.md', await readFile(job, token, 'hello'), '200 This is hello.');
  job.fact(
    'write hello/NOTE.md',
    await toOutcome(rest.repos.createOrUpdateFileContents(note), () => ''),
    '403 Resource not accessible by integration',
  );
  job.fact('read site/README.md', await readFile(job, token, 'site'), '404 Not Found');
}

async function end(
  job: DemoJob,
  state: Readonly<Record<string, string>>,
  token: string,
): Promise<void> {
  job.heading('The job is over: the post step revokes the token');
  const post = await job.run('post', INPUTS, state);
  job.noteLog(post);
  job.fact('run the post step', `exit code ${post.exitCode}`, 'exit code 0');
  job.fact(
    'read hello/README.md again',
    await readFile(job, token, 'hello'),
    '401 Bad credentials',
  );
}

function readFile(job: DemoJob, token: string, repo: string): Promise<string> {
  const reply = job.octokit(token).rest.repos.getContent({ owner: OWNER, repo, path: 'README.md' });
  return toOutcome(reply, (file) => {
    if (!('content' in file)) throw new Error(`README.md of ${repo} is not a file`);
    return Buffer.from(file.content, 'base64').toString('utf8');
  });
}
