/**
 * Which repositories a token is for: as the user asks for them, and as GitHub is asked for them.
 */
import { toFullName } from './name.ts';

/** Everything that the installation can see. */
interface AllRepositories {
  kind: 'all';
}

/**
 * Repositories of one owner by bare names; never none: GitHub reads an empty list as everything.
 */
interface NamedRepositories {
  kind: 'names';
  names: readonly string[];
}

/** Repositories by their ids; never none, either. */
interface NumberedRepositories {
  kind: 'ids';
  ids: readonly number[];
}

/** Repositories of one owner, by patterns of their names. */
export interface PatternRepositories {
  kind: 'patterns';
  /** Asked for by name, whatever the patterns match. */
  names: readonly string[];
  patterns: readonly string[];
  /** Names or patterns that are removed from what the patterns match, and from nothing else. */
  exclusions: readonly string[];
}

/** What the inputs ask for. */
export type AskedRepositories = ResolvedRepositories | PatternRepositories;

/**
 * What the body of a mint asks for: patterns have been matched, and renamed repositories looked up.
 */
export type ResolvedRepositories = AllRepositories | NamedRepositories | NumberedRepositories;

/** Those that are asked for by their names. */
export function listNames(repositories: AskedRepositories): readonly string[] {
  return 'names' in repositories ? repositories.names : [];
}

/**
 * Lists for messages what is asked for, one by one. `owner` is `undefined` where nobody has said
 * it.
 */
export function describeRepositories(
  repositories: AskedRepositories,
  owner: string | undefined,
): string[] {
  if (repositories.kind === 'all') return [];
  if (repositories.kind === 'ids') return repositories.ids.map((id) => `id ${id}`);
  const toFull = (name: string): string =>
    owner === undefined ? name : toFullName({ owner, name });
  if (repositories.kind === 'names') return repositories.names.map(toFull);
  const { names, patterns, exclusions } = repositories;
  return [...[...names, ...patterns].map(toFull), ...exclusions.map((each) => `!${toFull(each)}`)];
}
