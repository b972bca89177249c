/**
 * How permissions compare: which level includes which, and what comes with any repository
 * permission.
 */
import { readCatalogue } from '../../catalogue/permissions.ts';
import type { Permissions } from '../world/records.ts';

const LEVELS = ['read', 'write', 'admin'];
/**
 * Permissions on an organisation, an enterprise or a user's account: they say nothing about
 * repositories.
 */
const NOT_OF_REPOSITORIES = new Set(
  readCatalogue().flatMap(({ name, scope }) => (scope === 'repository' ? [] : [name])),
);

/** True when `held` is at least `wanted`; false for levels that GitHub does not know. */
export function includesLevel(held: string | undefined, wanted: string): boolean {
  return LEVELS.includes(wanted) && LEVELS.indexOf(held ?? '') >= LEVELS.indexOf(wanted);
}

/** True when every wanted permission is held at its level or above. */
export function includesPermissions(held: Permissions, wanted: Permissions): boolean {
  const levels = new Map(Object.entries(held));
  return Object.entries(wanted).every(([name, level]) => includesLevel(levels.get(name), level));
}

/** Adds `metadata: read`, which GitHub grants with any repository permission, and sorts by name. */
export function withMetadata(permissions: Permissions): Permissions {
  const ofRepositories = Object.keys(permissions).some((name) => !NOT_OF_REPOSITORIES.has(name));
  const all = ofRepositories ? { metadata: 'read', ...permissions } : permissions;
  return Object.fromEntries(Object.entries(all).sort(([one], [other]) => one.localeCompare(other)));
}
