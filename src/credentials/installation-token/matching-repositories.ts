/** Finds the repositories that patterns match, among those that an installation can see. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import type { InputError } from '../../text/input-error.ts';
import { isSameName } from '../../access/names.ts';
import type { PermissionRequest } from '../../access/permissions/request.ts';
import type { PatternRepositories } from '../../access/repositories/repositories.ts';
import { repositoryError } from '../../access/repositories/error.ts';
import { refuseTooMany } from '../../access/repositories/limit.ts';
import type { RepositoryName } from '../../access/repositories/name.ts';
import { matchRepositories } from '../../access/repositories/patterns.ts';
import { describeAccount, type Target } from '../../access/targets.ts';
import { listAccessibleRepositories } from './accessible-repositories.ts';
import type { InstallationTokenRequest } from './request.ts';

/**
 * Sees what the installation can see, and can do nothing there: only an installation token may list
 * that.
 */
const METADATA: PermissionRequest = { kind: 'some', permissions: { metadata: 'read' } };

interface LookUpToken {
  /** Mints for all that the installation can see. */
  mint: (request: InstallationTokenRequest) => Promise<{ token: string }>;
  revoke: (token: string) => Promise<void>;
}

/**
 * Gives the names to mint for. Revokes its own token as soon as it has served; when it throws
 * before, the caller must.
 * @throws InputError for patterns that come to nothing or to too much, GitHubError when GitHub does
 * not list
 */
export async function findMatchingRepositories(
  client: Client,
  request: InstallationTokenRequest,
  patterns: PatternRepositories,
  lookUpToken: LookUpToken,
): Promise<readonly string[]> {
  const { target } = request;
  const all = { ...target, repositories: { kind: 'all' } as const };
  const { token } = await lookUpToken.mint({ ...request, target: all, permissions: METADATA });
  const found = await listAccessibleRepositories(client, token);
  await lookUpToken.revoke(token);
  return match(client, patterns, target, found);
}

/**
 * The log of a public repository is public: it gets numbers, and no name that the user has not
 * written.
 */
function match(
  client: Client,
  asked: PatternRepositories,
  target: Target,
  found: readonly RepositoryName[],
): readonly string[] {
  const account = describeAccount(target);
  const other = found.find(
    ({ owner }) => target.owner !== undefined && !isSameName(owner, target.owner),
  );
  if (other) {
    const message = `the installation is on ${other.owner}, not on ${account}`;
    throw new GitHubError({
      code: 'grant-mismatch',
      message,
      route: 'GET /installation/repositories',
    });
  }
  const { names, counts, idle } = matchRepositories(asked, found);
  for (const { pattern, count } of counts) {
    client.inform(
      `The pattern '${pattern}' matches ${count} of the ${found.length} repositories on ${account}.`,
    );
  }
  const idlePattern = counts.find(({ count }) => count === 0)?.pattern;
  if (idlePattern !== undefined)
    throw noMatchError(`the pattern '${idlePattern}', which matches no repository`, account);
  if (names.length === 0) throw noMatchError('exclusions of every repository', account);
  for (const exclusion of idle) {
    client.warn(
      `The exclusion '!${exclusion}' in 'repositories' excludes nothing: no pattern matches such a repository on ${account}. Check the spelling, or remove it.`,
    );
  }
  refuseTooMany(names.length, 'repositories', account);
  return names;
}

function noMatchError(what: string, account: string): InputError {
  return repositoryError({
    input: 'repositories',
    problem: `holds ${what} that the app can reach on ${account}`,
    remedy: 'Check the spelling, or add repositories to the installation',
  });
}
