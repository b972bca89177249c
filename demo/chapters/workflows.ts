/**
 * Demos that are workflows: git with the real git, several owners, and secrets that are not there.
 */
import { spawnSync } from 'node:child_process';
import type { Demo, DemoJob } from '../demo-job.ts';
import { runWorkflowText, toLogLines } from '../workflow-file.ts';

interface Example {
  name: string;
  title: string;
  withoutSecrets?: boolean;
  steps: string;
  /** Each step by its title, how it must end, and words that its log must hold. */
  facts: readonly (readonly [title: string, ending: RegExp])[];
}

const APP = `client-id: \${{ vars.APP_CLIENT_ID }}
          private-key: \${{ secrets.APP_PRIVATE_KEY }}`;

/** What the runner and its git server are made with. */
const PROGRAMS = ['bash', 'git', 'openssl'];

const EXAMPLES: readonly Example[] = [
  {
    name: 'git',
    title: 'The real git reaches the token’s repositories, and no others',
    steps: `
      - name: mint, with git-credentials
        uses: octo-org/scoped-token@v1
        with:
          ${APP}
          repositories: infra
          permission-contents: read
          git-credentials: true
      - name: git clone octo-org/infra
        run: git clone --quiet https://github.com/octo-org/infra && cat infra/README.md
      - name: git push to octo-org/infra
        run: cd infra && git -c user.name=x -c user.email=x@x.invalid commit --quiet --allow-empty -m x && git push
        continue-on-error: true
      - name: git clone octo-org/website
        run: git clone --quiet https://github.com/octo-org/website
        continue-on-error: true`,
    facts: [
      ['mint, with git-credentials', /^success/],
      ['git clone octo-org/infra', /^success: .*# infra/],
      ['git push to octo-org/infra', /^failure/],
      ['git clone octo-org/website', /^failure/],
      ['Post mint, with git-credentials', /^success: .*revoked/],
    ],
  },
  {
    name: 'several-owners',
    title: 'One step, two owners, one token for each',
    steps: `
      - name: mint for octo-org and octo-labs
        uses: octo-org/scoped-token@v1
        with:
          ${APP}
          repositories: octo-org/library, octo-labs/theme
          permission-contents: read
          git-credentials: true
      - name: git clone octo-org/library
        run: git clone --quiet https://github.com/octo-org/library && cat library/README.md
      - name: git clone octo-labs/theme
        run: git clone --quiet https://github.com/octo-labs/theme && cat theme/README.md`,
    facts: [
      ['mint for octo-org and octo-labs', /^success/],
      ['git clone octo-org/library', /^success: .*# library/],
      ['git clone octo-labs/theme', /^success: .*# theme/],
      ['Post mint for octo-org and octo-labs', /^success: .*revoked.*revoked/],
    ],
  },
  {
    name: 'missing-secrets',
    title: 'A pull request from a fork gets no secrets, and its job stays green',
    withoutSecrets: true,
    steps: `
      - name: mint, on-missing-credentials skip
        uses: octo-org/scoped-token@v1
        id: token
        with:
          ${APP}
          permission-contents: read
          on-missing-credentials: skip
      - name: the step that needs the token
        if: steps.token.outputs.token != ''
        run: exit 1`,
    facts: [
      ['mint, on-missing-credentials skip', /^success: .*::notice/],
      ['the step that needs the token', /^skipped/],
    ],
  },
];

export const workflows: readonly Demo[] = EXAMPLES.map((example) => ({
  name: example.name,
  title: example.title,
  steps: ['main', 'post'],
  run: (job) => show(job, example),
}));

async function show(
  job: DemoJob,
  { steps, facts, withoutSecrets = false }: Example,
): Promise<void> {
  const missing = PROGRAMS.filter((program) => spawnSync(program, ['--version']).error);
  if (missing.length > 0) {
    job.note(`Skipped, because it needs ${missing.join(', ')}.`);
    return;
  }
  job.heading('A workflow of octo-org/hello');
  for (const line of steps.split('\n').slice(1)) job.note(line.slice(6));
  const text = `on: workflow_dispatch\njobs:\n  demo:\n    runs-on: ubuntu-latest\n    steps:${steps}`;
  const { jobs, tokensLeft } = await runWorkflowText(text, { withoutSecrets });
  job.heading('Its log');
  for (const [title, ending] of facts) {
    const step = jobs['demo']?.steps.find((each) => each.title === title);
    const said = step
      ? [step.conclusion, toLogLines(step).join(' ')].filter((part) => part !== '').join(': ')
      : 'not run';
    job.fact(title, said, ending);
  }
  job.fact('count the tokens that live on', String(tokensLeft), '0');
}
