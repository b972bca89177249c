/** Reads from GitHub's reply what a token may do. */
import { readFields, readNumber, readString } from '../github/fields.ts';
import { UNREADABLE, type Grant, type GrantedRepository } from '../scope/grant.ts';
import { isName } from '../scope/names.ts';

/** Of the schema `installation-token`: https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
export function readGrant(data: unknown): Grant {
  const selection = readString(data, 'repository_selection');
  const { permissions, repositories } = readFields(data);
  return {
    permissions: permissions == null ? undefined : toPermissions(permissions),
    repositorySelection: selection === 'all' || selection === 'selected' ? selection : undefined,
    repositories: repositories == null ? undefined : [repositories].flat().map(toRepository),
  };
}

/** What is of another form differs from all that can be asked for, so that it is not overlooked, and is not repeated. */
function toPermissions(permissions: unknown): Record<string, string> {
  const entries = Object.entries(readFields(permissions));
  if (entries.length === 0 && JSON.stringify(permissions) !== '{}') return { [UNREADABLE]: UNREADABLE };
  return Object.fromEntries(entries.map(([name, level]) => [toWord(name), toWord(level)]));
}

function toWord(value: unknown): string {
  return typeof value === 'string' && /^\w{1,100}$/.test(value) ? value : UNREADABLE;
}

function toRepository(data: unknown): GrantedRepository {
  const [owner = '', name = '', ...more] = readString(data, 'full_name')?.split('/') ?? [];
  const isWhole = isName(owner) && isName(name) && more.length === 0;
  return isWhole ? { id: readNumber(data, 'id') ?? 0, owner, name } : { id: 0, owner: UNREADABLE, name: UNREADABLE };
}
