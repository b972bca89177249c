/** A job whose hours pass in seconds: one clock for its steps, for what renews their tokens, and for GitHub. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { GitJob } from '../git/git-job.ts';
import { leftToPost } from '../reading.ts';
import type { StoryStep } from '../story.ts';

const CLOCK = path.join(import.meta.dirname, 'fast-clock.js');
const MINUTE_MS = 60_000;

type Inputs = Readonly<Record<string, string>>;

interface MainOptions {
  before?: readonly string[];
  env?: Inputs;
}

export class FastJob {
  readonly job: GitJob;
  readonly #from = Date.now();
  readonly #pace: number;

  constructor(job: GitJob, pace = 500) {
    this.job = job;
    this.#pace = pace;
    const now = (): number => this.now();
    Object.defineProperty(job.story.github.clock, 'offsetMs', { get: () => now() - Date.now() });
  }

  now(): number {
    return this.#from + (Date.now() - this.#from) * this.#pace;
  }

  /** `before` are arguments of Node before its own. */
  async main(inputs: Inputs, { before = [], env = {} }: MainOptions = {}): Promise<StoryStep> {
    return this.job.main(inputs, env, [...before, this.#flag]);
  }

  async post(main: StoryStep): Promise<StoryStep> {
    return this.job.post(main, [this.#flag]);
  }

  /** Resolves when it is so many minutes after the beginning. */
  async waitUntil(minute: number): Promise<void> {
    const restMs = (this.#from + minute * MINUTE_MS - this.now()) / this.#pace;
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, restMs)));
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
    return [...installationTokens.tokens.keys()].filter((text) =>
      installationTokens.findLiveToken(text, this.now()),
    );
  }

  get #flag(): string {
    return `--import=file://${CLOCK}?from=${this.#from}&pace=${this.#pace}`;
  }
}

/** The id of the process that renews the step's tokens. */
export function toRenewer(main: StoryStep): number {
  const pid = leftToPost(main).find(({ kind }) => kind === 'renewer')?.['pid'];
  if (typeof pid !== 'number') throw new Error('the step has started no process');
  return pid;
}

/** Asks until there is something. */
export async function waitFor<Value>(find: () => Value | undefined): Promise<Value> {
  for (;;) {
    const found = find();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
