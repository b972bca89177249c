/**
 * What a token is narrowed to: the repositories and permissions that a request asks of an
 * installation.
 */
import { invalidRequest, Refusal } from '../http/answers.ts';
import { inspect } from '../http/request-body.ts';
import type { Installation, Permissions } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { includesPermissions, withMetadata } from './permissions.ts';

/** https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const MAX_REPOSITORIES = 500;

/**
 * Nothing, or an empty list, means every repository of the installation:
 * https://github.com/framna-dk/framna-docs/pull/146
 */
export function toRepositoryIds(
  body: Record<string, unknown>,
  installation: Installation,
  world: World,
): Set<number> | undefined {
  const names = toList(body, 'repositories', (item) => typeof item === 'string', 'a string');
  const ids = toList(body, 'repository_ids', (item) => Number.isInteger(item), 'an integer');
  if (names.length + ids.length === 0) return undefined;
  const reachable = world.repositoriesOf(installation);
  const chosen = [
    ...names.map((name) =>
      reachable.find((repository) => repository.name.toLowerCase() === String(name).toLowerCase()),
    ),
    ...ids.map((id) => reachable.find((repository) => repository.id === id)),
  ].map((repository) => repository?.id);
  const found = chosen.filter((id) => id !== undefined);
  if (found.length < chosen.length) {
    throw new Refusal(
      422,
      'There is at least one repository that does not exist or is not accessible to the parent installation.',
    );
  }
  return new Set(found);
}

function toList(
  body: Record<string, unknown>,
  key: string,
  isItem: (item: unknown) => boolean,
  what: string,
): unknown[] {
  const list = body[key];
  if (list === undefined) return [];
  if (!Array.isArray(list))
    throw invalidRequest(`For 'properties/${key}', ${inspect(list)} is not an array.`);
  if (list.length > MAX_REPOSITORIES) {
    throw invalidRequest(
      `No more than ${MAX_REPOSITORIES} items are allowed; ${list.length} were supplied.`,
    );
  }
  const items: unknown[] = list;
  const wrong = items.find((item) => !isItem(item));
  if (wrong !== undefined) throw invalidRequest(`For 'items', ${inspect(wrong)} is not ${what}.`);
  return items;
}

/** Nothing, or an empty object, means all permissions of the installation. */
export function toGrantedPermissions(wanted: unknown, installation: Installation): Permissions {
  if (wanted === undefined) return installation.permissions;
  // Not a 422: recorded in https://github.com/PyGithub/PyGithub/tree/main/tests/ReplayData
  if (wanted === null || typeof wanted !== 'object' || Array.isArray(wanted)) {
    throw new Refusal(400, 'Problems parsing JSON');
  }
  const entries = Object.entries(wanted);
  if (entries.length === 0) return installation.permissions;
  const asked = entries.map(([name, level]: [string, unknown]): [string, string] => {
    if (typeof level === 'string') return [name, level];
    throw invalidRequest(
      `For 'properties/permissions/properties/${name}', ${inspect(level)} is not a string.`,
    );
  });
  const permissions = withMetadata(Object.fromEntries(asked));
  if (!includesPermissions(installation.permissions, permissions)) {
    throw new Refusal(422, 'The permissions requested are not granted to this installation.');
  }
  return permissions;
}
