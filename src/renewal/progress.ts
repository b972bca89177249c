/** How far the renewals have come: what is due, which tokens are still to be renewed, and what post is told of it. */
import type { Failure, RenewalPlan } from './plan.ts';
import type { Records } from './records.ts';
import { Schedule } from './schedule.ts';

export class Progress {
  readonly #all: readonly number[];
  readonly #schedule: Schedule;
  readonly #records: Records;
  /** Places of the tokens that this renewal has still to renew. */
  #pending: readonly number[];
  /** Why the last try of this renewal failed, as long as nothing is noted of it. */
  #failure: string | undefined;

  constructor({ renewables, starts, jwts }: RenewalPlan, records: Records) {
    this.#pending = this.#all = renewables.map((_, index) => index);
    this.#schedule = new Schedule(starts, jwts);
    this.#records = records;
  }

  /** A JWT to renew the pending ones with now; `undefined` when it is not time. */
  findJwt(now: number): string | undefined {
    return this.#schedule.findJwt(now);
  }

  isPending(index: number): boolean {
    return this.#pending.includes(index);
  }

  finish(index: number): void {
    this.#pending = this.#pending.filter((each) => each !== index);
  }

  /** Must be called before each try, for what has become too late meanwhile. */
  skipMissed(now: number): void {
    for (const start of this.#schedule.skipMissed(now)) {
      if (this.#failure === undefined) this.#records.note('missed', new Date(start).toISOString());
      this.end();
    }
  }

  /** A try is over. What is pending is tried again if there is time. */
  conclude(failures: readonly Failure[]): void {
    if (this.#pending.length === 0) {
      this.#schedule.next();
      this.#begin();
      return;
    }
    this.#failure =
      failures.map((each) => each.words).join(' ') || 'The process of the renewal ended early.';
    if (failures.some(({ isFinal }) => isFinal)) {
      this.#failure += ' No further renewal was tried.';
      this.#schedule.end();
      this.end();
    } else if (!this.#schedule.fail(Date.now())) {
      this.end();
    }
  }

  /** Must be called when no further try of this renewal comes. */
  end(): void {
    if (this.#failure !== undefined) this.#records.note('failed', this.#failure);
    this.#begin();
  }

  #begin(): void {
    this.#pending = this.#all;
    this.#failure = undefined;
  }
}
