/** What an action.yml says of its inputs and outputs, with the groups that its comments make. */
import { isMap, isScalar, parseDocument } from 'yaml';
import type { YAMLMap } from 'yaml';
import { MARKERS } from './action-inputs.ts';

export interface Row {
  /** The comment above the entry in action.yml: it begins a group. */
  group: string | undefined;
  name: string;
  description: string;
  value: string | undefined;
}

/** Each with the group that it stands in. */
export function withGroups(rows: readonly Row[]): Row[] {
  let current: string | undefined;
  return rows.map((row) => ({ ...row, group: (current = row.group ?? current) }));
}

/** What a section of action.yml declares. Throws when something has no description. */
export function readRows(actionYml: string, section: 'inputs' | 'outputs', path: string): Row[] {
  const map = parseDocument(actionYml).get(section);
  if (!isMap(map)) return [];
  return map.items.map(({ key, value }, index) => {
    const name = String(key);
    const text = (field: string): string | undefined =>
      isMap(value) ? textOf(value, field) : undefined;
    const description = text('description');
    if (!description) throw new Error(`${path}: '${name}' in ${section} has no description.`);
    // The parser hands the comment above the first entry to the map.
    const comment = index === 0 ? map.commentBefore : isScalar(key) ? key.commentBefore : undefined;
    return { group: groupOf(comment), name, description, value: text('default') };
  });
}

/** The last line of the comment, unless that is a marker of the generator. */
function groupOf(comment: string | null | undefined): string | undefined {
  const line = comment?.trim().split('\n').at(-1)?.trim();
  return line && !MARKERS.some((marker) => marker === `# ${line}`) ? line : undefined;
}

function textOf(map: YAMLMap, field: string): string | undefined {
  const value: unknown = map.get(field);
  const isPlain =
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return isPlain ? String(value).trim().replace(/\s+/g, ' ') : undefined;
}
