/** Finds the repository of a call, and decides who may read it and who may change it. */
import {
  badCredentials,
  notAccessible,
  notFound,
  outsideIpAllowList,
  requiresAuthentication,
  withoutSamlSession,
} from '../http/answers.ts';
import type { Call } from '../route.ts';
import type { Account, Repository } from '../world/records.ts';
import { includesOneOf, type PermissionSets } from './endpoint-permissions.ts';
import { repositoriesOfToken } from './installation-access.ts';
import { isAllowedToUser, isVisibleToUser, isWritableToUser } from './user-access.ts';

/**
 * The repository that the path names, by name or by id. Throws a `Refusal`: 404 when there is none,
 * a redirect to the form with the id when it was renamed.
 */
export function resolveRepository(call: Call): Repository {
  const { world, params, urls, path } = call;
  const byId = (id: string | number | undefined) =>
    world.repositories.find((found) => String(found.id) === String(id));
  if (params['repository_id'] !== undefined) {
    const repository = byId(params['repository_id']);
    if (!repository) throw notFound();
    return repository;
  }
  const { owner = '', repo = '' } = params;
  const repository = world.findRepository(owner, repo);
  if (repository) return repository;
  const renamed = byId(world.formerNames.get(`${owner}/${repo}`.toLowerCase()));
  if (!renamed || !isVisible(renamed, call)) throw notFound();
  const rest = path.replace(/^(\/[^/]*){3}/, '');
  throw new Moved(`${urls.api}/repositories/${renamed.id}${rest}`);
}

/**
 * Recorded in https://github.com/octokit/fixtures (rename-repository): 301 for GET, 307 for the
 * rest.
 */
export class Moved extends Error {
  override readonly name = 'Moved';
  readonly location: string;

  constructor(location: string) {
    super('Moved Permanently');
    this.location = location;
  }
}

/** The repository of a call that reads it. Public ones are open to all. */
export function readableRepository(
  call: Call,
  sets: PermissionSets = call.permissionSets,
): Repository {
  const repository = resolveRepository(call);
  const { caller } = call;
  if (!isVisible(repository, call)) throw notFound();
  const isByToken = caller.kind === 'installation' || caller.kind === 'user';
  if (isByToken && repository.owner.ipAllowList) throw outsideIpAllowList(repository.owner.login);
  if (caller.kind === 'user' && repository.owner.enforcesSaml) {
    throw withoutSamlSession(repository.owner.login, call.urls.web);
  }
  if (repository.private && !isAllowed(repository, sets, call)) throw notAccessible();
  return repository;
}

/** The repository of a call that changes it, and the bot or the user that does so. */
export function writableRepository(
  call: Call,
  sets: PermissionSets = call.permissionSets,
): { repository: Repository; author: Account } {
  const { caller, world } = call;
  if (caller.kind === 'anonymous') throw requiresAuthentication();
  if (caller.kind === 'user') {
    const repository = readableRepository(call, []);
    const { token } = caller;
    if (!isWritableToUser(token, repository, world))
      throw token.client.app ? notAccessible() : notFound();
    if (!isAllowedToUser(token, repository, sets, world)) throw notAccessible();
    return { repository, author: token.user };
  }
  if (caller.kind !== 'installation') throw badCredentials();
  const repository = readableRepository(call, []);
  const { token } = caller;
  if (!repositoriesOfToken(token, world).includes(repository)) throw notAccessible();
  if (!includesOneOf(token.permissions, sets)) throw notAccessible();
  return { repository, author: token.installation.app.bot };
}

function isAllowed(repository: Repository, sets: PermissionSets, { caller, world }: Call): boolean {
  if (caller.kind === 'user') return isAllowedToUser(caller.token, repository, sets, world);
  return caller.kind === 'installation' && includesOneOf(caller.token.permissions, sets);
}

/**
 * Private repositories outside the token do not exist for the caller; an app's own look-ups see
 * all.
 */
function isVisible(repository: Repository, { caller, world }: Call): boolean {
  if (!repository.private || caller.kind === 'app') return true;
  if (caller.kind === 'user') return isVisibleToUser(caller.token, repository, world);
  return (
    caller.kind === 'installation' && repositoriesOfToken(caller.token, world).includes(repository)
  );
}
