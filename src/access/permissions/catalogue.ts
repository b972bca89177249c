/** The permissions that GitHub Apps can have, and the levels that each of them allows. */
import { NAMES_BY_LEVELS } from './generated/permissions.ts';

/** The levels from narrow to wide: each includes the ones before it. */
export const LEVELS = ['read', 'write', 'admin'] as const;

/** How much of a permission is asked for or granted. */
export type Level = (typeof LEVELS)[number];

/** Permission names, as the API spells them, with one level each. */
export type Permissions = Record<string, Level>;

const LEVELS_BY_NAME = new Map<string, readonly Level[]>(
  Object.entries(NAMES_BY_LEVELS).flatMap(([levels, names]) => {
    const allowed = LEVELS.filter((level) => levels.split(' ').includes(level));
    return names.map((name) => [name, allowed] as const);
  }),
);

/** Whether the text is a level, spelled as the API does. */
export function isLevel(text: string): text is Level {
  return LEVELS.some((level) => level === text);
}

/** Negative if `a` is narrower than `b`, positive if it is wider, 0 if they are equal. */
export function compareLevels(a: Level, b: Level): number {
  return LEVELS.indexOf(a) - LEVELS.indexOf(b);
}

/** The levels that a permission allows; undefined if the catalogue lacks the name. */
export function findAllowedLevels(name: string): readonly Level[] | undefined {
  return LEVELS_BY_NAME.get(name);
}

/** Every name of the catalogue, in no particular order. */
export function listPermissions(): string[] {
  return [...LEVELS_BY_NAME.keys()];
}
