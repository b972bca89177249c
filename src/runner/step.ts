/**
 * Runs a step: one place that catches, one annotation for a failure, and an end at the deadline
 * whatever happens.
 */
import { GitHubError } from '../github/errors.ts';
import type { Limits } from '../http/limits.ts';
import { restoreLengths } from './command-files.ts';
import { isDebug } from './environment.ts';
import { exit } from './exit.ts';
import { log } from './log.ts';

/** Reserved for undoing what a step cannot hand over. */
const MAX_RESERVE_MS = 5_000;
const RESERVE_SHARE = 0.2;
/**
 * Between the last call's end and the step's, so that the call's own failure is what the user
 * reads.
 */
const MAX_MARGIN_MS = 250;
const MARGIN_SHARE = 0.05;

/**
 * To the step of a cancelled job the runner sends SIGINT, after 7.5 s SIGTERM, and kills it 2.5 s
 * later: time to revoke what was minted. On Windows it sends Ctrl-C and Ctrl-Break, which Node
 * calls SIGINT and SIGBREAK.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation
 * @see https://github.com/actions/runner/blob/main/src/Runner.Sdk/ProcessInvoker.cs
 */
const CANCELLING_SIGNALS: readonly NodeJS.Signals[] = ['SIGINT', 'SIGTERM', 'SIGBREAK'];

type Undo = () => Promise<unknown>;
export type Body = (step: Step) => void | Promise<void>;

export class Step {
  readonly #cancellation = new AbortController();
  readonly #undos: Undo[] = [];
  readonly #exitCode: number;
  readonly #report: (line: string) => void;
  #failure: unknown;
  #isOver = false;

  /** `report` takes the one line about a failure, `exitCode` is what the process then ends with. */
  constructor(exitCode: number, report: (line: string) => void) {
    this.#exitCode = exitCode;
    this.#report = report;
  }

  async run(body: Body): Promise<void> {
    // Until it has ended: Node ends a process that waits for nothing any more, and that must not
    // look like success.
    process.exitCode = this.#exitCode;
    for (const signal of CANCELLING_SIGNALS) {
      process.on(signal, () => {
        this.#cancellation.abort();
      });
    }
    process.on('uncaughtException', (error) => void this.#fail(error));
    try {
      await body(this);
      if (!this.#isOver && this.#failure === undefined) this.#exit(0);
    } catch (error) {
      await this.#fail(error);
    }
  }

  /** Begins to count: the step is over at the latest `timeoutMs` after the process started. */
  startDeadline(timeoutMs: number): Limits {
    setTimeout(
      () => {
        void this.#end(stepError('timeout', `it did not end within ${timeoutMs / 1_000} s`));
      },
      Math.max(0, timeoutMs - process.uptime() * 1_000),
    );
    const reserveMs = Math.min(MAX_RESERVE_MS, timeoutMs * RESERVE_SHARE);
    const deadline = timeoutMs - Math.min(MAX_MARGIN_MS, timeoutMs * MARGIN_SHARE);
    return { deadline, reserveMs, signal: this.#cancellation.signal, log };
  }

  /** Adds what is to be done if the step fails from here on. */
  onFailure(undo: Undo): void {
    this.#undos.push(undo);
  }

  /**
   * Must come right before something is handed over: the reply that brought it may have arrived
   * after the signal, or the step may have failed at its deadline and removed its outputs already.
   * @throws GitHubError `cancelled` or `timeout`
   */
  throwIfOver(): void {
    if (this.#isOver) throw stepError('timeout', 'it has ended already');
    if (!this.#cancellation.signal.aborted) return;
    throw stepError('cancelled', 'the job was cancelled');
  }

  /**
   * The first failure counts; those while things are undone follow from it. After the end it is too
   * late: what was handed over must not be revoked.
   */
  async #fail(error: unknown): Promise<void> {
    if (this.#failure !== undefined || this.#isOver) return;
    this.#failure = error;
    if (isDebug()) for (const each of toParts(error)) log.debug(each.stack ?? each.message);
    const outcomes = await Promise.allSettled(this.#undos.splice(0).map((undo) => undo()));
    for (const outcome of outcomes) {
      if (outcome.status === 'rejected')
        log.warning(`A token may still be alive: ${await toLine(outcome.reason)}`);
    }
    await this.#end(error);
  }

  async #end(error: unknown): Promise<void> {
    if (this.#isOver) return;
    this.#isOver = true;
    restoreLengths();
    this.#report(await toLine(this.#failure ?? error));
    this.#exit(this.#exitCode);
  }

  /** Waits for the last line to be out, but not for sockets. */
  #exit(code: number): void {
    this.#isOver = true;
    process.exitCode = code;
    process.stdout.write('', () => exit(code));
  }
}

function stepError(code: 'cancelled' | 'timeout', message: string): GitHubError {
  return new GitHubError({ code, message, route: 'The step' });
}

/** The failures behind one that stands for several. */
function toParts(error: unknown): Error[] {
  if (error instanceof AggregateError) return error.errors.flatMap(toParts);
  return error instanceof Error ? [error] : [];
}

/**
 * What makes the line is loaded when something has failed, and not before; without it the step must
 * fail all the same.
 */
async function toLine(error: unknown): Promise<string> {
  try {
    const { toMessage } = await import('./failure/failure.ts');
    return toMessage(error);
  } catch {
    return "The step failed, and its message could not be loaded. Check that all of the action's dist/ is there.";
  }
}
