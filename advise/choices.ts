/** The least of several sets of permissions that open the same thing. */
import { compareLevels, type Level, type Permissions } from './permissions.ts';

export interface Choices {
  /** Sets of which any one is enough, the smallest first. */
  alternatives: Permissions[];
  /** What some cases need in addition: `workflows`, for files below `.github/workflows`. */
  extra: Permissions;
}

/** Whether all of `wanted` is in `held`, at its level or above. */
export function includesAll(held: Permissions, wanted: Permissions): boolean {
  return Object.entries(wanted).every(([name, level]) => {
    const has = levelOf(held, name);
    return has !== undefined && compareLevels(has, level) >= 0;
  });
}

/** Both, each permission at the higher level. */
export function union(a: Permissions, b: Permissions): Permissions {
  const added = Object.entries(b).map(([name, level]) => [name, higher(levelOf(a, name), level)]);
  return { ...a, ...(Object.fromEntries(added) as Permissions) };
}

/** A name may be one that every object has: `constructor`. */
export function levelOf(set: Permissions, name: string): Level | undefined {
  return Object.hasOwn(set, name) ? set[name] : undefined;
}

function higher(a: Level | undefined, b: Level): Level {
  return a !== undefined && compareLevels(a, b) > 0 ? a : b;
}

/** Sorts out which sets are alternatives, and what the larger ones add to the smaller. */
export function toChoices(sets: readonly Permissions[]): Choices {
  const bare = sets.map(withoutMetadata);
  const isLeast = (one: Permissions): boolean =>
    !bare.some((other) => other !== one && includesAll(one, other) && !includesAll(other, one));
  const alternatives = bare
    .filter(isLeast)
    .sort((a, b) => Object.keys(a).length - Object.keys(b).length || sumLevels(a) - sumLevels(b));
  const larger = bare.filter((one) => !isLeast(one)).reduce(union, {});
  const common = Object.keys(alternatives[0] ?? {});
  const extra = Object.entries(larger).filter(([name]) => !common.includes(name));
  return { alternatives, extra: Object.fromEntries(extra) };
}

/** GitHub adds `metadata: read` to any permission for repositories, so it need not be asked for. */
function withoutMetadata(set: Permissions): Permissions {
  const others = Object.entries(set).filter(([name]) => name !== 'metadata');
  return others.length > 0 ? Object.fromEntries(others) : set;
}

function sumLevels(set: Permissions): number {
  return Object.values(set).reduce((sum, level) => sum + 1 + compareLevels(level, 'read'), 0);
}
