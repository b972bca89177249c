/** What a token that acts for a user reaches, and what it may do there. */
import { includesPermissions } from './permissions.ts';
import type { Permissions, Repository, UserToken } from './records.ts';
import { includesScope } from './scopes.ts';
import type { World } from './world.ts';

/** Repositories that the user may use; for a GitHub App those of its installations only, for a scoped token those it was narrowed to. */
function repositoriesOfUser({ user, client, narrowed }: UserToken, world: World): Repository[] {
  const accounts = world.oauth.accountsOf(user);
  const own = world.repositories.filter(({ owner }) => accounts.includes(owner));
  if (!client.app) return own;
  const installations = narrowed
    ? [narrowed.installation]
    : world.installations.filter(({ app }) => app === client.app);
  const installed = installations.flatMap((installation) => world.repositoriesOf(installation));
  return own.filter((each) => installed.includes(each) && (narrowed?.repositoryIds?.has(each.id) ?? true));
}

/** Private repositories out of reach do not exist for the token, nor do those that it lacks the scope for. */
export function isVisibleToUser(token: UserToken, repository: Repository, world: World): boolean {
  if (!repository.private) return true;
  if (!repositoriesOfUser(token, world).includes(repository)) return false;
  return token.client.app !== undefined || includesScope(token.scopes, 'repo');
}

export function isAllowedToUser(token: UserToken, repository: Repository, wanted: Permissions, world: World): boolean {
  if (!token.client.app) return true;
  const installation = world.installations.find(
    ({ app, account }) => app === token.client.app && account === repository.owner,
  );
  return includesPermissions(token.narrowed?.permissions ?? installation?.permissions ?? {}, wanted);
}

/** Whether the token may change the repository at all. */
export function isWritableToUser(token: UserToken, repository: Repository, world: World): boolean {
  const isOwn = repositoriesOfUser(token, world).includes(repository);
  return isOwn && (token.client.app !== undefined || includesScope(token.scopes, 'public_repo'));
}
