/** The inputs that say what a token may do: `permissions`, and one `permission-<name>` for each name of the catalogue. */
import { parsePermissions, type PermissionRequest } from '../scope/permissions.ts';
import { listPermissionInputs } from './declared-inputs.ts';
import { readRaw } from './inputs.ts';
import { log } from './log.ts';

const PREFIX = 'permission-';

/** Warns of names that the catalogue lacks. @throws InputError for whatever is not clear */
export function readPermissions(): PermissionRequest {
  const singles = listPermissionInputs().map((input) => [input.slice(PREFIX.length), readRaw(input)] as const);
  const permissions = parsePermissions({ block: readRaw('permissions'), singles: Object.fromEntries(singles) });
  if (permissions.kind === 'some') permissions.warnings.forEach(log.warning);
  return permissions;
}
