/**
 * Experiment: a thousand mints at once against a GitHub that allows 100 requests at a time: whether
 * the waits keep them apart.
 */
import { createApp } from '../../src/credentials/app.ts';
import type { InstallationTokenRequest } from '../../src/credentials/installation-token/request.ts';
import { mintInstallationTokens } from '../../src/credentials/installation-token/mint.ts';
import { Client } from '../../src/github/client.ts';
import type { Log } from '../../src/http/limits.ts';
import { createDirectTransport } from '../../src/http/direct.ts';
import { REAL_TIME } from '../../src/http/clock.ts';
import { parsePrivateKey } from '../../src/signing/private-key/private-key.ts';
import { createPrivateKeySigner } from '../../src/signing/private-key/signer.ts';
import type { GitHubProcess } from './github-process.ts';
import { quantile } from './interleave.ts';
import type { Budget, Report, Row } from './report.ts';
import { ASKED_PERMISSIONS, OWNERS, REPOSITORIES } from './world.ts';

const MINTS = 1_000;
const MINT_MS = 200;
const DEADLINE_MS = 60_000;
/** As `Step` reserves it. */
const RESERVE_MS = 5_000;

export async function measureContention(github: GitHubProcess): Promise<Report> {
  const runs = [
    await mintAll(github, 'without Retry-After', undefined),
    await mintAll(github, 'with Retry-After: 2', 2),
  ];
  return { rows: runs.map(({ row }) => row), budgets: runs.flatMap(({ budgets }) => budgets) };
}

async function mintAll(
  github: GitHubProcess,
  title: string,
  retryAfterSeconds: number | undefined,
) {
  await github.takeTraffic({ mintMs: MINT_MS, retryAfterSeconds });
  const transport = createDirectTransport();
  const signer = createPrivateKeySigner(await parsePrivateKey(github.app.privateKey));
  const [owner = ''] = OWNERS;
  const [name = ''] = REPOSITORIES;
  const request: InstallationTokenRequest = {
    app: createApp(github.app.clientId, signer, () => undefined),
    target: {
      owner,
      repositories: { kind: 'names', names: [name] },
      lookUp: { kind: 'repository', owner, name },
    },
    permissions: { kind: 'some', permissions: ASKED_PERMISSIONS },
    tokenFormat: 'default',
    needsAccount: false,
  };
  const times = await Promise.all(
    Array.from({ length: MINTS }, () => mintOnce(github.url, transport, request)),
  );
  const { requests, refused } = await github.takeTraffic();
  const good = times.filter((time) => time !== undefined);
  const perSuccess = requests / good.length;
  const tookSeconds = [0.1, 0.5, 0.9, 1].map((share) => (quantile(good, share) / 1_000).toFixed(1));
  const row: Row = {
    refused: title,
    succeeded: `${good.length} of ${MINTS}`,
    'requests per success': perSuccess.toFixed(2),
    refusals: refused,
    'took in s (10 %, 50 %, 90 %, all)': tookSeconds.join(' / '),
  };
  const budgets: Budget[] = [
    {
      name: `${title}: succeeded in %`,
      value: (100 * good.length) / MINTS,
      limit: 99,
      isMinimum: true,
    },
    { name: `${title}: requests per success`, value: perSuccess, limit: 3 },
  ];
  return { row, budgets };
}

const SILENT: Log = { info: () => undefined, warning: () => undefined };

/**
 * As a step does it, with a client of its own. Gives the milliseconds, or nothing for a failure.
 */
async function mintOnce(
  apiUrl: string,
  transport: ReturnType<typeof createDirectTransport>,
  request: InstallationTokenRequest,
): Promise<number | undefined> {
  const begun = REAL_TIME.elapsed();
  const client = new Client({
    apiUrl,
    transport,
    deadline: begun + DEADLINE_MS,
    reserveMs: RESERVE_MS,
    signal: new AbortController().signal,
    log: SILENT,
    time: REAL_TIME,
  });
  return mintInstallationTokens(client, [request], {
    add: () => undefined,
    revoke: () => Promise.resolve(),
  }).then(
    () => REAL_TIME.elapsed() - begun,
    () => undefined,
  );
}
