/** A client for the tests: by default its waits are recorded and cost no time. */
import { Client, type ClientOptions } from '../../../src/github/client.ts';
import { createDirectTransport } from '../../../src/http/direct.ts';
import type { GitHubError } from '../../../src/github/errors.ts';
import type { TimeSource } from '../../../src/http/clock.ts';
import { validJwt, type Octo } from '../local-github/octo-world.ts';

export const FIND = 'GET /users/{username}/installation';
export const MINT = 'POST /app/installations/{installation_id}/access_tokens';

/**
 * Time that passes only in waits, and a chance that never deviates: a wait is exactly what the rule
 * says.
 */
export class FakeTime implements TimeSource {
  /** How far the machine's clock is off. */
  skewMs = 0;
  elapsedMs = 0;
  readonly waits: number[] = [];

  now = (): number => Date.now() + this.skewMs + this.elapsedMs;
  elapsed = (): number => this.elapsedMs;
  random = (): number => 0.5;
  sleep = (ms: number): Promise<void> => {
    this.waits.push(Math.round(ms));
    this.elapsedMs += ms;
    return Promise.resolve();
  };
}

/** Time that passes by itself; what the client must keep to is counted from now on. */
export function realTime(limitMs: number): Pick<ClientOptions, 'deadline'> {
  return { deadline: performance.now() + limitMs };
}

export function createTestClient(
  { github, app, installation }: Octo,
  options: Partial<ClientOptions> = {},
) {
  const time = new FakeTime();
  const lines: string[] = [];
  const warnings: string[] = [];
  const client = new Client({
    apiUrl: github.url,
    transport: createDirectTransport(),
    deadline: 60_000,
    reserveMs: 0,
    signal: new AbortController().signal,
    log: { info: (line) => lines.push(line), warning: (line) => warnings.push(line) },
    ...('deadline' in options ? {} : { time }),
    ...options,
  });
  const jwts: string[] = [];
  const authorize = (now: number): string => {
    const jwt = validJwt(app.clientId, now);
    jwts.push(jwt);
    return `Bearer ${jwt}`;
  };
  const find = () => client.call(FIND, { params: { username: 'octo-org' }, authorize });
  const mint = (call: Partial<Parameters<Client['call']>[1]> = {}) =>
    client.call(MINT, {
      params: { installation_id: installation.id },
      authorize,
      body: {},
      ...call,
    });
  return { client, time, lines, warnings, jwts, authorize, find, mint };
}

/** What the promise was rejected with. */
export async function failureOf(promise: Promise<unknown>): Promise<GitHubError> {
  return promise.then(
    () => {
      throw new Error('it did not fail');
    },
    (error: unknown) => error as GitHubError,
  );
}
