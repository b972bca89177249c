/** Runs a workflow on the runner of the tests, with a GitHub and a git server in memory. */
import { styleText } from 'node:util';
import '../local-runner/workflow/json-imports.ts';
import type { StepReport } from '../local-runner/workflow/job.ts';
import type { WorkflowReport } from '../local-runner/workflow/run.ts';
import { toSummaryLines } from './summary-text.ts';

export interface WorkflowRun extends WorkflowReport {
  /** Tokens that GitHub still takes after the jobs. */
  tokensLeft: number;
  /** What the workflow may use as `vars.NAME` and `secrets.NAME`. */
  known: { vars: string[]; secrets: string[] };
}

/** @throws GitHub's own words for a workflow with a fault, or what the runner lacks */
export async function runWorkflowText(
  text: string,
  options: { withoutSecrets?: boolean } = {},
): Promise<WorkflowRun> {
  // Both need what json-imports.ts has prepared.
  const { runWorkflow } = await import('../local-runner/workflow/run.ts');
  const { startSetting } = await import('../__tests__/support/examples/setting.ts');
  const setting = await startSetting(options);
  try {
    const report = await runWorkflow(text, setting);
    return { ...report, tokensLeft: setting.countNewTokens(), known: setting.known };
  } finally {
    await setting.close();
  }
}

/** What a step printed, but for debug lines and blank ones. */
export function toLogLines({ log }: StepReport): string[] {
  return log.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('::debug::'));
}

const SIGNS = { success: ['✓', 'green'], failure: ['✗', 'red'], skipped: ['–', 'dim'] } as const;

/** Prints jobs and steps as their pages on GitHub show them. Gives the exit code. */
export function printRun(run: WorkflowRun, write: (line: string) => void): number {
  for (const [job, { steps }] of Object.entries(run.jobs)) {
    write(`\n${styleText('bold', job)}`);
    for (const step of steps) {
      const [sign, style] = SIGNS[step.conclusion];
      write(styleText(style, `  ${sign} ${step.title}`));
      for (const line of [
        ...toLogLines(step),
        ...toSummaryLines(step.summary).map((each) => `│ ${each}`),
      ]) {
        write(styleText('dim', `      ${line}`));
      }
    }
  }
  write(
    `\nThe workflow ends as ${run.conclusion}; ${String(run.tokensLeft)} of its tokens live on.`,
  );
  write(`It may use vars.${run.known.vars.join(', vars.')}`);
  write(`and secrets.${run.known.secrets.join(', secrets.')}, in the repository octo-org/hello.`);
  return run.conclusion === 'success' ? 0 : 1;
}
