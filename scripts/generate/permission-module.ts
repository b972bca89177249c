/**
 * The catalogue as the action carries it: names and levels only, since it is part of each bundle.
 */
import type { Permission } from '../../catalogue/permissions.ts';
import { formatted } from './formatted.ts';

const LEVEL_SETS = ['read', 'write', 'read write', 'read write admin'];
const ANY_LEVEL = 'read write admin';

/** The source of `src/access/permissions/generated/permissions.ts`. */
export function renderPermissionModule(catalogue: readonly Permission[]): Promise<string> {
  const levelSetOf = ({ levels }: Permission): string => levels.join(' ') || ANY_LEVEL;
  const odd = catalogue.find((permission) => !LEVEL_SETS.includes(levelSetOf(permission)));
  if (odd)
    throw new Error(
      `Permission '${odd.name}' has levels that are not in LEVEL_SETS: ${odd.levels.join(', ')}.`,
    );
  const groups = LEVEL_SETS.map((levels) => {
    const names = catalogue
      .filter((permission) => levelSetOf(permission) === levels)
      .map(({ name }) => name);
    return `${JSON.stringify(levels)}: ${JSON.stringify(names)},`;
  });
  const text = `/** Permission names by the levels they allow. Written by scripts/generate.ts from schemas/app-permissions.json. */
  export const NAMES_BY_LEVELS = {${groups.join('\n')}} as const;`;
  return formatted(text, 'permissions.ts');
}
