/** Patterns of repositories: which lists of them make sense, and what each one matches. */
import { isSameName } from '../names.ts';
import type { PatternRepositories } from './repositories.ts';
import { repositoryError } from './error.ts';
import type { RepositoryName } from './name.ts';

/** Each is compared with each repository. */
const MAX_PATTERNS = 100;

/**
 * @throws InputError for exclusions that cannot exclude anything, and for more than can be compared
 */
export function checkPatterns({ names, patterns, exclusions }: PatternRepositories): void {
  const count = patterns.length + exclusions.length;
  if (count > MAX_PATTERNS) {
    throw repositoryError({
      input: 'repositories',
      problem: `holds ${count} patterns and exclusions of one owner, and may hold ${MAX_PATTERNS}`,
      remedy: 'Split them over several steps, or use fewer that match more',
    });
  }
  if (patterns.length === 0) {
    throw repositoryError({
      input: 'repositories',
      problem: `excludes '${exclusions[0] ?? ''}', but holds no pattern of the same owner to take it from`,
      remedy: "Name the repositories that are needed, or a pattern of them like 'api-*'",
    });
  }
  const both = names.find((name) => exclusions.some((exclusion) => isMatch(exclusion, name)));
  if (both === undefined) return;
  throw repositoryError({
    input: 'repositories',
    problem: `both names and excludes '${both}'`,
    remedy: 'Keep the entry that is meant',
  });
}

/**
 * `*` stands for any number of characters, none included. Case does not count, as for GitHub.
 *
 * - `api-*` → `api-`, `API-users`; not `my-api-users`
 * - `*-api-*` → `my-api-users`
 */
export function isMatch(pattern: string, name: string): boolean {
  if (!pattern.includes('*')) return isSameName(pattern, name);
  const text = name.toLowerCase();
  const parts = pattern.toLowerCase().split('*');
  const [first = '', last = ''] = [parts.shift(), parts.pop()];
  if (!text.startsWith(first)) return false;
  let end = first.length;
  for (const part of parts) {
    const start = text.indexOf(part, end);
    if (start < 0) return false;
    end = start + part.length;
  }
  return text.length - last.length >= end && text.endsWith(last);
}

export interface PatternMatches {
  /** Names and matches, each once, as the list spells them. */
  names: string[];
  /** How many repositories each pattern matches, before exclusions. */
  counts: { pattern: string; count: number }[];
  /** Exclusions that exclude nothing. */
  idle: string[];
}

/** Matches `repositories`, which all have the same owner. */
export function matchRepositories(
  { names, patterns, exclusions }: PatternRepositories,
  repositories: readonly RepositoryName[],
): PatternMatches {
  const listed = repositories.map(({ name }) => name);
  const matched = listed.filter((name) => patterns.some((pattern) => isMatch(pattern, name)));
  const kept = matched.filter((name) => !exclusions.some((exclusion) => isMatch(exclusion, name)));
  const others = names.filter((name) => !kept.some((each) => isSameName(each, name)));
  return {
    names: [...kept, ...others],
    counts: patterns.map((pattern) => ({
      pattern,
      count: listed.filter((name) => isMatch(pattern, name)).length,
    })),
    idle: exclusions.filter((exclusion) => !matched.some((name) => isMatch(exclusion, name))),
  };
}
