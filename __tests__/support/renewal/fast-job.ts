/** A job whose hours pass in seconds: one clock for its steps, for what renews their tokens, and for GitHub. */
import { readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { GitJob } from '../git/git-job.ts';
import { leftToPost } from '../reading.ts';
import type { StoryStep } from '../story.ts';

const CLOCK = path.join(import.meta.dirname, 'fast-clock.cjs');
const MINUTE_MS = 60_000;
/** A bit more than from one renewal to the next. */
export const RENEWAL_MINUTES = 28.5;
const PATIENCE_MS = 25_000;

type Inputs = Readonly<Record<string, string>>;

interface MainOptions {
  before?: readonly string[];
  env?: Inputs;
}

interface Speed {
  pace: number;
  /** How fast the process looks at its clock. */
  beat: number;
}

/** A clock that only jumps, and a process that sees it at once. */
const JUMPING: Speed = { pace: 1, beat: 500 };

export class FastJob {
  readonly job: GitJob;
  readonly #from = Date.now();
  readonly #pace: number;
  readonly #clock: string;
  readonly #jumps: string;
  #jumpedMs = 0;
  #githubJumpedMs = 0;

  constructor(job: GitJob, speed: number | Speed = JUMPING) {
    this.job = job;
    const settings = typeof speed === 'number' ? { pace: speed } : speed;
    this.#pace = settings.pace;
    const { path: temp } = job.story.job.temp;
    [this.#clock, this.#jumps] = [path.join(temp, 'clock_1'), path.join(temp, 'jumps_1')];
    const parameters = { fromMs: this.#from, jumps: this.#jumps, ...settings };
    writeFileSync(this.#clock, `require('${CLOCK}')(${JSON.stringify(parameters)});`);
    const now = (): number => this.#elapse() + this.#githubJumpedMs;
    Object.defineProperty(job.story.github.clock, 'offsetMs', { get: () => now() - Date.now() });
  }

  now(): number {
    return this.#elapse() + this.#jumpedMs;
  }

  /** `before` are arguments of Node before its own. */
  async main(inputs: Inputs, { before = [], env = {} }: MainOptions = {}): Promise<StoryStep> {
    return this.job.main(inputs, env, [...before, this.flag]);
  }

  async post(main: StoryStep): Promise<StoryStep> {
    return this.job.post(main, [this.flag]);
  }

  /** So much time passes at once. */
  pass(minutes: number): void {
    this.#githubJumpedMs += minutes * MINUTE_MS;
    this.jumpRunner(minutes);
  }

  /** The runner's clock is set forward; GitHub's is not. */
  jumpRunner(minutes: number): void {
    this.#jumpedMs += minutes * MINUTE_MS;
    writeFileSync(`${this.#jumps}0`, String(this.#jumpedMs));
    renameSync(`${this.#jumps}0`, this.#jumps);
  }

  /** Lets the time of the next renewal come, and waits for its token. */
  async renew(main: StoryStep, token = main.outputs['token']): Promise<string> {
    this.pass(RENEWAL_MINUTES);
    return this.waitForNext(main, token);
  }

  /** Waits for the next token in the step's file. */
  async waitForNext({ outputs }: StoryStep, token = outputs['token']): Promise<string> {
    return waitFor(() => {
      const text = readFileSync(outputs['token-file'] ?? '', 'utf8');
      return text === token ? undefined : text;
    });
  }

  /** Tokens that GitHub would still take. */
  listLivingTokens(): string[] {
    const { installationTokens } = this.job.story.world;
    const { offsetMs } = this.job.story.github.clock;
    return [...installationTokens.tokens.keys()].filter((text) =>
      installationTokens.findLiveToken(text, Date.now() + offsetMs),
    );
  }

  /** Counts the tokens that live whenever one was minted, from now on; faults that are there come first. */
  watchTokens(): { most: number } {
    const watch = { most: 0 };
    const change = (body: unknown): unknown => {
      watch.most = Math.max(watch.most, this.listLivingTokens().length);
      return body;
    };
    const on = 'POST /app/installations/{installation_id}/access_tokens';
    this.job.story.github.faults.add({ on, times: Infinity, then: { kind: 'change', change } });
    return watch;
  }

  /** Node's option for a program that goes by this clock. */
  get flag(): string {
    return `--require=${this.#clock}`;
  }

  #elapse(): number {
    return this.#from + (Date.now() - this.#from) * this.#pace;
  }
}

/** The id of the process that renews the step's tokens. */
export function toRenewer(main: StoryStep): number {
  const pid = leftToPost(main).find(({ kind }) => kind === 'renewer')?.['pid'];
  if (typeof pid !== 'number') throw new Error('the step has started no process');
  return pid;
}

export function isAlive(pid: number): boolean {
  try {
    return !/\) [ZX] /.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Waits until the process has noted so many things of a kind. */
export async function waitForNote(main: StoryStep, kind: string, times = 1): Promise<string> {
  const file = path.join(path.dirname(main.outputs['token-file'] ?? ''), 'log');
  return waitFor(() => {
    const text = readFileSync(file, 'utf8');
    return text.split(`"kind":"${kind}"`).length > times ? text : undefined;
  });
}

/** Waits until the process looks at its clock again, which it does when it has finished what is on its way. */
export async function waitForLook({ outputs }: StoryStep, times = 1): Promise<void> {
  const log = path.join(path.dirname(outputs['token-file'] ?? ''), 'log');
  for (let left = times; left > 0; left -= 1) {
    const before = statSync(log).mtimeMs;
    await waitFor(() => (statSync(log).mtimeMs === before ? undefined : true));
  }
}

/** Asks until there is something. @throws when nothing comes */
export async function waitFor<Value>(find: () => Value | undefined): Promise<Value> {
  const end = Date.now() + PATIENCE_MS;
  while (Date.now() < end) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error('nothing came');
}
