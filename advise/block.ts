/** Writes permissions as a block for the input `permissions`. */
import type { Level, Permissions } from './permissions.ts';

export interface BlockLine {
  name: string;
  level: Level;
  comment?: string;
  /** Commented out: another line may be needed in its place. */
  isAlternative?: boolean;
}

/** The block, one permission on each line, with the comments in one column. */
export function toBlock(lines: readonly BlockLine[]): string[] {
  const entries = lines.map(({ name, level, comment, isAlternative }) => ({
    entry: `${isAlternative ? '# ' : ''}${name.replaceAll('_', '-')}: ${level}`,
    comment,
  }));
  const width = Math.max(...entries.map(({ entry }) => entry.length));
  return [
    'permissions: |',
    ...entries.map(({ entry, comment }) =>
      comment === undefined ? `  ${entry}` : `  ${entry.padEnd(width)} # ${comment}`,
    ),
  ];
}

/** The lines of a set, sorted by name. */
export function toBlockLines(permissions: Permissions): BlockLine[] {
  return Object.entries(permissions)
    .map(([name, level]) => ({ name, level }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}
