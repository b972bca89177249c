/**
 * The inputs that say what a token may do: `permissions`, and one `permission-<name>` for each name
 * of the catalogue.
 */
import { findAllowedLevels } from '../access/permissions/catalogue.ts';
import { parsePermissions, type PermissionRequest } from '../access/permissions/request.ts';
import { listPermissionInputs } from './declared.ts';
import { listGivenInputs } from '../runner/environment.ts';
import { readRaw } from './values.ts';
import { log } from '../runner/log.ts';

const PREFIX = 'permission-';

/** Warns of names that the catalogue lacks. @throws InputError for whatever is not clear */
export async function readPermissions(): Promise<PermissionRequest> {
  const given = new Set(listGivenInputs());
  const singles = listPermissionInputs()
    .filter((input) => given.has(input))
    .map((input) => [input.slice(PREFIX.length), readRaw(input)] as const);
  const request = parsePermissions({
    block: readRaw('permissions'),
    singles: Object.fromEntries(singles),
  });
  if (request.kind === 'some') await warnOfUnknown(Object.keys(request.permissions));
  return request;
}

/** Loads what makes the warnings when there is a name to warn of. */
async function warnOfUnknown(names: readonly string[]): Promise<void> {
  if (names.every(findAllowedLevels)) return;
  const { toNameWarnings } = await import('../access/permissions/name-warnings.ts');
  toNameWarnings(names).forEach(log.warning);
}
