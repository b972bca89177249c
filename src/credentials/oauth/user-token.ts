/**
 * Scoped user tokens: minted out of a broader one, checked against what was asked. The broader one
 * stays alive.
 */
import type { ParsedReply } from '../../github/call.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readFields, readId, readString } from '../../text/json.ts';
import { compareGrant, UNREADABLE, type GrantComparison } from '../../access/grant.ts';
import { isSameName } from '../../access/names.ts';
import type { PermissionRequest } from '../../access/permissions/request.ts';
import { describeRepositories } from '../../access/repositories/repositories.ts';
import { sortByName, type RepositoryName } from '../../access/repositories/name.ts';
import type { UserTarget } from '../../access/user-target.ts';
import { readGrant, toMintBody } from '../grant-fields.ts';
import { callAsClient, type OAuthClient } from './client.ts';
import { readExpiry, readName, readToken, receiveToken } from '../token-reply.ts';

export interface UserTokenRequest {
  oauthClient: OAuthClient;
  /** The user's own token, of the same app and not scoped. */
  accessToken: string;
  target: UserTarget;
  permissions: PermissionRequest;
}

export interface UserToken {
  token: string;
  /** ISO 8601, by GitHub's clock; `''` for one that does not expire. */
  expiresAt: string;
  /** Login of the user that it acts for. */
  user: string;
  /** Login of the account that it works on. */
  owner: string;
  repositorySelection: 'all' | 'selected';
  /**
   * Sorted, as asked for: GitHub's reply names none. Empty with ids, and when it is not narrowed to
   * a list.
   */
  repositories: RepositoryName[];
  /** What GitHub granted, sorted by name. */
  permissions: Record<string, string>;
  /** What the reply did not say and so could not be checked. */
  unverified: string[];
  /** What was asked for. */
  target: UserTarget;
}

const MINT = 'POST /applications/{client_id}/token/scoped';

const LOSS =
  "GitHub may have minted a scoped token whose reply was lost. Nobody knows it, so it cannot be revoked alone and may live as long as 'access-token'; the operation 'revoke-grant' of oauth-token ends both.";

/**
 * Mints the token. `keep` is called with it before anything else is done with it, also when its
 * reply broke off; from then on taking it back is the caller's part, also when this throws.
 *
 * `repositories` are names and `repository_ids` numbers. Copies of GitHub's documentation are about
 * that have them swapped: https://github.com/github/docs/pull/3961
 * @see https://docs.github.com/rest/apps/apps#create-a-scoped-access-token
 * @throws GitHubError, `grant-mismatch` when GitHub granted something else than was asked
 */
export async function mintUserToken(
  client: Client,
  request: UserTokenRequest,
  keep: (token: string) => void,
): Promise<UserToken> {
  const { oauthClient, accessToken, target, permissions } = request;
  const { account, repositories } = target;
  const body = {
    access_token: accessToken,
    ...(account.kind === 'id' ? { target_id: account.id } : { target: account.login }),
    ...toMintBody(repositories, permissions),
  };
  try {
    const reply = await receiveToken({
      send: (mint) => callAsClient(client, oauthClient, MINT, { body, mint }),
      keep,
      own: accessToken,
      warnOfLoss: () => client.warn(LOSS),
    });
    return toUserToken(reply, request);
  } catch (error) {
    throw error instanceof GitHubError ? withFacts(error, request) : error;
  }
}

function withFacts(error: GitHubError, { target, permissions }: UserTokenRequest): GitHubError {
  const asked = permissions.kind === 'some' ? Object.entries(permissions.permissions) : [];
  const facts = {
    repositories: describeRepositories(target.repositories, target.owner),
    permissions: asked.map((pair) => pair.join(': ')),
    account: describeAccount(target),
    isNarrowed: true,
  };
  return error.with(facts, error.code === 'not-found' ? 'token-invalid' : error.code);
}

/** @throws GitHubError `grant-mismatch`, or `unexpected-reply` without a new token */
function toUserToken(
  reply: ParsedReply,
  { accessToken, target, permissions }: UserTokenRequest,
): UserToken {
  const { data, status } = reply;
  const token = readToken(reply, MINT);
  if (token === accessToken) {
    const words = "the reply holds the user's own token in place of a scoped one";
    throw new GitHubError({ code: 'unexpected-reply', words, route: MINT, status });
  }
  const { installation, user } = readFields(data);
  const grant = readGrant(installation);
  const asked = { permissions, repositories: target.repositories, owner: target.owner };
  const { account } = readFields(installation);
  const [ofGrant, ofAccount] = [compareGrant(asked, grant), compareAccount(target, account)];
  const differences = [...ofGrant.differences, ...ofAccount.differences];
  if (differences.length > 0) {
    throw new GitHubError({
      code: 'grant-mismatch',
      words: `GitHub granted ${differences.join(', ')}`,
      route: MINT,
    });
  }
  const owner = readName({ data: account, status }, 'login', MINT) ?? target.owner ?? '';
  return {
    token,
    expiresAt: readExpiry(reply, MINT),
    user: readName({ data: user, status }, 'login', MINT) ?? '',
    owner,
    repositorySelection:
      grant.repositorySelection ?? (target.repositories.kind === 'all' ? 'all' : 'selected'),
    repositories: nameRepositories(target, owner),
    permissions: grant.permissions ?? {},
    // The reply never lists the repositories; that they are a selection is all that it can say.
    unverified: [...ofGrant.unverified, ...ofAccount.unverified].filter(
      (each) => each !== 'repositories' || grant.repositorySelection !== 'selected',
    ),
    target,
  };
}

/** An id that is not a whole number, or was rounded, is not the one that was asked for. */
function compareAccount({ account, owner }: UserTarget, granted: unknown): GrantComparison {
  const [login, { id }] = [readString(granted, 'login'), readFields(granted)];
  const isOther =
    (account.kind === 'id' && id != null && id !== account.id) ||
    (owner !== undefined && login !== undefined && !isSameName(login, owner));
  const isUnknown = account.kind === 'id' ? id == null : login === undefined;
  const found = login ?? `with the id ${String(readId(granted, 'id') ?? UNREADABLE)}`;
  const words = `a token for the account ${found} instead of ${owner ?? `id ${toAccountId(account)}`}`;
  return { differences: isOther ? [words] : [], unverified: isUnknown ? ['account'] : [] };
}

function toAccountId(account: UserTarget['account']): string {
  return account.kind === 'id' ? String(account.id) : account.login;
}

function describeAccount({ account, owner }: UserTarget): string {
  return owner ?? `the account with the id ${toAccountId(account)}`;
}

function nameRepositories({ repositories }: UserTarget, owner: string): RepositoryName[] {
  if (repositories.kind !== 'names' || owner === '') return [];
  return sortByName(repositories.names.map((name) => ({ owner, name })));
}
