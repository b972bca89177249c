/** What one call needs: the permissions that open it, and what a reader must know about them. */
import type { Endpoint } from '../catalogue/endpoints.ts';
import { toChoices } from './choices.ts';
import type { Permissions } from './permissions.ts';

export interface Need {
  /** `POST /repos/{owner}/{repo}/issues`, `gh pr create`, `git push`. */
  what: string;
  /**
   * Any one of these sets is enough, with all of its permissions. The smallest come first; never
   * empty.
   */
  sets: readonly Permissions[];
  /** What it needs on top in some cases. */
  optional?: Optional;
  /** Whether the permission depends on what a number stands for, an issue or a pull request. */
  dependsOnKind: boolean;
  /** Sentences. */
  notes: readonly string[];
  /** Where it can be read. */
  source?: string;
}

/** What is known of a question. */
export interface Findings {
  needs: Need[];
  /** What that does not cover, as sentences. */
  remarks: string[];
}

export interface Optional {
  permissions: Permissions;
  /** The end of a sentence: "only if …". */
  when: string;
}

/** A token without any permission does not exist: GitHub reads an empty list as everything. */
export const LEAST: Permissions = { metadata: 'read' };

const DOCUMENTATION = 'https://docs.github.com/rest/';
const FOR_ISSUES = /\/issues\/(\{issue_number\}|comments\/|events\/)/;
/** The only permission that GitHub's sets have in addition to a smaller set. */
const FOR_WORKFLOWS = 'files below .github/workflows are changed';

/** What an endpoint needs. */
export function needOf(endpoint: Endpoint): Need {
  const { method, path, page } = endpoint;
  const { sets, optional } = toSets(endpoint.sets);
  return {
    what: `${method} ${path}`,
    sets,
    ...(optional && { optional }),
    // Reported for comments: `issues` alone is refused on a pull request, although both are listed.
    dependsOnKind: FOR_ISSUES.test(path) && sets.length > 1,
    notes: toNotes(endpoint),
    source: `${DOCUMENTATION}${page}`,
  };
}

/** Sets as GitHub lists them: the smallest, and what larger ones add. */
export function toSets(listed: readonly Permissions[]): Pick<Need, 'sets' | 'optional'> {
  const { alternatives, extra } = toChoices(listed);
  const hasExtra = Object.keys(extra).length > 0;
  return {
    sets: alternatives.length > 0 ? alternatives : [LEAST],
    ...(hasExtra && { optional: { permissions: extra, when: FOR_WORKFLOWS } }),
  };
}

/** The need of a call of which it is known that it is one of those cases. */
export function withOptional({ optional, ...need }: Need): Need {
  if (!optional) return need;
  return { ...need, sets: need.sets.map((set) => ({ ...set, ...optional.permissions })) };
}

function toNotes({ basis, ghes, userTokenOnly, sets }: Endpoint): string[] {
  const notes: string[] = [];
  if (userTokenOnly) {
    notes.push(
      "Only a user's token may call this: no permission opens it to an installation token.",
    );
  }
  if (sets.length === 0) {
    notes.push(
      'GitHub lists no permission for this, so the least that a token can have is enough.',
    );
  }
  if (ghes === false) notes.push('Enterprise Server up to 3.19 does not have this.');
  if (typeof ghes === 'string') notes.push(`Enterprise Server has this since ${ghes}.`);
  if (/^(inferred|unclear)/.test(basis ?? '')) {
    notes.push(
      "GitHub's table leaves the exact set open, so this is a conclusion from its neighbours.",
    );
  }
  return notes;
}
