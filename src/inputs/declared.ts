/** The inputs that an action declares in its action.yml. */
import { listPermissions } from '../access/permissions/catalogue.ts';
import { permissionInputName } from '../access/permissions/spellings.ts';
import type { DECLARED_INPUTS as APP_JWT } from './generated/app-jwt.ts';
import type { DECLARED_INPUTS as CURRENT } from './generated/current.ts';
import type { DECLARED_INPUTS as INSTALLATION_TOKEN } from './generated/installation-token.ts';
import type { DECLARED_INPUTS as OAUTH_AUTHORIZATION } from './generated/oauth-authorization.ts';
import type { DECLARED_INPUTS as OAUTH_TOKEN } from './generated/oauth-token.ts';
import type { DECLARED_INPUTS as USER_TOKEN } from './generated/user-token.ts';

type Declared = (
  | typeof APP_JWT
  | typeof CURRENT
  | typeof INSTALLATION_TOKEN
  | typeof OAUTH_AUTHORIZATION
  | typeof OAUTH_TOKEN
  | typeof USER_TOKEN
)[number];

/** An input of any action. */
export type InputName = Exclude<Declared, 'permission-<name>'> | `permission-${string}`;

/** Adds one for each permission of the catalogue where the action takes them. */
export function listDeclaredInputs(declared: readonly Declared[]): string[] {
  return declared.flatMap((name) =>
    name === 'permission-<name>' ? listPermissionInputs() : [name],
  );
}

/** Gives one for each permission of the catalogue. */
export function listPermissionInputs(): `permission-${string}`[] {
  return listPermissions().map(permissionInputName);
}
