/**
 * Warns of permission names that the catalogue lacks: GitHub adds names before it describes them.
 */
import { distance } from 'fastest-levenshtein';
import { findAllowedLevels, listPermissions } from './catalogue.ts';
import { SPELLINGS } from './spellings.ts';

/** One warning for each such name, with the names that may have been meant. */
export function toNameWarnings(names: readonly string[]): string[] {
  const unknown = names.filter((name) => !findAllowedLevels(name));
  return unknown.map((name) => {
    const suggestions = suggestPermissions(name).map((suggestion) => `'${suggestion}'`);
    const advice =
      suggestions.length > 0 ? `Did you mean ${suggestions.join(' or ')}?` : 'Check its spelling.';
    return `Permission '${name}' is not among the known ones: it is sent to GitHub as it is. ${advice}`;
  });
}

const MAX_SUGGESTIONS = 3;

/** Up to three names, the most likely first. */
function suggestPermissions(unknown: string): string[] {
  const wanted = unknown.replace(/^permissions?_/, '');
  // A third of the letters may differ: 'content' finds 'contents', 'foo' finds nothing.
  const limit = Math.max(1, Math.floor(wanted.length / 3));
  const spellings = [...listPermissions().map((name) => [name, name] as const), ...SPELLINGS];
  const near = spellings
    .map(([spelling, name]) => ({
      name,
      edits: spelling.endsWith(`_${wanted}`) ? 1 : distance(spelling, wanted),
    }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits);
  return [...new Set(near.map(({ name }) => name))].slice(0, MAX_SUGGESTIONS);
}
