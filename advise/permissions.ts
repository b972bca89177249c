/** The one door to `src/`: what the actions themselves know of permissions. */
export { parseAcceptedPermissions, toSetWords } from '../src/scope/accepted-permissions.ts';
export { InputError } from '../src/scope/input-error.ts';
export { compareLevels } from '../src/scope/permission-catalogue.ts';
export type { Level, Permissions } from '../src/scope/permission-catalogue.ts';
export { parsePermissions } from '../src/scope/permissions.ts';
