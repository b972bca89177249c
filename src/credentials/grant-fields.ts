/** What a token may do, in the fields of GitHub's API: in a call's body, and in the reply. */
import { readFields, readId, readString } from '../text/json.ts';
import { UNREADABLE, type Grant, type GrantedRepository } from '../access/grant.ts';
import type { PermissionRequest } from '../access/permissions/request.ts';
import type { ResolvedRepositories } from '../access/repositories/repositories.ts';
import { readFullName } from '../access/repositories/name.ts';

/**
 * Leaves out what is not narrowed. Never holds an empty list: GitHub reads that as everything, too.
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 * @throws when it would
 */
export function toMintBody(
  repositories: ResolvedRepositories,
  permissions: PermissionRequest,
): Record<string, unknown> {
  const body = {
    ...(repositories.kind === 'names' ? { repositories: repositories.names } : {}),
    ...(repositories.kind === 'ids' ? { repository_ids: repositories.ids } : {}),
    ...(permissions.kind === 'some' ? { permissions: permissions.permissions } : {}),
  };
  const empty = Object.entries(body).find(([, list]) => Object.keys(list).length === 0);
  if (empty) throw new Error(`${empty[0]} would be empty, which GitHub reads as everything`);
  return body;
}

/**
 * Reads the schema `installation-token`:
 * https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export function readGrant(data: unknown): Grant {
  const selection = readString(data, 'repository_selection');
  const { permissions, repositories } = readFields(data);
  return {
    permissions: permissions == null ? undefined : toPermissions(permissions),
    repositorySelection: selection === 'all' || selection === 'selected' ? selection : undefined,
    repositories: repositories == null ? undefined : [repositories].flat().map(toRepository),
  };
}

/**
 * What is of another form differs from all that can be asked for, so that it is not overlooked, and
 * is not repeated.
 */
function toPermissions(permissions: unknown): Record<string, string> {
  if (typeof permissions !== 'object' || Array.isArray(permissions))
    return { [UNREADABLE]: UNREADABLE };
  const words = Object.entries(readFields(permissions)).map(
    ([name, level]) => [toWord(name), toWord(level)] as const,
  );
  return Object.fromEntries(words.sort(([a], [b]) => (a < b ? -1 : 1)));
}

function toWord(value: unknown): string {
  return typeof value === 'string' && /^\w{1,100}$/.test(value) ? value : UNREADABLE;
}

function toRepository(data: unknown): GrantedRepository {
  const repository = readFullName(readString(data, 'full_name') ?? '');
  return repository
    ? { id: readId(data, 'id') ?? 0, ...repository }
    : { id: 0, owner: UNREADABLE, name: UNREADABLE };
}
