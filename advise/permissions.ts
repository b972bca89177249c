/** The one door to `src/`: what the actions themselves know of permissions. */
export {
  parseAcceptedPermissions,
  describeSets as toSetWords,
} from '../src/access/permissions/accepted.ts';
export { InputError } from '../src/text/input-error.ts';
export { compareLevels } from '../src/access/permissions/catalogue.ts';
export type { Level, Permissions } from '../src/access/permissions/catalogue.ts';
export { parsePermissions } from '../src/access/permissions/request.ts';
