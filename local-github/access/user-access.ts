/** What a token that acts for a user reaches, and what it may do there. */
import type { Installation, Repository, UserToken } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { includesOneOf, type PermissionSets } from './endpoint-permissions.ts';
import { includesScope } from './scopes.ts';

/**
 * Repositories that the user may use; for a GitHub App those of its installations only, for a
 * scoped token those it was narrowed to.
 */
function repositoriesOfUser(token: UserToken, world: World): Repository[] {
  const { user, client, narrowed } = token;
  const accounts = world.oauth.accountsOf(user);
  const own = world.repositories.filter(({ owner }) => accounts.includes(owner));
  if (!client.app) return own;
  const installed = openInstallations(token, world).flatMap((installation) =>
    world.repositoriesOf(installation),
  );
  return own.filter(
    (each) => installed.includes(each) && (narrowed?.repositoryIds?.has(each.id) ?? true),
  );
}

/**
 * The installations through which a GitHub App's user token acts. A suspended one is closed to
 * users' tokens, too: https://docs.github.com/rest/apps/apps#suspend-an-app-installation
 */
function openInstallations({ client, narrowed }: UserToken, world: World): Installation[] {
  return world.installations.filter(
    (each) =>
      each.app === client.app && !each.suspended && (!narrowed || narrowed.installation === each),
  );
}

/**
 * Private repositories out of reach do not exist for the token, nor do those that it lacks the
 * scope for.
 */
export function isVisibleToUser(token: UserToken, repository: Repository, world: World): boolean {
  if (!repository.private) return true;
  if (!repositoriesOfUser(token, world).includes(repository)) return false;
  return token.client.app !== undefined || includesScope(token.scopes, 'repo');
}

export function isAllowedToUser(
  token: UserToken,
  repository: Repository,
  sets: PermissionSets,
  world: World,
): boolean {
  if (!token.client.app) return true;
  const installation = openInstallations(token, world).find(
    ({ account }) => account === repository.owner,
  );
  return (
    !!installation && includesOneOf(token.narrowed?.permissions ?? installation.permissions, sets)
  );
}

/** Whether the token may change the repository at all. */
export function isWritableToUser(token: UserToken, repository: Repository, world: World): boolean {
  const isOwn = repositoriesOfUser(token, world).includes(repository);
  return isOwn && (token.client.app !== undefined || includesScope(token.scopes, 'public_repo'));
}
