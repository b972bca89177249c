/** Scripted misbehaviour of the services. */
import type { Answer, ServiceRequest } from './service.ts';

type Fault =
  | { kind: 'answer'; answer: Answer }
  /**
   * `garble` does what was asked, and breaks off its reply with a chunk that no client can read.
   */
  | { kind: 'reset' | 'silence' | 'garble'; answer?: undefined };

export class ServiceFaults {
  readonly #rules: { on: RegExp; times: number; then: Fault }[] = [];

  /** `on` is matched with `METHOD host/path`; hits this many requests. */
  add(on: RegExp, then: Fault, times = 1): void {
    this.#rules.push({ on, times, then });
  }

  take({ method, host, path }: ServiceRequest): Fault | undefined {
    const rule = this.#rules.find(
      ({ on, times }) => times > 0 && on.test(`${method} ${host}${path}`),
    );
    if (rule) rule.times -= 1;
    return rule?.then;
  }
}
