/** The advice on one token of a job: what it needs, held against what its step asks for. */
import { includesAll, levelOf, union } from '../choices.ts';
import type { Need, Optional } from '../need.ts';
import type { Asked } from './token-steps.ts';
import { isMet, solve, type Kind } from './solve.ts';
import { compareLevels, type Level, type Permissions } from '../permissions.ts';

export interface LineNeed {
  line: number;
  need: Need;
}

/** Something that was not understood. */
export interface Gap {
  line: number;
  gap: string;
  /** It can only use what a checkout has left to git. */
  isGitOnly: boolean;
}

/** A call that needs more than the step asks for. */
export interface Lack {
  line: number;
  what: string;
  /** Any one of these is what is missing. */
  sets: Permissions[];
  /** Reading, which needs no permission in a public repository. */
  isReading: boolean;
}

export interface Excess {
  name: string;
  asked: Level;
  /** The level that is enough; undefined if nothing was found that needs the permission. */
  enough: Level | undefined;
  /** What was not understood may be what needs it. */
  isUncertain: boolean;
}

export interface Advice {
  /** The least that was found to be needed. */
  permissions: Permissions;
  needs: LineNeed[];
  /** Where another permission may be the right one instead. */
  alternatives: { line: number; what: string; sets: Permissions[] }[];
  /** What some of the calls need in some cases. */
  optional: Optional[];
  missing: Lack[];
  needless: Excess[];
  gaps: Gap[];
}

export function toAdvice(
  needs: LineNeed[],
  gaps: Gap[],
  asked: Asked | undefined,
  kind: Kind,
): Advice {
  const held = asked?.kind === 'some' ? asked.permissions : {};
  const { permissions, open } = solve(
    needs.map(({ need }) => need),
    held,
    kind,
  );
  const optional = toOptional(needs, permissions);
  // Of an issue and a pull request the job may have both.
  const either = open.filter(({ need }) => need.dependsOnKind).flatMap(({ others }) => others);
  const useful = [permissions, ...optional.map((each) => each.permissions), ...either].reduce(
    union,
    {},
  );
  return {
    permissions,
    needs,
    alternatives: open.map(({ need, others }) => ({
      line: needs.find((each) => each.need === need)?.line ?? 0,
      what: need.what,
      sets: others,
    })),
    optional,
    missing: asked?.kind === 'some' ? needs.flatMap((each) => toLacks(each, held)) : [],
    needless: toExcesses(held, useful, gaps),
    gaps,
  };
}

function toOptional(needs: readonly LineNeed[], held: Permissions): Optional[] {
  const byReason = new Map<string, Permissions>();
  for (const { need } of needs) {
    const { permissions, when } = need.optional ?? { permissions: {}, when: '' };
    if (!includesAll(held, permissions))
      byReason.set(when, union(byReason.get(when) ?? {}, permissions));
  }
  return [...byReason].map(([when, permissions]) => ({ when, permissions }));
}

function toLacks({ line, need }: LineNeed, held: Permissions): Lack[] {
  if (isMet(need, held)) return [];
  const sets = need.sets.map((set) => without(set, held));
  const isReading = sets.some((set) => Object.values(set).every((level) => level === 'read'));
  return [{ line, what: need.what, sets, isReading }];
}

/** What of a set is not held. */
function without(set: Permissions, held: Permissions): Permissions {
  const lacking = Object.entries(set).filter(
    ([name, level]) => !includesAll(held, { [name]: level }),
  );
  return Object.fromEntries(lacking);
}

const FOR_GIT = ['contents', 'workflows'];

function toExcesses(held: Permissions, useful: Permissions, gaps: readonly Gap[]): Excess[] {
  return Object.entries(held).flatMap(([name, asked]): Excess[] => {
    const enough = levelOf(useful, name);
    const isEnough = enough !== undefined && compareLevels(asked, enough) > 0;
    // GitHub adds `metadata: read` by itself, so asking for it changes nothing.
    if (name === 'metadata' && asked === 'read') return [];
    const isUncertain = gaps.some(({ isGitOnly }) => !isGitOnly || FOR_GIT.includes(name));
    return enough === undefined || isEnough ? [{ name, asked, enough, isUncertain }] : [];
  });
}
