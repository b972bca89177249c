/** Mints tokens anew, each no wider than the first one, with a JWT that was signed ahead. */
import { mintInstallationTokens } from '../../credentials/installation-token/mint.ts';
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import type { InstallationTokenRequest } from '../../credentials/installation-token/request.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError, type ErrorCode } from '../../github/errors.ts';
import type { JournalEntry, Renewable, RenewalTask } from '../../renewal/plan.ts';
import { toMessage } from '../../runner/failure/failure.ts';
import type { Report } from './report.ts';
import { revokeTokens } from './revoke-tokens.ts';

type Task = Extract<RenewalTask, { kind: 'renew' }>;

/** No later renewal can go better: the key or the app was deleted, or the installation suspended or removed. */
const FINAL: readonly ErrorCode[] = [
  'app-not-found',
  'key-rejected',
  'key-missing',
  'suspended',
  'account-suspended',
  'not-installed',
];

/** All at the same time. Whatever fails is said, and what was minted for it is revoked. */
export async function renewTokens(
  client: Client,
  { appId, jwt, renewables }: Task,
  report: Report,
): Promise<void> {
  const app = {
    id: appId,
    authorize: () => `Bearer ${jwt}`,
    findFingerprint: () => Promise.resolve(undefined),
  };
  await Promise.all(
    renewables.map(async ({ index, renewable }) => {
      const kept: JournalEntry[] = [];
      try {
        const { token, expiresAt } = await renewToken(client, app, renewable, kept, report);
        await report({ kind: 'renewed', index, token, expiresAt });
      } catch (error) {
        await revokeTokens(client, kept, report);
        const isFinal = error instanceof GitHubError && FINAL.includes(error.code);
        await report({ kind: 'failed', words: toMessage(error), isFinal });
      }
    }),
  );
}

async function renewToken(
  client: Client,
  app: InstallationTokenRequest['app'],
  renewable: Renewable,
  kept: JournalEntry[],
  report: Report,
): Promise<InstallationToken> {
  const said: Promise<boolean>[] = [];
  const [token] = await mintInstallationTokens(client, [toRequest(app, renewable)], {
    add: (text) => {
      const entry = { account: renewable.account, token: text, receivedAt: Date.now() };
      kept.push(entry);
      said.push(report({ kind: 'received', ...entry }));
    },
    revoke: () => Promise.resolve(),
  });
  if (!token) throw new Error('there is no token');
  if ((await Promise.all(said)).includes(false)) throw new Error('nobody takes the token any more');
  refuseOthers(token, renewable);
  return token;
}

function toRequest(
  app: InstallationTokenRequest['app'],
  renewable: Renewable,
): InstallationTokenRequest {
  const { owner, installationId, repositories, permissions, tokenFormat } = renewable;
  // The first token's account was checked, and an installation stays on its account.
  const account = repositories.kind === 'all' ? undefined : owner;
  return {
    app,
    target: {
      owner: account,
      repositories,
      lookUp: { kind: 'id', installationId, owner: account },
    },
    permissions,
    tokenFormat,
    needsAccount: false,
  };
}

/** Another repository may have taken a name meanwhile. @throws GitHubError `grant-mismatch` */
function refuseOthers({ repositories }: InstallationToken, { repositoryIds }: Renewable): void {
  if (repositoryIds.length === 0) return;
  const others = repositories
    .filter(({ id }) => !repositoryIds.includes(id))
    .map(({ owner, name }) => `${owner}/${name}`);
  if (others.length === 0) return;
  const words = `GitHub granted ${others.join(', ')}, which is another repository than when the job began`;
  throw new GitHubError({
    code: 'grant-mismatch',
    message: words,
    route: 'POST /app/installations/{installation_id}/access_tokens',
  });
}
