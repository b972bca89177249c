/**
 * Reads the `permissions` block: lines, entries between commas, a JSON object or a YAML mapping in
 * braces.
 */
import { InputError } from '../../text/input-error.ts';
import { refuseInvisible } from '../../text/invisible.ts';
import { unquote } from '../../text/list.ts';
import { quote, toEntry, type PermissionEntry } from './entry.ts';
import { toPermissionName } from './spellings.ts';

/**
 * Drops comments as YAML does: the block is a YAML text to its writer, but the runner hands it over
 * with its comments.
 */
export function withoutComments(block: string): string {
  return block.replace(/(^|\s)#.*$/gm, '').trim();
}

/**
 * The entries of the block, none only when it was not given.
 * @throws InputError for an entry that cannot be read, and when there is none
 */
export function parseBlock(block: string): PermissionEntry[] {
  if (block === '') return [];
  const text = withoutComments(block);
  refuseInvisible(text, 'permissions');
  // A JSON object of strings and a YAML flow mapping are entries in braces. JSON.parse would hide a
  // name that comes twice.
  const inner = /^\{(.*)\}$/s.exec(text)?.[1] ?? text;
  const entries = inner
    .split(/[,\r\n]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  if (entries.length === 0) {
    throw blockError(
      'holds no permission: an expression in it probably came out empty, and that means neither "none" nor "all"',
      "Write lines like 'contents: read', or remove the input",
    );
  }
  return entries.map(parseBlockEntry);
}

function parseBlockEntry(entry: string): PermissionEntry {
  const item = entry.replace(/^-\s+/, '');
  const colon = item.indexOf(':');
  const spelling = colon < 0 ? '' : unquote(item.slice(0, colon));
  refuseKeywords(toPermissionName(spelling || entry), entry);
  if (!/^[a-z]\w*$/.test(toPermissionName(spelling))) {
    throw blockError(
      `cannot be read: ${quote(entry)} is not of the form 'name: level'`,
      "Write one permission on each line, like 'contents: read'",
    );
  }
  const level = unquote(item.slice(colon + 1));
  return toEntry({
    spelling,
    level,
    source: `${quote(entry)} in 'permissions'`,
    input: 'permissions',
  });
}

function refuseKeywords(name: string, entry: string): void {
  if (name === 'inherit') {
    throw blockError(
      "cannot be read: 'inherit' means all permissions of the installation and must stand alone, not with other entries or a level",
      "Write 'inherit' alone, or only the permissions",
    );
  }
  if (name === 'read_all' || name === 'write_all') {
    throw blockError(
      `cannot be read: ${quote(entry)} is known to the workflow's GITHUB_TOKEN only, and an app's token has nothing like it`,
      "Name each permission, like 'contents: read', or write 'inherit' for all that the installation has",
    );
  }
}

function blockError(problem: string, remedy: string): InputError {
  return new InputError({ input: 'permissions', problem, remedy, topic: 'permissions' });
}
