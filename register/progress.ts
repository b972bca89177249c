/**
 * How far a registration has come: one state that the terminal and the page both show, and the
 * reader's decisions.
 */
import type { RegisteredApp } from './app/exchange.ts';
import type { Problem } from './problem.ts';

export const STEPS = ['register', 'store', 'install', 'prove'] as const;

export type Step = (typeof STEPS)[number];

/** What a reader can decide when something has failed. */
export const CHOICES = ['retry', 'save-to-file', 'skip'] as const;

export type Choice = (typeof CHOICES)[number];

/** The choices that there are, each with the words for its button. */
export type Offer = Partial<Record<Choice, string>>;

export interface State {
  /** The step that is under way; `finished` after the last. */
  step: Step | 'finished';
  /** What came out of each step that is over. */
  results: Partial<Record<Step, string>>;
  /** Whether something is being done right now, so that there is nothing to click. */
  isBusy: boolean;
  problem: Problem | undefined;
  choices: Offer;
  warnings: readonly string[];
  app: RegisteredApp | undefined;
  /** The page on GitHub where the app is installed. */
  installationUrl: string | undefined;
  /** The workflow to paste, and the commands before it. */
  workflow: string | undefined;
  commands: readonly string[];
}

type Listener = (state: State, line: string | undefined) => void;

export class Progress {
  #state: State = {
    step: 'register',
    results: {},
    isBusy: false,
    problem: undefined,
    choices: {},
    warnings: [],
    app: undefined,
    installationUrl: undefined,
    workflow: undefined,
    commands: [],
  };
  #decide: ((choice: Choice) => void) | undefined;
  readonly #listeners = new Set<Listener>();

  get state(): State {
    return this.#state;
  }

  /**
   * Calls the listener at each change, with a line for whoever reads along. Returns what ends that.
   */
  listen(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  update(change: Partial<State>, line?: string): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener(this.#state, line);
  }

  warn(warning: string): void {
    this.update({ warnings: [...this.#state.warnings, warning] }, `Warning: ${warning}`);
  }

  /** Ends a step with what came out of it, and begins the next. */
  finish(step: Step, result: string): void {
    const next = STEPS[STEPS.indexOf(step) + 1] ?? 'finished';
    this.update({ step: next, results: { ...this.#state.results, [step]: result } }, `✓ ${result}`);
  }

  /** Shows a problem for good: nothing can be decided about it any more. */
  fail(problem: Problem): void {
    this.update({ problem, choices: {}, isBusy: false }, `✗ ${problem.message}`);
  }

  /** Shows a problem until the reader has decided, or chooses `retry` after a while. */
  async offer(problem: Problem, choices: Offer, retryAfterMs?: number): Promise<Choice> {
    const { promise, resolve } = Promise.withResolvers<Choice>();
    this.#decide = resolve;
    const timer =
      retryAfterMs === undefined
        ? undefined
        : setTimeout(() => void this.choose('retry'), retryAfterMs);
    this.update({ problem, choices, isBusy: false }, `✗ ${problem.message}`);
    const choice = await promise;
    clearTimeout(timer);
    this.update({ problem: undefined, choices: {}, isBusy: true });
    return choice;
  }

  /** Returns whether there was something to decide. */
  choose(choice: Choice): boolean {
    if (!this.#decide || this.#state.choices[choice] === undefined) return false;
    this.#decide(choice);
    this.#decide = undefined;
    return true;
  }
}
