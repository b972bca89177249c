/** Which permissions open an endpoint to the token of an app, by GitHub's own table. */
import { findEndpoint } from '../../catalogue/endpoints.ts';
import type { Permissions } from '../world/records.ts';
import { includesPermissions } from './permissions.ts';

/** Sets of which any one is enough. None: no permission is needed. */
export type PermissionSets = readonly Permissions[];

/** @param endpoint method and path, as in `GET /repos/{owner}/{repo}` */
export function readPermissionSets(endpoint: string): PermissionSets {
  const [method = '', path = ''] = endpoint.split(' ');
  return findEndpoint(method, path)?.sets ?? [];
}

/** True when one of the sets is held in full. */
export function includesOneOf(held: Permissions, sets: PermissionSets): boolean {
  return sets.length === 0 || sets.some((set) => includesPermissions(held, set));
}

/**
 * As the header `X-Accepted-GitHub-Permissions` says it:
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function toAcceptedPermissions(sets: PermissionSets): string {
  const texts = sets.map((set) => Object.entries(set).map((entry) => entry.join('=')));
  return texts.map((entries) => entries.join(',')).join('; ');
}
