/**
 * Draws the README's picture from a job that runs, and the chart of costs: `npm run picture`; with
 * `--check`, says whether they are fresh.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import '../local-runner/workflow/json-imports.ts';
import type { WorkflowReport } from '../local-runner/workflow/run.ts';
import { drawCosts } from './picture/cost-chart.ts';
import { draw, THEMES, type Picture } from './picture/draw.ts';

const { runWorkflow } = await import('../local-runner/workflow/run.ts');
const { startSetting } = await import('../__tests__/support/examples/setting.ts');

const FOLDER = path.join(import.meta.dirname, '../docs/images');

const WORKFLOW = `
on: workflow_dispatch
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - uses: OWNER/scoped-token@v1
        name: Run OWNER/scoped-token@v1
        id: token
        with:
          client-id: \${{ vars.APP_CLIENT_ID }}
          private-key: \${{ secrets.APP_PRIVATE_KEY }}
          repositories: infra
          permission-contents: read
      - name: Read a file of the repository that was asked for
        run: gh api repos/octo-org/infra/contents --jq '.[0].name'
        env:
          GH_TOKEN: \${{ steps.token.outputs.token }}
      - name: Read a file of another one, on which the app is installed, too
        run: gh api repos/octo-org/website/contents --jq '.[0].name'
        continue-on-error: true
        env:
          GH_TOKEN: \${{ steps.token.outputs.token }}
`;

/** The picture is the same whenever it is drawn. */
function withoutTimes(text: string): string {
  return text.replace(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ/g, '2026-01-15T10:00:00Z');
}

function toLines(log: string): string[] {
  // A log without debug logging has no such lines.
  return withoutTimes(log)
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('::debug::'));
}

function toPicture({ jobs }: WorkflowReport): Picture {
  const [[job, { steps }] = ['', { steps: [] }]] = Object.entries(jobs);
  const summary = withoutTimes(steps.map((step) => step.summary).join(''));
  const [, heading = ''] = /<h3>(.*?)<\/h3>/.exec(summary) ?? [];
  return {
    job,
    steps: steps.map(({ title, log, conclusion }) => ({
      title,
      lines: toLines(log),
      isGood: conclusion === 'success',
    })),
    heading,
    rows: [...summary.matchAll(/<tr><th>(.*?)<\/th><td>(.*?)<\/td><\/tr>/g)].map(
      ([, name = '', value = '']) => [name, value],
    ),
  };
}

/** Writes a picture, or says that the one that is there is not this one. */
function put(name: string, svg: string): void {
  const file = path.join(FOLDER, name);
  if (!process.argv.includes('--check')) writeFileSync(file, svg);
  else if (readFileSync(file, 'utf8') !== svg) {
    throw new Error(`docs/images/${name} is stale: run npm run picture.`);
  }
}

// A hosted runner for Windows cannot start the stand-in for `gh`; the others can say whether the
// picture is fresh.
if (process.platform === 'win32') process.exit();
const setting = await startSetting();
const report = await runWorkflow(WORKFLOW, setting).finally(() => setting.close());
if (report.conclusion !== 'success') throw new Error(`The job ends as ${report.conclusion}.`);
const costs = readFileSync(path.join(FOLDER, '../performance.md'), 'utf8');
for (const [name, theme] of Object.entries(THEMES)) {
  put(`job-${name}.svg`, draw(toPicture(report), theme));
  put(`cost-${name}.svg`, drawCosts(costs, theme));
}
