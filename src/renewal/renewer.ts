/** The idle process: renews the tokens in time, replaces their files, and ends when post says so or the job is over. */
import { existsSync } from 'node:fs';
import { removeFiles } from './folder.ts';
import type { Failure, JournalEntry, LastWords, RenewalPlan } from './plan.ts';
import { Progress } from './progress.ts';
import { Records } from './records.ts';
import { isOver } from './runner-process.ts';
import { runSingleRenewal } from './single-renewal.ts';
import type { CurrentToken } from './template.ts';
import { TokenFiles } from './token-files.ts';

export class Renewer {
  readonly #plan: RenewalPlan;
  readonly #folder: string;
  readonly #records: Records;
  readonly #progress: Progress;
  readonly #files: TokenFiles;
  #work: Promise<void> | undefined;
  #isEnding = false;

  constructor(plan: RenewalPlan, folder: string) {
    this.#plan = plan;
    this.#folder = folder;
    this.#records = new Records(folder);
    this.#progress = new Progress(plan, this.#records);
    this.#files = new TokenFiles(folder, plan.files, plan.tokens);
  }

  /** Whether it does nothing any more but finish what is on its way. */
  get isEnding(): boolean {
    return this.#isEnding;
  }

  /** Must be called every half minute: what counts is the clock, so that a suspended machine does no harm. */
  async tick(): Promise<'ended' | undefined> {
    if (this.#work || this.#isEnding) return undefined;
    const { runner, endsAt } = this.#plan;
    if (!existsSync(this.#folder) || (runner && isOver(runner))) return this.#giveUp();
    const now = Date.now();
    const isAtEnd = now >= endsAt;
    this.#progress.skipMissed(isAtEnd ? Infinity : now);
    if (isAtEnd) return this.#end('over', "'renew-hours' were over");
    this.#records.showLife();
    const jwt = this.#progress.findJwt(now);
    if (jwt === undefined) return undefined;
    this.#work = this.#renew(jwt)
      .catch(() => {
        this.#progress.conclude([]);
      })
      .finally(() => {
        this.#work = undefined;
      });
    await this.#work;
    return undefined;
  }

  /** Finishes what is on its way. Gives what post must know. */
  async stop(): Promise<LastWords> {
    this.#isEnding = true;
    await this.#work;
    this.#progress.end();
    return this.#records.lastWords;
  }

  /** Likewise, when somebody else than post ends the process, or post has not found the socket. */
  async terminate(): Promise<void> {
    await this.stop();
    if (existsSync(this.#folder)) this.#end('ended', 'the process was told to end by SIGTERM');
    else await this.#giveUp();
  }

  async #renew(jwt: string): Promise<void> {
    const { appId, connection, renewables } = this.#plan;
    const renewed = new Map<number, CurrentToken>();
    const failures: Failure[] = [];
    const lost: JournalEntry[] = [];
    const asked = renewables
      .map((renewable, index) => ({ index, renewable }))
      .filter(({ index }) => this.#progress.isPending(index));
    await runSingleRenewal(
      { kind: 'renew', appId, connection, jwt, renewables: asked },
      (report) => {
        if (report.kind === 'received') failures.push(...this.#keep(report, lost));
        else if (report.kind === 'renewed') renewed.set(report.index, report);
        else if (report.kind === 'failed') failures.push(report);
      },
    );
    for (const [index, token] of renewed) failures.push(...this.#publish(index, token, lost));
    if (lost.length > 0) await this.#revoke(lost);
    this.#progress.conclude(failures);
  }

  /** What post could not find is added to `lost`. */
  #keep(entry: JournalEntry, lost: JournalEntry[]): Failure[] {
    const problem = this.#records.keep(entry);
    if (problem === undefined) return [];
    lost.push(entry);
    const words = `The new token for ${entry.account} could not be noted for the post step: ${problem}.`;
    return [{ words, isFinal: false }];
  }

  /** What later steps cannot have is added to `lost`. */
  #publish(index: number, { token, expiresAt }: CurrentToken, lost: JournalEntry[]): Failure[] {
    const entry = this.#records.find(token);
    if (!entry || lost.some((each) => each.token === token)) return [];
    const words = this.#files.replace(index, { token, expiresAt });
    if (words === undefined) {
      this.#progress.finish(index);
      this.#records.note('renewed', `${entry.account}, until ${expiresAt}`);
      return [];
    }
    lost.push(entry);
    return [{ words, isFinal: false }];
  }

  async #revoke(tokens: readonly JournalEntry[]): Promise<void> {
    const { appId, connection } = this.#plan;
    await runSingleRenewal({ kind: 'revoke', appId, connection, tokens }, () => undefined);
  }

  #end(kind: 'over' | 'ended', words: string): 'ended' {
    this.#isEnding = true;
    this.#records.note(kind, words);
    return 'ended';
  }

  /** No post step comes, or it cannot know the tokens. */
  async #giveUp(): Promise<'ended'> {
    this.#isEnding = true;
    const { renewables, tokens } = this.#plan;
    const first = tokens.map(({ token }, index) => {
      return { account: renewables[index]?.account ?? '', token, receivedAt: 0 };
    });
    await this.#revoke([...first, ...this.#records.lastWords.journal]);
    removeFiles(this.#folder);
    return 'ended';
  }
}
