/** What github-process.ts starts: the local GitHub, with conditions and counts over IPC. */
import { startLocalGitHub } from '../../local-github/server.ts';
import { createBenchWorld, type BenchApp } from './world.ts';

/**
 * Milliseconds before each answer goes out, of minting or of every endpoint, and what those that
 * are refused are told.
 */
export interface Conditions {
  delayMs?: number;
  mintMs?: number;
  retryAfterSeconds?: number | undefined;
  /** From that time on the clock runs so many times as fast. */
  clock?: { fromMs: number; pace: number };
}

export interface Traffic {
  requests: number;
  refused: number;
  connections: number;
}

export interface Ready {
  url: string;
  app: BenchApp;
}

const MINT = 'POST /app/installations/{installation_id}/access_tokens';

const { world, app } = createBenchWorld();
const github = await startLocalGitHub({ world });

/** What came since the last time. */
function takeTraffic(): Traffic {
  const requests = github.requests.splice(0);
  return {
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 403).length,
    connections: new Set(requests.map(({ connection }) => connection)).size,
  };
}

function set({ delayMs, mintMs, retryAfterSeconds, clock }: Conditions): void {
  github.faults.clear();
  github.concurrency.retryAfterSeconds = retryAfterSeconds;
  const slow = (on: string, ms: number): void => {
    github.faults.add({ on, times: Number.POSITIVE_INFINITY, then: { kind: 'slow', delayMs: ms } });
  };
  if (mintMs !== undefined) slow(MINT, mintMs);
  if (delayMs !== undefined) slow('*', delayMs);
  if (clock) speedUp(clock);
}

function speedUp({ fromMs, pace }: { fromMs: number; pace: number }): void {
  const get = (): number => (Date.now() - fromMs) * (pace - 1);
  Object.defineProperty(github.clock, 'offsetMs', { get });
}

process.on('message', (conditions: Conditions | null) => {
  if (conditions) set(conditions);
  process.send?.(takeTraffic());
});
process.on('disconnect', () => process.exit());
process.send?.({ url: github.url, app } satisfies Ready);
