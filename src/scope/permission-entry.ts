/** One permission with its level, as the user asks for it, checked against the catalogue. */
import { InputError } from './input-error.ts';
import { toOneLine } from './one-line.ts';
import { findAllowedLevels, isLevel, LEVELS, type Level } from './permission-catalogue.ts';
import { toPermissionName } from './permission-spellings.ts';

export interface PermissionEntry {
  name: string;
  level: Level;
  /** The entry as the user wrote it, for messages. */
  source: string;
}

interface WrittenEntry {
  spelling: string;
  level: string;
  source: string;
  /** The input that the entry stands in. */
  input: string;
}

/** @throws InputError when the permission does not exist for an app, or not at this level */
export function toEntry({ spelling, level, source, input }: WrittenEntry): PermissionEntry {
  const name = toPermissionName(spelling);
  refuseJobPermission(name, input);
  const wanted = level.trim().toLowerCase();
  const allowed = findAllowedLevels(name) ?? LEVELS;
  if (isLevel(wanted) && allowed.includes(wanted)) return { name, level: wanted, source };
  const cause = wanted === '' ? 'an expression probably came out empty' : `${quote(level)} is not a level of '${name}'`;
  throw permissionError(
    `Input '${input}' has no usable level for '${name}': ${cause}`,
    `Use one of its levels: ${allowed.join(', ')} (to go without the permission, name only others)`,
  );
}

/** @see https://docs.github.com/actions/reference/security/oidc#required-permission */
function refuseJobPermission(name: string, input: string): void {
  if (name !== 'id_token') return;
  throw permissionError(
    `Input '${input}' asks for 'id-token', which an app's token cannot have: it lets the job itself ask for an OpenID Connect token`,
    `Write 'id-token: write' into the 'permissions' of the job, not of the step`,
  );
}

const MAX_QUOTED_LENGTH = 60;

export function quote(text: string): string {
  return `'${toOneLine(text, MAX_QUOTED_LENGTH)}'`;
}

export function permissionError(whatAndCause: string, whatToDo: string): InputError {
  return new InputError(`${whatAndCause}. ${whatToDo}.`, 'permissions');
}
