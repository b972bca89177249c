/** The least permissions for many needs together. */
import { includesAll, union } from '../choices.ts';
import { LEAST, type Need } from '../need.ts';
import type { Permissions } from '../permissions.ts';

/** What the numbers of a workflow stand for, as far as its triggers say. */
export type Kind = 'issues' | 'pull_requests' | undefined;

export interface Solution {
  permissions: Permissions;
  /** Needs for which another set may be the right one, with the sets that were not taken. */
  open: { need: Need; others: Permissions[] }[];
}

/**
 * Takes first what has no alternative, then for each of the others the set that is of the
 * workflow's kind, or is there already, or is asked for, or is the smallest.
 */
export function solve(needs: readonly Need[], asked: Permissions, kind: Kind): Solution {
  const fixed = needs.filter(({ sets }) => sets.length === 1).flatMap(({ sets }) => sets);
  let permissions = fixed.reduce(union, {});
  const open: Solution['open'] = [];
  for (const need of needs.filter(({ sets }) => sets.length > 1)) {
    const { sets, dependsOnKind } = need;
    const taken =
      sets.find((set) => dependsOnKind && kind !== undefined && kind in set) ??
      sets.find((set) => includesAll(permissions, set)) ??
      sets.find((set) => includesAll(asked, set)) ??
      sets[0];
    permissions = union(permissions, taken ?? {});
    const others = sets.filter((set) => set !== taken);
    open.push({ need, others });
  }
  const left = open
    .map(({ need, others }) => ({
      need,
      others: others.filter((set) => !includesAll(permissions, set)),
    }))
    .filter(({ others }) => others.length > 0);
  return { permissions: withoutNeedlessMetadata(permissions), open: left };
}

/** Whether a need is met; a thing that may be an issue or a pull request is met by either. */
export function isMet({ sets }: Need, held: Permissions): boolean {
  return sets.some(
    (set) => includesAll(held, set) || (includesAll(LEAST, set) && Object.keys(held).length > 0),
  );
}

function withoutNeedlessMetadata(permissions: Permissions): Permissions {
  const others = Object.entries(permissions).filter(([name]) => name !== 'metadata');
  return others.length > 0 ? Object.fromEntries(others) : permissions;
}
