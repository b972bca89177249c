/** The inputs that an action declares in its action.yml. */
import { listPermissions } from '../access/permissions/catalogue.ts';
import { permissionInputName } from '../access/permissions/spellings.ts';
import { DECLARED_INPUTS } from './generated/declared.ts';

/** By the names of their folders; the root action by that of its credential. */
export type Action = keyof typeof DECLARED_INPUTS;

/** Of any action. */
export type InputName = Exclude<(typeof DECLARED_INPUTS)[Action][number], 'permission-<name>'> | `permission-${string}`;

export function listDeclaredInputs(action: Action): string[] {
  return DECLARED_INPUTS[action].flatMap((name) => (name === 'permission-<name>' ? listPermissionInputs() : [name]));
}

/** One for each permission of the catalogue. */
export function listPermissionInputs(): `permission-${string}`[] {
  return listPermissions().map(permissionInputName);
}
