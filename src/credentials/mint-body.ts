/** What a token is asked for, in the fields that GitHub's API takes. */
import type { PermissionRequest } from '../scope/permissions.ts';
import type { Repositories } from '../scope/targets.ts';

/**
 * Leaves out what is not narrowed, and never holds an empty list: GitHub reads both alike, as everything.
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export function toMintBody(repositories: Repositories, permissions: PermissionRequest): Record<string, unknown> {
  return {
    ...(repositories.kind === 'names' ? { repositories: repositories.names } : {}),
    ...(repositories.kind === 'ids' ? { repository_ids: repositories.ids } : {}),
    ...(permissions.kind === 'some' ? { permissions: permissions.permissions } : {}),
  };
}
