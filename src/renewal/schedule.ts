/** When the tokens are renewed: every 28 minutes, and again within each renewal's time when it fails. */
import type { SignedJwt } from './plan.ts';

const MINUTE_MS = 60_000;

/** A token lives for 60 minutes: one renewal may fail altogether, and no token in use has less than four left. */
const EVERY_MS = 28 * MINUTE_MS;

/** Of the tries of one renewal, counted from the first. The last one is in the time of the second JWT. */
const TRIES_MS = [0, 1, 2, 4, 8].map((minutes) => minutes * MINUTE_MS);

/** For when the two JWTs of a renewal are signed, counted from its start. */
export const JWTS_MS: readonly number[] = [0, 8 * MINUTE_MS];

/** Less than the 530 s for which a JWT is valid, so that it arrives in time. */
const JWT_USE_MS = 8.5 * MINUTE_MS;

/** For how long one of a renewal's JWTs can be used, counted from its start. */
const USABLE_MS = Math.max(...JWTS_MS) + JWT_USE_MS;

/** When the renewals of so many hours are due: none at their very end. */
export function toStarts(now: number, hours: number): number[] {
  const count = Math.ceil((hours * 60 * MINUTE_MS) / EVERY_MS) - 1;
  return Array.from({ length: count }, (_, index) => now + (index + 1) * EVERY_MS);
}

/** When a JWT that was signed for `time` can be used: GitHub refuses one whose time has not come. */
export function toWindow(time: number): Pick<SignedJwt, 'from' | 'until'> {
  return { from: time, until: time + JWT_USE_MS };
}

export class Schedule {
  readonly #starts: readonly number[];
  readonly #jwts: readonly SignedJwt[];
  /** When the next renewal is due, and when its next try is. */
  #start: number;
  #nextAt: number;
  #firstTryAt = 0;
  #tries = 0;

  constructor(starts: readonly number[], jwts: readonly SignedJwt[]) {
    this.#starts = starts;
    this.#jwts = jwts;
    this.#nextAt = this.#start = starts[0] ?? Infinity;
  }

  /** Gives when the renewals were due for which there is no JWT any more, and goes on to the next one. */
  skipMissed(now: number): number[] {
    const missed: number[] = [];
    while (this.#start < Infinity && this.#start + USABLE_MS <= now) {
      missed.push(this.#start);
      this.next();
    }
    return missed;
  }

  /** A JWT to renew with now; `undefined` when it is not time. */
  findJwt(now: number): string | undefined {
    if (now < this.#nextAt) return undefined;
    return this.#jwts.find(({ from, until }) => from <= now && now < until)?.jwt;
  }

  /** Says whether there is another try within this renewal. */
  fail(now: number): boolean {
    if (this.#tries === 0) this.#firstTryAt = now;
    this.#tries += 1;
    this.#nextAt = this.#firstTryAt + (TRIES_MS[this.#tries] ?? Infinity);
    if (this.#nextAt < this.#start + USABLE_MS) return true;
    this.next();
    return false;
  }

  /** No renewal comes any more. */
  end(): void {
    this.#nextAt = this.#start = Infinity;
  }

  /** Goes on to the next renewal. */
  next(): void {
    this.#tries = 0;
    this.#nextAt = this.#start = this.#starts.find((start) => start > this.#start) ?? Infinity;
  }
}
