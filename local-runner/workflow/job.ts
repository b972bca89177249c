/**
 * Runs a job: its steps in order, then the post steps of its actions in reverse order, and what it
 * hands to other jobs.
 */
import path from 'node:path';
import { Job, type Environment, type StepCall, type StepResult } from '../job.ts';
import { STAND_IN_COMMANDS } from './actions.ts';
import { toActionCall, toScriptCall, type ActionCall } from './calls.ts';
import { holds, toTexts, type Contexts } from './evaluate.ts';
import type { Masks } from './masks.ts';
import type { JobPlan, Step } from './parse.ts';

export interface Machine {
  repository: string;
  apiUrl: string;
  serverUrl: string;
  workspace: string;
  env: Environment;
  masks: Masks;
}

export type Conclusion = 'success' | 'failure' | 'skipped';

export interface StepReport {
  /** Begins with `Post ` for the end of an action. */
  title: string;
  conclusion: Conclusion;
  /** Everything that it printed, as the log shows it. */
  log: string;
  /** Its part of the job summary, in HTML and Markdown. */
  summary: string;
}

export interface JobReport {
  conclusion: Conclusion;
  outputs: Record<string, string>;
  /** Outputs that hold a secret: the runner does not hand them on. */
  dropped: string[];
  steps: StepReport[];
}

interface Post {
  step: Step;
  call: ActionCall;
  state: Record<string, string>;
  env: Environment;
}

export class JobRun {
  readonly #plan: JobPlan;
  readonly #machine: Machine;
  readonly #given: Contexts;
  readonly #runner: Job;
  readonly #reports: StepReport[] = [];
  readonly #posts: Post[] = [];
  readonly #steps: Record<
    string,
    { outputs: Record<string, string>; conclusion: Conclusion; outcome: Conclusion }
  > = {};
  #env: Record<string, string>;
  #paths: string[] = [];
  #failed = false;

  /** `given` are the contexts that the steps do not change. */
  constructor(
    plan: JobPlan,
    machine: Machine,
    given: Contexts,
    workflowEnv: Record<string, string>,
  ) {
    this.#plan = plan;
    this.#machine = machine;
    this.#given = given;
    this.#runner = new Job(machine);
    this.#env = workflowEnv;
    this.#env = { ...workflowEnv, ...toTexts(plan.env, this.#contexts) };
  }

  async run(): Promise<JobReport> {
    try {
      for (const step of this.#plan.steps) await this.#runStep(step);
      for (const post of this.#posts.reverse()) await this.#runPost(post);
      const outputs = Object.entries(toTexts(this.#plan.outputs, this.#contexts));
      const isDropped = ([, value]: [string, string]): boolean => this.#machine.masks.isIn(value);
      return {
        conclusion: this.#failed ? 'failure' : 'success',
        outputs: Object.fromEntries(outputs.filter((output) => !isDropped(output))),
        dropped: outputs.filter(isDropped).map(([name]) => name),
        steps: this.#reports,
      };
    } finally {
      this.#runner.end();
    }
  }

  get #contexts(): Contexts {
    const status = this.#failed ? 'failure' : 'success';
    const runner = {
      name: 'local',
      os: 'Linux',
      arch: 'X64',
      temp: this.#runner.temp.path,
      debug: '',
    };
    return { ...this.#given, env: this.#env, steps: this.#steps, job: { status }, runner };
  }

  async #runStep(step: Step): Promise<void> {
    const contexts = this.#contexts;
    if (!holds(step.condition, contexts, { failed: this.#failed })) {
      this.#steps[step.id] = { outputs: {}, conclusion: 'skipped', outcome: 'skipped' };
      this.#reports.push({ title: step.title, conclusion: 'skipped', log: '', summary: '' });
      return;
    }
    const env = { ...this.#env, ...toTexts(step.get('env'), contexts), GITHUB_ACTION: step.id };
    const { uses } = step;
    const call = uses === undefined ? undefined : toActionCall(uses, step, { ...contexts, env });
    const places = { folder: this.#runner.temp.path, workspace: this.#machine.workspace };
    const main = call?.main ?? toScriptCall(step, { ...contexts, env }, places);
    const result = await this.#start(step.title, main, env);
    if (call?.action.runs.post !== undefined)
      this.#posts.push({ step, call, state: result.state, env });
    const outcome = result.exitCode === 0 ? 'success' : 'failure';
    const conclusion = step.continuesOnError ? 'success' : outcome;
    this.#steps[step.id] = { outputs: result.outputs, conclusion, outcome };
    this.#failed ||= conclusion === 'failure';
  }

  async #runPost({ step, call, state, env }: Post): Promise<void> {
    const { post = '', postIf = 'always()' } = call.action.runs;
    if (!holds(postIf, this.#contexts, { failed: this.#failed })) return;
    const again = { ...call.main, script: call.action.toScript(post), state };
    const result = await this.#start(`Post ${step.title}`, again, { ...env, ...this.#env });
    this.#failed ||= result.exitCode !== 0;
  }

  async #start(title: string, call: StepCall, env: Environment): Promise<StepResult> {
    const { masks, workspace } = this.#machine;
    const PATH = [...this.#paths, STAND_IN_COMMANDS, process.env['PATH']].join(path.delimiter);
    const result = await this.#runner.run({ cwd: workspace, ...call, env: { ...env, PATH } });
    masks.add(...result.masks);
    const said = result.stdout.split('\n').filter((line) => !line.startsWith('::add-mask::'));
    const log = masks.hide([...said, result.stderr].join('\n'));
    const conclusion = result.exitCode === 0 ? 'success' : 'failure';
    this.#reports.push({ title, conclusion, log, summary: masks.hide(result.summary) });
    this.#env = { ...this.#env, ...result.exported };
    this.#paths = [...result.paths.reverse(), ...this.#paths];
    return result;
  }
}
