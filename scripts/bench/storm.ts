/** A thousand mints at once against a GitHub that allows 100 requests at a time: whether the waits keep the crowd apart. */
import { createApp } from '../../src/credentials/app.ts';
import type { InstallationTokenRequest } from '../../src/credentials/installation-token-request.ts';
import { mintInstallationTokens } from '../../src/credentials/installation-token.ts';
import { Client, type Log } from '../../src/github/client.ts';
import { createDirectTransport } from '../../src/github/direct.ts';
import { REAL_SURROUNDINGS } from '../../src/github/surroundings.ts';
import { parsePrivateKey } from '../../src/signing/private-key/private-key.ts';
import { createPrivateKeySigner } from '../../src/signing/private-key/signer.ts';
import type { GitHubProcess } from './github-process.ts';
import { quantile } from './statistics.ts';
import { ASKED_PERMISSIONS, OWNERS, REPOSITORIES } from './world.ts';

const MINTS = 1_000;
const MINT_MS = 200;
const DEADLINE_MS = 60_000;
/** As `Step` reserves it. */
const RESERVE_MS = 5_000;

export interface StormResult {
  title: string;
  mints: number;
  succeeded: number;
  /** All that reached GitHub, and those of them that it refused. */
  requests: number;
  refused: number;
  /** Of the mints that succeeded, in ms: how long each took, and how much of that it waited. */
  took: Quantiles;
  waited: Quantiles;
}

export type Quantiles = Record<'p10' | 'p50' | 'p90' | 'max', number>;

export async function measureStorms(github: GitHubProcess): Promise<StormResult[]> {
  return [
    await measureStorm(github, 'without Retry-After', undefined),
    await measureStorm(github, 'with Retry-After: 2', 2),
  ];
}

async function measureStorm(github: GitHubProcess, title: string, retryAfterSeconds: number | undefined) {
  await github.set({ mintMs: MINT_MS, retryAfterSeconds });
  const transport = createDirectTransport();
  const signer = createPrivateKeySigner(parsePrivateKey(github.app.privateKey));
  const [owner = ''] = OWNERS;
  const [name = ''] = REPOSITORIES;
  const request: InstallationTokenRequest = {
    app: createApp(github.app.clientId, signer, () => undefined),
    target: {
      owner,
      repositories: { kind: 'names', names: [name] },
      lookUp: { kind: 'repository', owner, name },
    },
    permissions: { kind: 'some', permissions: ASKED_PERMISSIONS, warnings: [] },
    tokenFormat: 'default',
    needsAccount: false,
  };
  const runs = await Promise.all(Array.from({ length: MINTS }, () => mintOnce(github.url, transport, request)));
  const { requests, refused } = await github.takeTraffic();
  const good = runs.filter(({ isGood }) => isGood);
  const result: StormResult = {
    title,
    mints: MINTS,
    succeeded: good.length,
    requests,
    refused,
    took: toQuantiles(good.map(({ tookMs }) => tookMs)),
    waited: toQuantiles(good.map(({ waitedMs }) => waitedMs)),
  };
  return result;
}

const SILENT: Log = { info: () => undefined, warning: () => undefined };

/** As a step of its own does it, with a client of its own. */
async function mintOnce(
  apiUrl: string,
  transport: ReturnType<typeof createDirectTransport>,
  request: InstallationTokenRequest,
) {
  const begun = REAL_SURROUNDINGS.elapsed();
  let waitedMs = 0;
  const client = new Client({
    apiUrl,
    transport,
    deadline: begun + DEADLINE_MS,
    reserveMs: RESERVE_MS,
    signal: new AbortController().signal,
    log: SILENT,
    surroundings: {
      ...REAL_SURROUNDINGS,
      sleep: (ms, signal) => {
        waitedMs += ms;
        return REAL_SURROUNDINGS.sleep(ms, signal);
      },
    },
  });
  const isGood = await mintInstallationTokens(client, [request], () => undefined).then(
    () => true,
    () => false,
  );
  return { isGood, waitedMs, tookMs: REAL_SURROUNDINGS.elapsed() - begun };
}

function toQuantiles(values: readonly number[]): Quantiles {
  return {
    p10: quantile(values, 0.1),
    p50: quantile(values, 0.5),
    p90: quantile(values, 0.9),
    max: quantile(values, 1),
  };
}
