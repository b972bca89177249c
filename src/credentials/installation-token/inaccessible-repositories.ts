/** Finds out which of the repositories that were asked for a refusal is about. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { listNames } from '../../access/repositories/repositories.ts';
import { toFullName } from '../../access/repositories/name.ts';
import type { Target } from '../../access/targets.ts';
import { findInstallation, type Installation } from './installation.ts';
import type { InstallationTokenRequest } from './request.ts';

/**
 * One request for each refused repository, for this many at most; apart from these, a diagnosis
 * takes at most two.
 */
const MAX_LOOK_UPS = 10;

/** Nobody has written its name, and the log does not say more than the workflow. */
const MEANWHILE =
  'a repository that a pattern matches was renamed or removed meanwhile, so run the step again';

/** Gives the error with the repositories in it. @throws GitHubError when GitHub does not answer */
export async function findInaccessible(
  client: Client,
  request: InstallationTokenRequest,
  enriched: GitHubError,
): Promise<GitHubError> {
  const { owner, repositories } = request.target;
  const all = owner === undefined ? [] : listNames(repositories).map((name) => ({ owner, name }));
  const asked = all.slice(0, MAX_LOOK_UPS);
  const found = await Promise.all(
    asked.map((each) => tryToFind(client, request, { kind: 'repository', ...each })),
  );
  const missing = asked.filter((_, index) => found[index] === undefined).map(toFullName);
  const renamed = asked
    .filter((_, index) => found[index]?.renamedRepositoryId !== undefined)
    .map(toFullName);
  if (missing.length === 0 && renamed.length > 0) {
    return enriched.withDetails(
      { inaccessible: renamed },
      'repository-renamed',
      `${renamed.join(', ')} was renamed`,
    );
  }
  if (missing.length > 0) return enriched.withDetails({ inaccessible: missing });
  if (repositories.kind === 'patterns') return enriched.withDetails({}, enriched.code, MEANWHILE);
  const unseen = all.slice(MAX_LOOK_UPS);
  return unseen.length > 0
    ? enriched.withDetails({ repositories: unseen.map(toFullName) })
    : enriched;
}

/** `undefined` where the app is not installed. @throws GitHubError for all other refusals */
export function tryToFind(
  client: Client,
  { app }: InstallationTokenRequest,
  lookUp: Target['lookUp'],
): Promise<Installation | undefined> {
  return unlessNotFound(findInstallation(client, app.authorize, lookUp, { noRetry: true }));
}

export async function unlessNotFound<T>(reply: Promise<T>): Promise<T | undefined> {
  try {
    return await reply;
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'not-found') return undefined;
    throw error;
  }
}
