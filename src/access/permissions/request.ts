/**
 * Reads the `permissions` block and the `permission-<name>` inputs into what a token is to be asked
 * for.
 */
import { InputError } from '../../text/input-error.ts';
import { parseBlock, withoutComments } from './block.ts';
import type { Permissions } from './catalogue.ts';
import { quote, toEntry, type PermissionEntry } from './entry.ts';
import { permissionInputName } from './spellings.ts';

/** The raw texts of the permission inputs; an empty text means that the input was not given. */
interface PermissionInputs {
  /** The input `permissions`. */
  block: string;
  /** The inputs `permission-<name>` by the part after the prefix, like `pull-requests`. */
  singles: Readonly<Record<string, string>>;
}

/**
 * Every permission of the installation, asked for by name or because no other is; or a list of
 * permissions, which is never empty.
 */
export type PermissionRequest =
  { kind: 'inherit'; explicit: boolean } | { kind: 'some'; permissions: Permissions };

/**
 * Reads all permission inputs together.
 * @throws InputError for whatever is not clear: dropping it could leave an empty list of
 * permissions, which GitHub reads as "all"
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export function parsePermissions({ block, singles }: PermissionInputs): PermissionRequest {
  const given = Object.entries(singles).filter(([, value]) => value !== '');
  const [single] = given;
  if (withoutComments(block).toLowerCase() === 'inherit') {
    if (single) throw inheritWithSingle(single[0]);
    return { kind: 'inherit', explicit: true };
  }
  const entries = [
    ...parseBlock(block),
    ...given.map(([suffix, value]) => parseSingle(suffix, value)),
  ];
  if (entries.length === 0) return { kind: 'inherit', explicit: false };
  return { kind: 'some', permissions: mergeEntries(entries) };
}

function parseSingle(suffix: string, level: string): PermissionEntry {
  const input = permissionInputName(suffix);
  return toEntry({ spelling: suffix, level, source: quote(`${input}: ${level.trim()}`), input });
}

function mergeEntries(entries: readonly PermissionEntry[]): Permissions {
  const merged = new Map<string, PermissionEntry>();
  for (const entry of entries) {
    const earlier = merged.get(entry.name);
    if (earlier && earlier.level !== entry.level) {
      throw new InputError({
        problem: `Permission '${entry.name}' is asked for with different levels: ${earlier.source} and ${entry.source}`,
        remedy: 'Keep one of them',
        topic: 'permissions',
      });
    }
    merged.set(entry.name, entry);
  }
  return Object.fromEntries([...merged.values()].map(({ name, level }) => [name, level]));
}

function inheritWithSingle(suffix: string): InputError {
  return new InputError({
    input: 'permissions',
    problem: `contradicts '${permissionInputName(suffix)}': 'inherit' means all permissions of the installation`,
    remedy: 'Remove one of them',
    topic: 'permissions',
  });
}
