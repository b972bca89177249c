/** Installation tokens: minted for all targets at the same time, each checked against what was asked. */
import type { ParsedReply } from '../github/call.ts';
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import type { ResolvedRepositories } from '../scope/repositories.ts';
import type { Target } from '../scope/targets.ts';
import { toMintBody } from './grant-fields.ts';
import { MINT, toInstallationToken, describeRename, type InstallationToken } from './installation-token-reply.ts';
import { FORMAT_HEADERS, type InstallationTokenRequest } from './installation-token-request.ts';
import { findInstallation, type Installation } from './installation.ts';
import { resolveRepositories } from './resolve-repositories.ts';
import { receiveToken } from './token-reply.ts';

/**
 * Mints a token for the target. `keep` is called with each token before anything else is done with it, also with one whose
 * reply broke off; from then on taking it back is the caller's part, also when this throws.
 * @throws GitHubError with what is known of the cause, `grant-mismatch` when GitHub granted something else than was asked
 */
async function mintInstallationToken(
  client: Client,
  request: InstallationTokenRequest,
  keep: (token: string) => void,
): Promise<InstallationToken> {
  let installation: Installation | undefined;
  try {
    const { app, target } = request;
    // Otherwise the reply names repositories, and with them the account.
    const isAll = target.repositories.kind === 'all';
    const withDetails = isAll && (request.needsAccount || target.owner !== undefined);
    installation = await findInstallation(client, app.authorize, target.lookUp, { withDetails });
    if (isAll && request.needsAccount) requireAccount(installation);
    const repositories = resolveRepositories(target, installation);
    const reply = await mint(client, request, repositories, installation, keep);
    const token = toInstallationToken(reply, request, repositories, installation);
    if (repositories !== target.repositories) client.warn(describeRename(token));
    return token;
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { diagnose } = await import('./diagnosis.ts');
    throw await diagnose(client, request, installation, error);
  }
}

/**
 * Mints a token for each request, all at the same time. Waits for all of them also when one has failed: a mint that is still
 * running behind a failure would leave its token alive.
 * @throws the only failure as it is, several as an AggregateError
 */
export async function mintInstallationTokens(
  client: Client,
  requests: readonly InstallationTokenRequest[],
  keep: (token: string, target: Target) => void,
): Promise<InstallationToken[]> {
  const mints = requests.map((request) =>
    mintInstallationToken(client, request, (token) => {
      keep(token, request.target);
    }),
  );
  const outcomes = await Promise.allSettled(mints);
  const failures = outcomes.flatMap((outcome): unknown[] => (outcome.status === 'rejected' ? [outcome.reason] : []));
  if (failures.length > 1) throw new AggregateError(failures);
  return Promise.all(mints);
}

/** @throws GitHubError `unexpected-reply` */
function requireAccount({ owner }: Installation): void {
  if (owner !== undefined) return;
  const route = 'GET /app/installations/{installation_id}';
  throw new GitHubError({ code: 'unexpected-reply', words: 'the reply names no account', route });
}

function mint(
  client: Client,
  { app, target, permissions, tokenFormat }: InstallationTokenRequest,
  repositories: ResolvedRepositories,
  { id }: Installation,
  keep: (token: string) => void,
): Promise<ParsedReply> {
  const call = {
    params: { installation_id: id },
    authorize: app.authorize,
    headers: FORMAT_HEADERS[tokenFormat],
    body: toMintBody(repositories, permissions),
    mayLag: target.lookUp.kind !== 'id',
  };
  const loss = `GitHub may have minted a token for ${target.owner || 'the account'} whose reply was lost`;
  return receiveToken({
    send: (mint) => client.call(MINT, { ...call, mint }),
    keep,
    warnOfLoss: () => client.warn(`${loss}. Nobody knows it, so it cannot be revoked and may live for up to an hour.`),
  });
}
