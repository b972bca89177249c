/** One permission with its level, as the user asks for it, checked against the catalogue. */
import { InputError } from '../../text/input-error.ts';
import { toOneLine } from '../../text/one-line.ts';
import { findAllowedLevels, isLevel, LEVELS, type Level } from './catalogue.ts';
import { toPermissionName } from './spellings.ts';

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
  const cause =
    wanted === ''
      ? 'an expression probably came out empty'
      : `${quote(level)} is not a level of '${name}'`;
  throw new InputError({
    input,
    problem: `has no usable level for '${name}': ${cause}`,
    remedy: `Use one of its levels: ${allowed.join(', ')} (to go without the permission, name only others)`,
    topic: 'permissions',
  });
}

/** @see https://docs.github.com/actions/reference/security/oidc#required-permission */
function refuseJobPermission(name: string, input: string): void {
  if (name !== 'id_token') return;
  throw new InputError({
    input,
    problem:
      "asks for 'id-token', which an app's token cannot have: it lets the job itself ask for an OpenID Connect token",
    remedy: "Write 'id-token: write' into the 'permissions' of the job, not of the step",
    topic: 'permissions',
  });
}

const MAX_QUOTED_LENGTH = 60;

export function quote(text: string): string {
  return `'${toOneLine(text, MAX_QUOTED_LENGTH)}'`;
}
