/**
 * Installation tokens: minted for all targets at the same time, each checked against what was
 * asked.
 */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import type { ResolvedRepositories } from '../../access/repositories/repositories.ts';
import { toMintBody } from '../grant-fields.ts';
import { describeRename, MINT, toInstallationToken, type InstallationToken } from './reply.ts';
import { FORMAT_HEADERS, type InstallationTokenRequest, type TokenKeeper } from './request.ts';
import { findInstallation, type Installation } from './installation.ts';
import { resolveRepositories } from './resolve-repositories.ts';
import { callForToken } from '../token-reply.ts';

/**
 * Mints a token for the target. What `keeper` has taken is the caller's to revoke, also when this
 * throws.
 * @throws InputError for patterns that match nothing or too much, GitHubError with what is known of
 * the cause, `grant-mismatch` when GitHub granted something else than was asked
 */
async function mintInstallationToken(
  client: Client,
  request: InstallationTokenRequest,
  keeper: TokenKeeper,
): Promise<InstallationToken> {
  let installation: Installation | undefined;
  try {
    const { app, target } = request;
    // Otherwise the reply names repositories, and with them the account.
    const isAll = target.repositories.kind === 'all';
    const withDetails = isAll && (request.needsAccount || target.owner !== undefined);
    installation = await findInstallation(client, app.authorize, target.lookUp, { withDetails });
    if (isAll && request.needsAccount) requireAccount(installation);
    const found = installation;
    const repositories = await resolveRepositories(target, found, async (patterns) => {
      const { findMatchingRepositories } = await import('./matching-repositories.ts');
      const mintLookUpToken = (forList: InstallationTokenRequest) =>
        mint(client, forList, { kind: 'all' }, found, keeper);
      return findMatchingRepositories(client, request, patterns, {
        mint: mintLookUpToken,
        revoke: keeper.revoke,
      });
    });
    const token = await mint(client, request, repositories, found, keeper);
    if (target.repositories.kind === 'names' && repositories.kind === 'ids')
      client.warn(describeRename(token));
    return token;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { diagnose } = await import('./diagnosis.ts');
    throw await diagnose(client, request, installation, error);
  }
}

/**
 * Mints a token for each request, all at the same time. Waits for all of them also when one has
 * failed: a mint that is still running behind a failure would leave its token alive.
 * @throws the only failure as it is, several as an AggregateError
 */
export async function mintInstallationTokens(
  client: Client,
  requests: readonly InstallationTokenRequest[],
  keeper: TokenKeeper,
): Promise<InstallationToken[]> {
  const mints = requests.map((request) => mintInstallationToken(client, request, keeper));
  const outcomes = await Promise.allSettled(mints);
  const failures = outcomes.flatMap((outcome): unknown[] =>
    outcome.status === 'rejected' ? [outcome.reason] : [],
  );
  if (failures.length > 1) throw new AggregateError(failures);
  return Promise.all(mints);
}

/** @throws GitHubError `unexpected-reply` */
function requireAccount({ owner }: Installation): void {
  if (owner !== undefined) return;
  const route = 'GET /app/installations/{installation_id}';
  throw new GitHubError({ code: 'unexpected-reply', message: 'the reply names no account', route });
}

/** @throws GitHubError when GitHub refuses, or grants something else than was asked */
async function mint(
  client: Client,
  request: InstallationTokenRequest,
  repositories: ResolvedRepositories,
  installation: Installation,
  keeper: TokenKeeper,
): Promise<InstallationToken> {
  const { app, target, permissions, tokenFormat } = request;
  const call = {
    params: { installation_id: installation.id },
    authorize: app.authorize,
    headers: FORMAT_HEADERS[tokenFormat],
    body: toMintBody(repositories, permissions),
    retryUnknownOnce: target.lookUp.kind !== 'id',
  };
  const loss = `GitHub may have minted a token for ${target.owner || 'the account'} whose reply was lost`;
  const reply = await callForToken({
    send: (mint) => client.call(MINT, { ...call, mint }),
    onToken: (token) => {
      keeper.add(token, target);
    },
    warnOfLoss: () =>
      client.warn(
        `${loss}. Nobody knows it, so it cannot be revoked and may live for up to an hour.`,
      ),
  });
  return toInstallationToken(reply, request, repositories, installation);
}
