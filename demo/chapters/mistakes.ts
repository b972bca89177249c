/** Demo: three mistakes that are easily made, and the one line that each of them gets. */
import type { Demo, DemoJob } from '../demo-job.ts';

interface Mistake {
  title: string;
  /** As in the workflow. */
  written: string;
  inputs: (job: DemoJob) => Record<string, string>;
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
    inputs: ({ octo }) => ({
      'private-key': octo.publicKey,
      repositories: 'hello',
      permissions: 'contents: read',
    }),
    message: /'private-key' is a public key/,
    requests: /^0$/,
  },
];

export const mistakes: Demo = {
  name: 'mistakes',
  title: 'Mistakes end with one line that says what to do',
  steps: ['main'],
  run: async (job) => {
    for (const mistake of MISTAKES) await make(job, mistake);
  },
};

async function make(job: DemoJob, mistake: Mistake): Promise<void> {
  const before = job.github.requests.length;
  job.heading(mistake.title);
  job.note(mistake.written);
  const { error, exitCode, outputs } = await job.run('main', mistake.inputs(job));
  const requests = job.github.requests.length - before;
  job.refusal(error.join(' / '), mistake.message);
  job.fact('count the requests', String(requests), mistake.requests);
  const counts = {
    error: error.length,
    outputs: Object.keys(outputs).length,
    tokens: job.octo.world.tokens.size,
  };
  job.fact(
    'see what remains',
    `exit code ${exitCode}, ${counts.error} error line, ${counts.outputs} outputs, ${counts.tokens} living tokens`,
    'exit code 1, 1 error line, 0 outputs, 0 living tokens',
  );
}
