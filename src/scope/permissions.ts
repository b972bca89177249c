/** Reads the `permissions` block and the `permission-<name>` inputs into what a token is to be asked for. */
import { InputError } from './input-error.ts';
import {
  findAllowedLevels,
  isLevel,
  LEVELS,
  toNameWarnings,
  type Level,
  type Permissions,
} from './permission-catalogue.ts';
import { toOneLine } from './one-line.ts';
import { permissionInputName, toPermissionName } from './permission-spellings.ts';

/** The raw texts of the permission inputs; an empty text means that the input was not given. */
interface PermissionInputs {
  /** The input `permissions`. */
  block: string;
  /** The inputs `permission-<name>` by the part after the prefix, like `pull-requests`. */
  singles: Readonly<Record<string, string>>;
}

/** Everything that the installation has, said on purpose or by giving nothing; or some permissions, which are never none. */
export type PermissionRequest =
  { kind: 'inherit'; explicit: boolean } | { kind: 'some'; permissions: Permissions; warnings: string[] };

interface Entry {
  name: string;
  level: Level;
  /** The entry as the user wrote it, for messages. */
  source: string;
}

/**
 * Reads all permission inputs together.
 * @throws InputError for whatever is not clear: dropping it could leave an empty list of permissions, which GitHub reads as "all"
 * @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app
 */
export function parsePermissions({ block, singles }: PermissionInputs): PermissionRequest {
  const given = Object.entries(singles).filter(([, value]) => value !== '');
  const text = withoutComments(block);
  const [single] = given;
  if (text.toLowerCase() === 'inherit') {
    if (single) throw inheritBesideSingle(single[0]);
    return { kind: 'inherit', explicit: true };
  }
  const entries = [...parseBlock(block, text), ...given.map(([suffix, value]) => parseSingle(suffix, value))];
  if (entries.length === 0) return { kind: 'inherit', explicit: false };
  const permissions = mergeEntries(entries);
  return { kind: 'some', permissions, warnings: Object.keys(permissions).flatMap(toNameWarnings) };
}

/** Drops comments as YAML does: the block is a YAML text to its writer, although the runner hands it over as it stands. */
function withoutComments(block: string): string {
  return block.replace(/(^|\s)#.*$/gm, '').trim();
}

function parseBlock(block: string, text: string): Entry[] {
  if (block === '') return [];
  // A JSON object of strings and a YAML flow mapping are entries in braces. JSON.parse would hide a name that comes twice.
  const inner = /^\{(.*)\}$/s.exec(text)?.[1] ?? text;
  const entries = inner
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) {
    throw refusal(
      `Input 'permissions' holds no permission: an expression in it probably came out empty, and that means neither "none" nor "all"`,
      `Write lines like 'contents: read', or remove the input`,
    );
  }
  return entries.map(parseBlockEntry);
}

function parseBlockEntry(entry: string): Entry {
  const [, , spelling = '', , level = ''] = /^(?:-\s+)?(["']?)([^"':]*)\1\s*:\s*(["']?)(.*)\3$/.exec(entry) ?? [];
  refuseKeywords(toPermissionName(spelling || entry), entry);
  if (!/^[a-z]\w*$/.test(toPermissionName(spelling))) {
    throw refusal(
      `Input 'permissions' cannot be read: ${quote(entry)} is not of the form 'name: level'`,
      `Write one permission on each line, like 'contents: read'`,
    );
  }
  return toEntry({ spelling, level, source: `${quote(entry)} in 'permissions'`, input: 'permissions' });
}

function parseSingle(suffix: string, level: string): Entry {
  const input = permissionInputName(suffix);
  return toEntry({ spelling: suffix, level, source: quote(`${input}: ${level.trim()}`), input });
}

function toEntry({ spelling, level, source, input }: Record<'spelling' | 'level' | 'source' | 'input', string>): Entry {
  const name = toPermissionName(spelling);
  const wanted = level.trim().toLowerCase();
  const allowed = findAllowedLevels(name) ?? LEVELS;
  if (isLevel(wanted) && allowed.includes(wanted)) return { name, level: wanted, source };
  const cause =
    wanted === '' ? 'an expression probably came out empty' : `${quote(level)} is no level of the permission '${name}'`;
  throw refusal(
    `Input '${input}' has no usable level for '${name}': ${cause}`,
    `Use one of its levels: ${allowed.join(', ')} (to go without the permission, name only others)`,
  );
}

function mergeEntries(entries: readonly Entry[]): Permissions {
  const merged = new Map<string, Entry>();
  for (const entry of entries) {
    const earlier = merged.get(entry.name);
    if (earlier && earlier.level !== entry.level) {
      throw refusal(
        `Permission '${entry.name}' is asked for with different levels: ${earlier.source} and ${entry.source}`,
        'Keep one of them',
      );
    }
    merged.set(entry.name, entry);
  }
  return Object.fromEntries([...merged.values()].map(({ name, level }) => [name, level]));
}

function refuseKeywords(name: string, entry: string): void {
  if (name === 'inherit') {
    throw refusal(
      `Input 'permissions' cannot be read: 'inherit' means all permissions of the installation and must stand alone, not with other entries or a level`,
      `Write 'inherit' alone, or only the permissions`,
    );
  }
  if (name === 'read_all' || name === 'write_all') {
    throw refusal(
      `Input 'permissions' cannot be read: ${quote(entry)} is known to the workflow's GITHUB_TOKEN only, a GitHub App's token has no such thing`,
      `Name each permission, like 'contents: read', or write 'inherit' for all that the installation has`,
    );
  }
}

function inheritBesideSingle(suffix: string): InputError {
  return refusal(
    `Input 'permissions' contradicts '${permissionInputName(suffix)}': 'inherit' means all permissions of the installation`,
    'Remove one of them',
  );
}

const MAX_QUOTED_LENGTH = 60;

function quote(text: string): string {
  return `'${toOneLine(text, MAX_QUOTED_LENGTH)}'`;
}

function refusal(whatAndCause: string, whatToDo: string): InputError {
  return new InputError(`${whatAndCause}. ${whatToDo}.`, 'permissions');
}
