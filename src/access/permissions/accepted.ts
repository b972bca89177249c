/** Reads the header with which GitHub says which permissions an endpoint accepts. */
import type { Level, Permissions } from './catalogue.ts';

export interface AcceptedPermissions {
  /** Any one of these sets is enough. */
  sets: Permissions[];
  /**
   * Entries that are not permissions, as they were written: `allows_permissionless_access=true`.
   */
  others: string[];
}

const HEADER = /x-accepted-github-permissions["']?\s*[:=]\s*["']?([^"'\r\n]*)/i;
const VALUE = /^\s*\w+=\w+(\s*[;,]\s*\w+=\w+)*\s*$/;

/**
 * The header in a text, or a text that is its value alone; undefined if there is neither.
 *
 * - `contents=read; issues=write,metadata=read` → `[{contents: read}, {issues: write, metadata:
 *   read}]`
 *
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
export function parseAcceptedPermissions(text: string): AcceptedPermissions | undefined {
  const value = HEADER.exec(text)?.[1] ?? (VALUE.test(text) ? text : undefined);
  if (value === undefined) return undefined;
  const others: string[] = [];
  const sets = value.split(';').map((set): Permissions => {
    const entries = set.split(',').flatMap((entry): Permissions[] => {
      const [name = '', level = ''] = entry.split('=').map((part) => part.trim());
      if (/^\w+$/.test(name) && isLevel(level)) return [{ [name]: level }];
      if (name !== '') others.push(entry.trim());
      return [];
    });
    return Object.assign({}, ...entries) as Permissions;
  });
  return { sets: sets.filter((set) => Object.keys(set).length > 0), others };
}

/** Does without the catalogue: the steps that never ask for a permission need not load it. */
function isLevel(text: string): text is Level {
  return /^(read|write|admin)$/.test(text);
}

/** Describes the sets: `contents: read, or issues: write and metadata: read`. */
export function describeSets(sets: readonly Permissions[]): string {
  const words = sets.map((set) =>
    Object.entries(set).map(([name, level]) => `${name.replaceAll('_', '-')}: ${level}`),
  );
  return words.map((set) => set.join(' and ')).join(', or ');
}
