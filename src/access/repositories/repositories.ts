/**
 * Which repositories a token is for: as the user asks for them, and as GitHub is asked for them.
 */
import { toFullName } from './name.ts';

/** Everything that the installation can see. */
interface AllRepositories {
  kind: 'all';
}

/** By their bare names, all of one owner; never none: GitHub reads an empty list as everything. */
interface NamedRepositories {
  kind: 'names';
  names: readonly string[];
}

/** By their ids; never none, as above. */
interface NumberedRepositories {
  kind: 'ids';
  ids: readonly number[];
}

/** Of one owner, by patterns of their names. */
export interface PatternRepositories {
  kind: 'patterns';
  /** Asked for by name, whatever the patterns match. */
  names: readonly string[];
  patterns: readonly string[];
  /** Names or patterns that are taken away from what the patterns match, and from nothing else. */
  exclusions: readonly string[];
}

/** As the inputs say it. */
export type AskedRepositories = ResolvedRepositories | PatternRepositories;

/**
 * As the body of a mint says it: patterns were matched, and what GitHub knows under another name
 * was looked up.
 */
export type ResolvedRepositories = AllRepositories | NamedRepositories | NumberedRepositories;

/** Those that are asked for by their names. */
export function listNames(repositories: AskedRepositories): readonly string[] {
  return 'names' in repositories ? repositories.names : [];
}

/** For messages: what is asked for, one by one. `owner` is `undefined` where nobody has said it. */
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
