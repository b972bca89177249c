/** Installation tokens: found, minted for one target, checked against what was asked, revoked. */
import type { Answer } from '../github/call.ts';
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import { readString } from '../github/fields.ts';
import { compareGrant } from '../scope/grant.ts';
import { isSameName } from '../scope/names.ts';
import type { PermissionRequest } from '../scope/permissions.ts';
import type { Repositories, Target } from '../scope/targets.ts';
import { allOrNone } from './all-or-none.ts';
import { authorizeAsApp, type App } from './app.ts';
import { readGrant } from './grant-reply.ts';
import { toMintBody } from './mint-body.ts';
import { findToken } from './token-reply.ts';
import { findInstallation, toPresentRepositories, type Installation } from './installation.ts';

export type TokenFormat = 'default' | 'stateless' | 'classic';

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const FORMAT_HEADERS: Readonly<Record<TokenFormat, Record<string, string>>> = {
  default: {},
  stateless: { 'x-github-stateless-s2s-token': 'enabled' },
  classic: { 'x-github-stateless-s2s-token': 'disabled' },
};

export interface InstallationTokenRequest {
  app: App;
  target: Target;
  permissions: PermissionRequest;
  tokenFormat: TokenFormat;
  /** Asks for the account also when the installation's id is given, if no repository would tell it. */
  needsAccount: boolean;
}

export interface InstallationToken {
  token: string;
  /** ISO 8601, by GitHub's clock. */
  expiresAt: string;
  installationId: number;
  /** `''` when no look-up told it. */
  appSlug: string;
  /** As GitHub spells it where it says so, else as typed. */
  owner: string;
  repositorySelection: 'all' | 'selected';
  /** `owner/name`, sorted; empty when the token is not narrowed to a list. */
  repositories: string[];
  /** What GitHub granted, sorted by name. */
  permissions: Record<string, string>;
  /** What the reply did not say and so could not be checked. */
  unchecked: string[];
}

const MINT = 'POST /app/installations/{installation_id}/access_tokens';

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
    const isWhole = request.needsAccount && target.repositories.kind === 'all';
    installation = await findInstallation(client, authorizeAsApp(app), target.lookUp, { isWhole });
    const repositories = toPresentRepositories(target, installation);
    const answer = await mint(client, request, repositories, installation, keep);
    return toInstallationToken(answer, { ...request, target: { ...target, repositories } }, installation);
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    const { diagnose } = await import('./diagnosis.ts');
    throw await diagnose(client, request, installation, error);
  }
}

/**
 * Mints a token for each request, all at the same time.
 * @throws what the first failure was, or an AggregateError of several, after all have ended
 */
export async function mintInstallationTokens(
  client: Client,
  requests: readonly InstallationTokenRequest[],
  keep: (token: string, target: Target) => void,
): Promise<InstallationToken[]> {
  return allOrNone(
    requests.map((request) =>
      mintInstallationToken(client, request, (token) => {
        keep(token, request.target);
      }),
    ),
  );
}

async function mint(
  client: Client,
  { app, target, permissions, tokenFormat }: InstallationTokenRequest,
  repositories: Repositories,
  { id }: Installation,
  keep: (token: string) => void,
): Promise<Answer> {
  const answer = await client.call(MINT, {
    params: { installation_id: id },
    authorize: authorizeAsApp(app),
    headers: FORMAT_HEADERS[tokenFormat],
    body: toMintBody(repositories, permissions),
    mayLag: target.lookUp.kind !== 'id',
    onUnusable: (body) => {
      const token = findToken(body);
      if (token !== undefined) keep(token);
    },
  });
  const token = readString(answer.data, 'token');
  if (token !== undefined) keep(token);
  return answer;
}

/** @throws GitHubError `grant-mismatch` when GitHub granted something else than was asked */
function toInstallationToken(
  { data, status }: Answer,
  { target, permissions }: InstallationTokenRequest,
  installation: Installation,
): InstallationToken {
  const token = readString(data, 'token');
  if (token === undefined) {
    throw new GitHubError({ code: 'unexpected-reply', words: 'the reply holds no token', route: MINT, status });
  }
  const grant = readGrant(data);
  const owner = target.lookUp.kind === 'id' && !target.isOwnerGiven ? undefined : target.owner;
  const { differences, unknown } = compareGrant({ permissions, repositories: target.repositories, owner }, grant);
  if (target.isOwnerGiven && !isSameName(installation.owner ?? target.owner, target.owner)) {
    differences.push(`the installation on ${installation.owner ?? ''} instead of that on ${target.owner}`);
  }
  if (differences.length > 0) {
    throw new GitHubError({ code: 'grant-mismatch', words: `GitHub granted ${differences.join(', ')}`, route: MINT });
  }
  return {
    token,
    expiresAt: readString(data, 'expires_at') ?? '',
    installationId: installation.id,
    appSlug: installation.appSlug ?? '',
    owner: installation.owner ?? grant.repositories?.[0]?.owner ?? target.owner,
    repositorySelection: grant.repositorySelection ?? (target.repositories.kind === 'all' ? 'all' : 'selected'),
    repositories: (grant.repositories ?? []).map((each) => `${each.owner}/${each.name}`).sort(),
    permissions: Object.fromEntries(Object.entries(grant.permissions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
    unchecked: unknown,
  };
}
