/** Needs of things whose permissions nobody publishes, as the tables of this folder write them. */
import { toSets, type Need, type Optional } from '../need.ts';
import { parseAcceptedPermissions } from '../permissions.ts';

/**
 * In the form of `X-Accepted-GitHub-Permissions`; or in two parts, what it needs always and what it
 * needs if something holds.
 */
export type Known = string | { always: string; sometimes: string; when: string };

const UNPUBLISHED =
  'GitHub publishes no permissions for this, so they follow from the REST API and from reports.';

export function needOfKnown(what: string, known: Known, source?: string): Need {
  const { always, ...more } = typeof known === 'string' ? { always: known } : known;
  const needed = toSets(readSets(always));
  const optional = 'when' in more ? toOptional(more.sometimes, more.when) : needed.optional;
  const { sets } = needed;
  const isEither =
    sets.length > 1 && sets.every((set) => 'issues' in set || 'pull_requests' in set);
  return {
    what,
    sets,
    ...(optional && { optional }),
    dependsOnKind: isEither,
    notes: source === undefined ? [UNPUBLISHED] : [],
    ...(source !== undefined && { source }),
  };
}

function toOptional(permissions: string, when: string): Optional {
  return { permissions: readSets(permissions)[0] ?? {}, when };
}

function readSets(text: string) {
  return parseAcceptedPermissions(text)?.sets ?? [];
}
