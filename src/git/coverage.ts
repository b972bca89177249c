/**
 * The repositories that git may send a token to, in every spelling of their names that is known.
 */
import { isName, isSameName } from '../access/names.ts';
import { listNames, type AskedRepositories } from '../access/repositories/repositories.ts';
import type { RepositoryName } from '../access/repositories/name.ts';

export interface Coverage {
  /**
   * Spellings of the owner's login. Git compares URLs with regard to case and GitHub does not, so
   * each needs a key.
   */
  owners: readonly string[];
  /** Spellings of the repositories' names; `undefined` for all of the owner. */
  names: readonly string[] | undefined;
  /** How many repositories these are; infinite for all of the owner. */
  size: number;
}

/** What a token was asked for, and what is known of it. */
export interface TokenSubject {
  target: { owner: string | undefined; repositories: AskedRepositories };
  /** The account as GitHub spells it; `''` when it is not known. */
  owner: string;
  /** Empty when the token was not narrowed, or the reply does not say. */
  repositories: readonly RepositoryName[];
}

/** Gives `undefined` when neither the reply nor the inputs say which repositories these are. */
export function toCoverage({ owner, repositories, target }: TokenSubject): Coverage | undefined {
  const owners = toSpellings([
    owner,
    ...(target.owner !== undefined && isSameName(owner, target.owner) ? [target.owner] : []),
  ]);
  if (target.repositories.kind === 'all')
    return ifValid({ owners, names: undefined, size: Infinity });
  const typed = listNames(target.repositories);
  const granted = repositories.map(({ name }) => name);
  const size = granted.length || (target.repositories.kind === 'names' ? typed.length : 0);
  return size === 0
    ? undefined
    : ifValid({ owners, names: toSpellings([...granted, ...typed]), size });
}

/** Lists GitHub's spelling, the user's, and the one in lower case. */
function toSpellings(names: readonly string[]): string[] {
  return [...new Set([...names, ...names.map((name) => name.toLowerCase())])];
}

/** The names come from a server and go into a file that git obeys. */
function ifValid(coverage: Coverage): Coverage | undefined {
  return [...coverage.owners, ...(coverage.names ?? [])].every(isName) ? coverage : undefined;
}
