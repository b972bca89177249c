/** Scripted misbehaviour: what to do instead of, or to, the next matching answers. */
import type { MalformedForm } from './malformed.ts';
import { compilePath } from './path-pattern.ts';

/** A header that is `null` is left out, even one that every answer has, such as `date`. */
export type FaultHeaders = Record<string, string | null>;

export type Fault =
  /**
   * This answer. An object goes out as JSON, a string as it is. With `work` the endpoint does its
   * work first, and only its answer is lost.
   */
  | { kind: 'answer'; status: number; headers?: FaultHeaders; body?: unknown; work?: boolean }
  /** The endpoint's own answer, changed: `change` gets the body as an object. */
  | {
      kind: 'change';
      status?: number;
      headers?: FaultHeaders;
      change?: (body: Record<string, unknown>) => unknown;
    }
  /** The connection ends without an answer. */
  | { kind: 'reset'; work?: boolean }
  /** The connection stays open, and nothing comes. */
  | { kind: 'silence'; work?: boolean }
  /** The right answer, late. */
  | { kind: 'slow'; delayMs: number }
  /** The right headers at once, the body in four pieces with a pause before each. */
  | { kind: 'slow-body'; delayMs: number }
  /** The right answer announced in full length, cut in the middle. */
  | { kind: 'truncate' }
  /**
   * The right answer in HTTP that no client has to understand; `isBodyLost` ends it before its
   * body.
   */
  | { kind: 'malformed'; form: MalformedForm; isBodyLost?: boolean }
  /** The right answer, compressed whether or not the client asked for that. */
  | { kind: 'compress'; encoding: 'gzip' | 'deflate' | 'br' }
  | { kind: 'redirect'; status: number; location: string };

export interface FaultRule {
  /** `METHOD /path/{parameter}` as in GitHub's documentation, a concrete path, `GET *`, or `*`. */
  on: string;
  /** How many matching requests it hits; 1 without it. */
  times?: number;
  /** How many matching requests pass unharmed before. */
  skip?: number;
  then: Fault;
}

/** The faults to come, in the order in which they were added. */
export class FaultScript {
  readonly #rules: {
    rule: FaultRule;
    skip: number;
    times: number;
    matches: (method: string, path: string) => boolean;
  }[] = [];

  add(rule: FaultRule): void {
    this.#rules.push({
      rule,
      skip: rule.skip ?? 0,
      times: rule.times ?? 1,
      matches: toMatcher(rule.on),
    });
  }

  clear(): void {
    this.#rules.length = 0;
  }

  /**
   * The fault for this request, which is used up by it: the first rule that matches and has not run
   * out.
   */
  take(method: string, path: string): Fault | undefined {
    for (const entry of this.#rules) {
      if (entry.times <= 0 || !entry.matches(method, path)) continue;
      if (entry.skip > 0) {
        entry.skip -= 1;
        continue;
      }
      entry.times -= 1;
      return entry.rule.then;
    }
    return undefined;
  }
}

function toMatcher(on: string): (method: string, path: string) => boolean {
  const [wantedMethod = '*', wantedPath = '*'] = on.split(' ');
  const matchPath = wantedPath === '*' ? () => ({}) : compilePath(wantedPath);
  return (method, path) =>
    (wantedMethod === '*' || wantedMethod === method) && matchPath(path) !== undefined;
}
