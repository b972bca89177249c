/**
 * Turns GitHub's reply into an installation token, or into the difference between what was asked
 * and what was granted.
 */
import type { ParsedReply } from '../../github/call.ts';
import { GitHubError } from '../../github/errors.ts';
import { compareGrant, type GrantedRepository } from '../../access/grant.ts';
import {
  describeRepositories,
  type ResolvedRepositories,
} from '../../access/repositories/repositories.ts';
import { sortByName, toFullName } from '../../access/repositories/name.ts';
import type { Target } from '../../access/targets.ts';
import { readGrant } from '../grant-fields.ts';
import type { Installation } from './installation.ts';
import type { InstallationTokenRequest } from './request.ts';
import { readExpiry, readToken } from '../token-reply.ts';

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
export const MINT = 'POST /app/installations/{installation_id}/access_tokens';

export interface InstallationToken {
  token: string;
  /** ISO 8601, by GitHub's clock. */
  expiresAt: string;
  installationId: number;
  /** `''` when no look-up gave it. */
  appSlug: string;
  /** As GitHub spells it where it says so, else as typed; `''` when neither says it. */
  owner: string;
  repositorySelection: 'all' | 'selected';
  /** Sorted; empty when not narrowed to a list. */
  repositories: GrantedRepository[];
  /** What GitHub granted, sorted by name. */
  permissions: Record<string, string>;
  /** What the reply did not say and so could not be checked. */
  unverified: string[];
  /** What was asked for. */
  target: Target;
}

/**
 * @throws GitHubError `grant-mismatch` when GitHub granted something else than was asked,
 * `unexpected-reply` for an incomplete token
 */
export function toInstallationToken(
  reply: ParsedReply,
  { target, permissions }: InstallationTokenRequest,
  repositories: ResolvedRepositories,
  installation: Installation,
): InstallationToken {
  const token = readToken(reply, MINT);
  const expiresAt = readExpiry(reply, MINT);
  if (expiresAt === '') {
    const message = 'the reply does not say when the token expires';
    throw new GitHubError({ code: 'unexpected-reply', message, route: MINT, status: reply.status });
  }
  // An enterprise's token works on no repository, so a list says nothing about it.
  const isForEnterprise = target.lookUp.kind === 'enterprise';
  const grant = { ...readGrant(reply.data), ...(isForEnterprise && { repositories: undefined }) };
  const { owner } = target;
  const { differences, unverified } = compareGrant({ permissions, repositories, owner }, grant);
  if (differences.length > 0) {
    throw new GitHubError({
      code: 'grant-mismatch',
      message: `GitHub granted ${differences.join(', ')}`,
      route: MINT,
    });
  }
  const account = installation.owner ?? grant.repositories?.[0]?.owner;
  return {
    token,
    expiresAt,
    installationId: installation.id,
    appSlug: installation.appSlug ?? '',
    owner: account ?? owner ?? '',
    repositorySelection:
      grant.repositorySelection ?? (repositories.kind === 'all' ? 'all' : 'selected'),
    repositories: sortByName(grant.repositories ?? []),
    permissions: grant.permissions ?? {},
    unverified:
      account === undefined && owner !== undefined ? [...unverified, 'account'] : unverified,
    target,
  };
}

/**
 * GitHub forwards from the old name for as long as nobody takes it, and then it is another
 * repository.
 */
export function describeRename({ target, repositories: [present] }: InstallationToken): string {
  const [asked = ''] = describeRepositories(target.repositories, target.owner);
  const found = present ? toFullName(present) : 'it under another name';
  return `The repository ${asked} was renamed: the token works on ${found}. Write its present name in 'repositories'.`;
}
