/** Runs a workflow on this machine: its jobs after those they need, each on its machine. */
import type { Contexts } from './evaluate.ts';
import { holds, toTexts } from './evaluate.ts';
import { JobRun, type JobReport, type Machine } from './job.ts';
import { toCombinations, toJobName } from './matrix.ts';
import { parseWorkflow, type JobPlan } from './parse.ts';

export interface WorkflowSetting {
  /** The contexts `github`, `vars`, `secrets` and `inputs` for a workflow that `event` started. */
  toContexts: (event: string) => Contexts;
  /** A fresh machine for each job. */
  toMachine: (contexts: Contexts) => Machine;
}

export interface WorkflowReport {
  conclusion: 'success' | 'failure';
  /** By id; a job with a matrix is there once for each combination, by its name. */
  jobs: Record<string, JobReport>;
}

type Needed = Pick<JobReport, 'conclusion' | 'outputs'>;

/** @throws when the workflow has a fault that GitHub would find before it runs */
export async function runWorkflow(text: string, setting: WorkflowSetting): Promise<WorkflowReport> {
  const workflow = await parseWorkflow(text);
  const contexts = setting.toContexts(workflow.event);
  const env = toTexts(workflow.env, contexts);
  const jobs: Record<string, JobReport> = {};
  const done: Record<string, Needed> = {};
  for (const plan of inOrder(workflow.jobs)) {
    const reports = await runJob(
      plan,
      { ...contexts, needs: toNeeds(plan, done) },
      env,
      setting.toMachine,
    );
    Object.assign(jobs, reports);
    done[plan.id] = toNeeded(Object.values(reports));
  }
  const failed = Object.values(jobs).some(({ conclusion }) => conclusion === 'failure');
  return { conclusion: failed ? 'failure' : 'success', jobs };
}

/** Runs every combination of the job's matrix; gives the reports by their names. */
async function runJob(
  plan: JobPlan,
  contexts: Contexts & { needs: ReturnType<typeof toNeeds> },
  env: Record<string, string>,
  toMachine: WorkflowSetting['toMachine'],
): Promise<Record<string, JobReport>> {
  const failed = Object.values(contexts.needs).some(({ result }) => result !== 'success');
  if (!holds(plan.condition, { ...contexts, matrix: {}, strategy: {} }, { failed })) {
    return { [plan.id]: { conclusion: 'skipped', outputs: {}, dropped: [], steps: [] } };
  }
  const reports: Record<string, JobReport> = {};
  for (const matrix of toCombinations(plan.strategy, contexts)) {
    const given = { ...contexts, matrix, strategy: {} };
    reports[toJobName(plan.id, matrix)] = await new JobRun(
      plan,
      toMachine(given),
      given,
      env,
    ).run();
  }
  return reports;
}

/**
 * What the combinations of one job come to for others: of an output that several set, the last
 * counts.
 */
function toNeeded(reports: readonly JobReport[]): Needed {
  const conclusions = reports.map(({ conclusion }) => conclusion);
  const conclusion = conclusions.find((each) => each === 'failure') ?? conclusions[0] ?? 'skipped';
  return {
    conclusion,
    outputs: Object.assign({}, ...reports.map(({ outputs }) => outputs)) as Record<string, string>,
  };
}

function toNeeds(plan: JobPlan, done: Readonly<Record<string, Needed>>) {
  return Object.fromEntries(
    plan.needs.map((id) => [
      id,
      { result: done[id]?.conclusion ?? 'skipped', outputs: done[id]?.outputs ?? {} },
    ]),
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
