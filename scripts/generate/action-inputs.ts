/** The `permission-<name>` inputs of an action.yml, between its markers. */
import { stringify } from 'yaml';
import { permissionInputName } from '../../src/access/permissions/spellings.ts';
import { levelsInWords } from '../../catalogue/permissions.ts';
import type { Permission } from '../../catalogue/permissions.ts';
import { formatted, replaceBetween } from './formatted.ts';

/** The comments between which the permission inputs of an action.yml stand. */
export const MARKERS = [
  '# begin of the permission inputs, written by scripts/generate.ts',
  '# end of the permission inputs',
] as const;

/**
 * The text of an action.yml with one input for each permission; only formatted if it has none of
 * the markers.
 */
export async function fillPermissionInputs(
  actionYml: string,
  catalogue: readonly Permission[],
): Promise<string> {
  if (!MARKERS.some((marker) => actionYml.includes(marker)))
    return formatted(actionYml, 'action.yml');
  const inputs = Object.fromEntries(
    catalogue.map((permission) => [permissionInputName(permission.name), toInput(permission)]),
  );
  const indented = stringify(inputs, { lineWidth: 0 }).replace(/^/gm, '  ');
  return formatted(replaceBetween(actionYml, MARKERS, `\n${indented.trimEnd()}\n  `), 'action.yml');
}

function toInput(permission: Permission): Record<string, string> {
  const { description, status } = permission;
  const levels = permission.levels.length > 0 ? levelsInWords(permission) : 'read, write, admin';
  if (status !== 'removed') return { description: `${description} Levels: ${levels}.` };
  const removed =
    'Deprecated: GitHub has removed this permission, only old versions of Enterprise Server have it.';
  return {
    description: `${removed} ${description} Levels: ${levels}.`,
    deprecationMessage: removed,
  };
}
