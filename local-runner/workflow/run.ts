/** Runs a workflow on this machine: its jobs after those they need, each on a machine of its own. */
import type { Contexts } from './evaluate.ts';
import { holds, toTexts } from './evaluate.ts';
import { JobRun, type JobReport, type Machine } from './job.ts';
import { parseWorkflow, type JobPlan } from './parse.ts';

export interface WorkflowSetting {
  /** The contexts `github`, `vars`, `secrets` and `inputs` for a workflow that `event` started. */
  toContexts: (event: string) => Contexts;
  /** A fresh machine for each job. */
  toMachine: (contexts: Contexts) => Machine;
}

export interface WorkflowReport {
  conclusion: 'success' | 'failure';
  jobs: Record<string, JobReport>;
}

/** @throws when the workflow has a fault that GitHub would find before it runs */
export async function runWorkflow(text: string, { toContexts, toMachine }: WorkflowSetting): Promise<WorkflowReport> {
  const workflow = await parseWorkflow(text);
  const contexts = toContexts(workflow.event);
  const env = toTexts(workflow.env, contexts);
  const jobs: Record<string, JobReport> = {};
  for (const plan of inOrder(workflow.jobs)) {
    const given = { ...contexts, needs: toNeeds(plan, jobs), matrix: {}, strategy: {} };
    const failed = plan.needs.some((id) => jobs[id]?.conclusion !== 'success');
    jobs[plan.id] = holds(plan.condition, given, { failed })
      ? await new JobRun(plan, toMachine(given), given, env).run()
      : { conclusion: 'skipped', outputs: {}, dropped: [], steps: [] };
  }
  const failed = Object.values(jobs).some(({ conclusion }) => conclusion === 'failure');
  return { conclusion: failed ? 'failure' : 'success', jobs };
}

function toNeeds(plan: JobPlan, jobs: Readonly<Record<string, JobReport>>) {
  return Object.fromEntries(
    plan.needs.map((id) => [id, { result: jobs[id]?.conclusion ?? 'skipped', outputs: jobs[id]?.outputs ?? {} }]),
  );
}

/** Every job after those that it needs. GitHub's parser has refused circles. */
function inOrder(jobs: readonly JobPlan[]): JobPlan[] {
  const ordered: JobPlan[] = [];
  const add = (job: JobPlan): void => {
    if (ordered.includes(job)) return;
    for (const needed of jobs.filter(({ id }) => job.needs.includes(id))) add(needed);
    ordered.push(job);
  };
  jobs.forEach(add);
  return ordered;
}
