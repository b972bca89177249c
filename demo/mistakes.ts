/** Chapter: three slips that are easily made, and the one line that each of them gets. */
import type { Chapter, Stage } from './stage.ts';

interface Mistake {
  title: string;
  /** As in the workflow. */
  written: string;
  inputs: (stage: Stage) => Record<string, string>;
  /** What the line must name. */
  message: RegExp;
  requests: RegExp;
}

const MISTAKES: readonly Mistake[] = [
  {
    title: 'A repository that the app is not installed on',
    written: 'repositories: hello, billing',
    inputs: () => ({ repositories: 'hello, billing', permissions: 'contents: read' }),
    message: /billing/,
    // The look-up and the mint, then at most three to explain the refusal and one for each name.
    requests: /^[2-7]$/,
  },
  {
    title: 'A letter too many, and the token would have every permission',
    written: 'permissions-contents: read',
    inputs: () => ({ repositories: 'hello', 'permissions-contents': 'read' }),
    message: /'permissions-contents' does not exist.* 'permission-contents'/,
    requests: /^0$/,
  },
  {
    title: 'The wrong half of the key pair in the secret',
    written: 'private-key: ${{ secrets.PUBLIC_KEY }}',
    inputs: ({ octo }) => ({ 'private-key': octo.publicKey, repositories: 'hello', permissions: 'contents: read' }),
    message: /'private-key' is a public key/,
    requests: /^0$/,
  },
];

export const mistakes: Chapter = {
  name: 'mistakes',
  title: 'Mistakes end with one line that says what to do',
  steps: ['main'],
  tell: async (stage) => {
    for (const mistake of MISTAKES) await make(stage, mistake);
  },
};

async function make(stage: Stage, mistake: Mistake): Promise<void> {
  const before = stage.github.requests.length;
  stage.scene(mistake.title);
  stage.note(mistake.written);
  const { error, exitCode, outputs } = await stage.run('main', mistake.inputs(stage));
  const requests = stage.github.requests.length - before;
  stage.fact('run the step', error.join(' / '), mistake.message);
  stage.fact('count the requests', String(requests), mistake.requests);
  const counts = { error: error.length, outputs: Object.keys(outputs).length, tokens: stage.octo.world.tokens.size };
  stage.fact(
    'see what remains',
    `exit code ${exitCode}, ${counts.error} error line, ${counts.outputs} outputs, ${counts.tokens} living tokens`,
    'exit code 1, 1 error line, 0 outputs, 0 living tokens',
  );
}
