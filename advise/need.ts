/** What one call needs: the permissions that open it, and what a reader must know about them. */
import type { Endpoint } from '../catalogue/endpoints.ts';
import type { Permissions } from '../src/scope/permission-catalogue.ts';

export interface Need {
  /** `POST /repos/{owner}/{repo}/issues`, `gh pr create`, `git push`. */
  what: string;
  /** Any one of these sets is enough, with all of its permissions. */
  sets: readonly Permissions[];
  /** Whether the permission depends on what a number stands for, an issue or a pull request. */
  dependsOnKind: boolean;
  /** Sentences. */
  notes: readonly string[];
  /** Where it can be read. */
  source?: string;
}

/** A token without any permission does not exist: GitHub reads an empty list as everything. */
export const LEAST: Permissions = { metadata: 'read' };

const DOCUMENTATION = 'https://docs.github.com/rest/';
const FOR_ISSUES = /\/issues\/(\{issue_number\}|comments\/|events\/)/;

/** What an endpoint needs. */
export function needOf(endpoint: Endpoint): Need {
  const { method, path, sets, page } = endpoint;
  return {
    what: `${method} ${path}`,
    sets: sets.length > 0 ? sets : [LEAST],
    // Reported for comments: `issues` alone is refused on a pull request, although both are listed.
    dependsOnKind: FOR_ISSUES.test(path) && sets.length > 1,
    notes: toNotes(endpoint),
    source: `${DOCUMENTATION}${page}`,
  };
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
