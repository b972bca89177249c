/** Reads from GitHub's reply what a token may do. */
import { readList, readNumber, readString, readStrings } from '../github/fields.ts';
import type { Grant, GrantedRepository } from '../scope/grant.ts';

/** Of the schema `installation-token`: https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
export function readGrant(data: unknown): Grant {
  const selection = readString(data, 'repository_selection');
  return {
    permissions: readStrings(data, 'permissions'),
    repositorySelection: selection === 'all' || selection === 'selected' ? selection : undefined,
    repositories: readList(data, 'repositories')?.map(toRepository),
  };
}

/** A repository of another shape becomes one that was not asked for, so that it is not overlooked. */
function toRepository(data: unknown): GrantedRepository {
  const [owner = '?', name = '?'] = readString(data, 'full_name')?.split('/') ?? [];
  return { id: readNumber(data, 'id') ?? 0, owner, name };
}
