/** A job on a runner, as far as an action can see it: starts steps as processes, with inputs, state and command files. */
import { spawn } from 'node:child_process';
import { RunnerTemp, type CommandFiles } from './command-files.ts';
import { readCommands, type Printed } from './workflow-commands.ts';

export interface JobOptions {
  /** `owner/name` of the repository whose workflow runs. */
  repository: string;
  apiUrl: string;
  serverUrl?: string;
  /** On top of what a runner sets; `undefined` takes a variable away. */
  env?: Environment;
}

export type Environment = Readonly<Record<string, string | undefined>>;

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
  /** The step's `with:`, defaults of action.yml included or not: an action must live without them, too. */
  inputs?: Readonly<Record<string, string>>;
  env?: Environment;
  state?: Readonly<Record<string, string>>;
  /** Is given the process while it runs, to send it a signal, for instance. */
  onStart?: (pid: number) => void;
}

export class Job {
  readonly temp = new RunnerTemp();
  readonly #options: JobOptions;

  constructor(options: JobOptions) {
    this.#options = options;
  }

  async run(call: StepCall): Promise<StepResult> {
    const files = this.temp.next();
    const startedAt = performance.now();
    const env = withoutUndefined({
      ...this.#toEnv(files),
      ...toInputs(call.inputs),
      ...toState(call.state),
      ...call.env,
    });
    const [program, ...flags] = call.program ?? [process.execPath];
    const options = { env, stdio: ['ignore', 'pipe', 'pipe'] as ['ignore', 'pipe', 'pipe'], cwd: call.cwd };
    const child = spawn(program, [...flags, call.script], options);
    if (child.pid !== undefined) call.onStart?.(child.pid);
    const [stdout, stderr, end] = await Promise.all([readAll(child.stdout), readAll(child.stderr), toEnd(child)]);
    return {
      ...end,
      ...readCommands(stdout),
      stdout,
      stderr,
      durationMs: performance.now() - startedAt,
      outputs: files.readEntries('OUTPUT'),
      exported: files.readEntries('ENV'),
      paths: files
        .readText('PATH')
        .split('\n')
        .filter((line) => line !== ''),
      state: files.readEntries('STATE'),
      summary: files.readText('STEP_SUMMARY'),
    };
  }

  /** Removes what a runner removes when the job is over. */
  end(): void {
    this.temp.remove();
  }

  /** @see https://docs.github.com/actions/reference/workflows-and-actions/variables */
  #toEnv(files: CommandFiles): Environment {
    const { repository, apiUrl, serverUrl = 'https://github.com', env } = this.#options;
    return {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_ACTION_REPOSITORY: 'octo-org/scoped-token',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_REPOSITORY: repository,
      GITHUB_REPOSITORY_OWNER: repository.split('/')[0],
      GITHUB_API_URL: apiUrl,
      GITHUB_SERVER_URL: serverUrl,
      RUNNER_TEMP: this.temp.path,
      ...files.env,
      ...env,
    };
  }
}

/** As the runner names them: upper case, blanks become underscores, hyphens stay. */
function toInputs(inputs: Readonly<Record<string, string>> = {}): Environment {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]),
  );
}

function toState(state: Readonly<Record<string, string>> = {}): Environment {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]));
}

function withoutUndefined(env: Environment): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined));
}

async function readAll(stream: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks).toString('utf8');
}

function toEnd(child: ReturnType<typeof spawn>): Promise<Pick<StepResult, 'exitCode' | 'signal'>> {
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (exitCode, signal) => {
      resolve({ exitCode, signal });
    });
  });
}
