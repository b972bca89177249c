/** The permissions that GitHub Apps can have, and the levels that each of them allows. */
import { distance } from 'fastest-levenshtein';
import { NAMES_BY_LEVELS } from './generated/permissions.ts';
import { SPELLINGS } from './permission-spellings.ts';

/** From narrow to wide: each level includes the ones before it. */
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

/** A warning for a name that the catalogue lacks, with the names that may have been meant; none for a known name. */
export function toNameWarnings(name: string): string[] {
  if (findAllowedLevels(name)) return [];
  const suggestions = suggestPermissions(name).map((suggestion) => `'${suggestion}'`);
  const advice = suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}?` : 'Check its spelling.';
  // Not an error: GitHub adds names before it describes them.
  return [`Permission '${name}' is not among the known ones: it is sent to GitHub as it is. ${advice}`];
}

const MAX_SUGGESTIONS = 3;

/** Up to three names, the most likely first. */
function suggestPermissions(unknown: string): string[] {
  const wanted = unknown.replace(/^permissions?_/, '');
  // A third of the letters may differ: 'content' finds 'contents', 'foo' finds nothing.
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const spellings = [...[...LEVELS_BY_NAME.keys()].map((name) => [name, name] as const), ...SPELLINGS];
  const near = spellings
    .map(([spelling, name]) => ({ name, edits: spelling.endsWith(`_${wanted}`) ? 1 : distance(spelling, wanted) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return [...new Set(near.map(({ name }) => name))].slice(0, MAX_SUGGESTIONS);
}

/** Every name of the catalogue, in no particular order. */
export function listPermissions(): string[] {
  return [...LEVELS_BY_NAME.keys()];
}
