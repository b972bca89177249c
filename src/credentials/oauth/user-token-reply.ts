/** Reads the reply to the mint of a scoped user token, and compares it with what was asked. */
import type { ParsedReply } from '../../github/call.ts';
import { GitHubError } from '../../github/errors.ts';
import { readFields, readId, readString } from '../../text/json.ts';
import { compareGrant, UNREADABLE, type GrantComparison } from '../../access/grant.ts';
import { isSameName } from '../../access/names.ts';
import { sortByName, type RepositoryName } from '../../access/repositories/name.ts';
import type { UserTarget } from '../../access/user-target.ts';
import { readGrant } from '../grant-fields.ts';
import { readExpiry, readName, readToken } from '../token-reply.ts';
import { MINT, toAccountId, type UserTokenRequest } from './user-token-request.ts';

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

/** @throws GitHubError `grant-mismatch`, or `unexpected-reply` without a new token */
export function toUserToken(
  reply: ParsedReply,
  { accessToken, target, permissions }: UserTokenRequest,
): UserToken {
  const { data, status } = reply;
  const token = readToken(reply, MINT);
  if (token === accessToken) {
    const message = "the reply holds the user's own token in place of a scoped one";
    throw new GitHubError({ code: 'unexpected-reply', message, route: MINT, status });
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
      message: `GitHub granted ${differences.join(', ')}`,
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
  const difference = `a token for the account ${found} instead of ${owner ?? `id ${toAccountId(account)}`}`;
  return { differences: isOther ? [difference] : [], unverified: isUnknown ? ['account'] : [] };
}

function nameRepositories({ repositories }: UserTarget, owner: string): RepositoryName[] {
  if (repositories.kind !== 'names' || owner === '') return [];
  return sortByName(repositories.names.map((name) => ({ owner, name })));
}
