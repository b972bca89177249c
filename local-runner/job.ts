/**
 * A job on a runner, as far as an action can see it: starts steps as processes, with inputs, state
 * and command files.
 */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { RunnerTemp } from './command-files.ts';
import { endOrphans, findOrphans } from './orphans.ts';
import { readUntilEnd } from './step-end.ts';
import {
  toInputVariables,
  toJobVariables,
  toStateVariables,
  type Environment,
  type JobContext,
} from './variables.ts';
import { readCommands, type Printed } from './workflow-commands.ts';

export type { Environment } from './variables.ts';

interface JobOptions extends JobContext {
  /** On top of what a runner sets; `undefined` takes a variable away. */
  env?: Environment;
}

export interface StepResult extends Printed {
  exitCode: number | null;
  /** Set when a signal ended the process. */
  signal: NodeJS.Signals | null;
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** What the step exported for later steps. */
  exported: Record<string, string>;
  /** What the step put in front of the PATH of later steps. */
  paths: string[];
  state: Record<string, string>;
  summary: string;
  durationMs: number;
}

export interface StepCall {
  /** What `program` runs: `dist/main/index.js`. */
  script: string;
  /** Node without it; a shell for the script of a `run:`. */
  program?: readonly [string, ...string[]];
  cwd?: string;
  /**
   * The step's `with:`, defaults of action.yml included or not: an action must live without them,
   * too.
   */
  inputs?: Readonly<Record<string, string>>;
  env?: Environment;
  state?: Readonly<Record<string, string>>;
  /**
   * The id of the user that runs the step, as `--user` of a container sets it; the present user
   * without it.
   */
  uid?: number | undefined;
  /** Is given the process while it runs, to send it a signal, for instance. */
  onStart?: (pid: number) => void;
}

export class Job {
  readonly temp: RunnerTemp;
  /** Shows the runner at the end of the job which processes the steps have left. */
  readonly #trackingId = `github_${randomUUID()}`;
  readonly #options: JobOptions;

  constructor(options: JobOptions) {
    this.temp = new RunnerTemp(options.env?.['RUNNER_OS'] === 'Windows' ? { isWindows: true } : {});
    this.#options = options;
  }

  async run(call: StepCall): Promise<StepResult> {
    const files = this.temp.next();
    const startedAt = performance.now();
    const env = {
      ...toJobVariables(this.#options),
      ...files.env,
      RUNNER_TRACKING_ID: this.#trackingId,
      ...this.#options.env,
      ...toInputVariables(call.inputs ?? {}),
      ...call.env,
      // Nobody else can set what the step itself has saved.
      ...toStateVariables(call.state ?? {}),
    };
    const [program, ...flags] = call.program ?? [process.execPath];
    const stdio: ['ignore', 'pipe', 'pipe'] = ['ignore', 'pipe', 'pipe'];
    const child = spawn(program, [...flags, call.script], {
      env,
      stdio,
      cwd: call.cwd,
      uid: call.uid,
    });
    if (child.pid !== undefined) call.onStart?.(child.pid);
    const { stdout, stderr, exitCode, signal } = await readUntilEnd(child);
    return {
      exitCode,
      signal,
      ...readCommands(stdout),
      stdout,
      stderr,
      durationMs: performance.now() - startedAt,
      outputs: files.readEntries('OUTPUT'),
      exported: files.readEntries('ENV'),
      paths: files.readLines('PATH').filter((line) => line !== ''),
      state: files.readEntries('STATE'),
      summary: files.readText('STEP_SUMMARY'),
    };
  }

  /** Ids of the processes that steps have left and that are still there. */
  get orphans(): number[] {
    return findOrphans(this.#trackingId);
  }

  /** Ends and removes what a runner ends and removes when the job is over. */
  end(): void {
    endOrphans(this.#trackingId);
    this.temp.remove();
  }
}
