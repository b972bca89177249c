/** Chapter: a token for one repository, what it can do, what it cannot, and its end. */
import type { Chapter, Stage } from './stage.ts';
import { toOutcome } from './reply.ts';
import { toMaskedHint } from './secrets.ts';

const INPUTS = { repositories: 'hello', permissions: 'contents: read' };
const OWNER = 'octo-org';

export const installationToken: Chapter = {
  name: 'installation-token',
  title: 'A token for one repository, for reading',
  steps: ['main', 'post'],
  tell: async (stage) => {
    const main = await mint(stage);
    const token = main.outputs['token'] ?? '';
    await use(stage, token);
    await end(stage, main.state, token);
  },
};

async function mint(stage: Stage) {
  const { app, installation } = stage.octo;
  stage.scene(`The app ${app.slug} may do more than this job needs`);
  const installed = stage.octo.world.repositoriesOf(installation).map(({ name }) => name);
  stage.note(`installed on ${OWNER}: ${installed.join(', ')}`);
  stage.note(
    `permissions: ${Object.entries(app.permissions)
      .map((pair) => pair.join(': '))
      .join(', ')}`,
  );

  stage.scene('So a workflow of octo-org/deploy asks for less');
  stage.noteStep('octo-org/scoped-token@v1', {
    'client-id': app.clientId,
    'private-key': '${{ secrets.OCTO_DEPLOYER_KEY }}',
    ...INPUTS,
  });
  const main = await stage.run('main', INPUTS);
  stage.tellLog(main);
  const { token = '', repositories = '', permissions = '' } = main.outputs;
  stage.fact('run the step', `exit code ${main.exitCode}`, 'exit code 0');
  stage.fact('take the token', toMaskedHint(token, main.masks), /^ghs_… \(\d+ characters\), masked$/);
  stage.fact('read the repositories', repositories, '["octo-org/hello"]');
  stage.fact('read the permissions', permissions, '{"contents":"read","metadata":"read"}');

  stage.scene('The job summary');
  stage.tellSummary(main);
  return main;
}

async function use(stage: Stage, token: string): Promise<void> {
  const { rest } = stage.octokit(token);
  const content = Buffer.from('I was here.').toString('base64');
  const note = { owner: OWNER, repo: 'hello', path: 'NOTE.md', message: 'Leave a note', content };
  stage.scene('The next step uses the token');
  stage.fact('read hello/README.md', await readFile(stage, token, 'hello'), '200 This is hello.');
  stage.fact(
    'write hello/NOTE.md',
    await toOutcome(rest.repos.createOrUpdateFileContents(note), () => ''),
    '403 Resource not accessible by integration',
  );
  stage.fact('read site/README.md', await readFile(stage, token, 'site'), '404 Not Found');
}

async function end(stage: Stage, state: Readonly<Record<string, string>>, token: string): Promise<void> {
  stage.scene('The job is over: the post step takes the token back');
  const post = await stage.run('post', INPUTS, state);
  stage.tellLog(post);
  stage.fact('run the post step', `exit code ${post.exitCode}`, 'exit code 0');
  stage.fact('read hello/README.md again', await readFile(stage, token, 'hello'), '401 Bad credentials');
}

function readFile(stage: Stage, token: string, repo: string): Promise<string> {
  const reply = stage.octokit(token).rest.repos.getContent({ owner: OWNER, repo, path: 'README.md' });
  return toOutcome(reply, (file) => {
    if (!('content' in file)) throw new Error(`README.md of ${repo} is no file`);
    return Buffer.from(file.content, 'base64').toString('utf8');
  });
}
