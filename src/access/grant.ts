/**
 * What was asked against what was granted: wider and narrower are both named, so that neither goes
 * unnoticed.
 */
import { isSameName } from './names.ts';
import type { PermissionRequest } from './permissions/request.ts';
import type { ResolvedRepositories } from './repositories/repositories.ts';
import { toFullName, type RepositoryName } from './repositories/name.ts';

export interface Asked {
  permissions: PermissionRequest;
  repositories: ResolvedRepositories;
  /**
   * The owner that each granted repository must belong to; `undefined` where the user did not say.
   */
  owner: string | undefined;
}

export interface GrantedRepository extends RepositoryName {
  id: number;
}

/** Stands for what is not of the form that GitHub documents. No input can ask for it. */
export const UNREADABLE = '?';

/** What GitHub's reply says of the token; `undefined` where it says nothing. */
export interface Grant {
  /** Name → level, as GitHub spells them, sorted by name. */
  permissions: Record<string, string> | undefined;
  repositorySelection: 'all' | 'selected' | undefined;
  /** Present only when the token was narrowed to a list. */
  repositories: readonly GrantedRepository[] | undefined;
}

export interface GrantComparison {
  /**
   * One phrase for each thing that was granted and not asked, or asked and not granted. Empty when
   * all is well.
   */
  differences: string[];
  /** What the reply does not say, so that it could not be checked. */
  unverified: string[];
}

/**
 * Comes with every repository permission, asked or not:
 * https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
const IMPLIED: ReadonlyMap<string, string> = new Map([['metadata', 'read']]);

export function compareGrant(asked: Asked, granted: Grant): GrantComparison {
  const differences: string[] = [];
  const unverified: string[] = [];
  // One by one: a reply may hold more than a call takes arguments.
  const add = (phrases: readonly string[]): void => {
    for (const phrase of phrases) differences.push(phrase);
  };
  if (
    Object.entries(granted.permissions ?? {})
      .flat()
      .includes(UNREADABLE)
  ) {
    differences.push("a permission that is not of the form 'name: level'");
  }
  if (asked.permissions.kind === 'some') {
    if (granted.permissions)
      add(comparePermissions(asked.permissions.permissions, granted.permissions));
    else unverified.push('permissions');
  }
  if (asked.repositories.kind === 'all') {
    if (granted.repositories?.length) add(compareOwners(asked, granted.repositories));
  } else {
    if (granted.repositorySelection === 'all')
      differences.push("all of the owner's repositories instead of a list");
    else if (granted.repositories) add(compareRepositories(asked, granted.repositories));
    else unverified.push('repositories');
  }
  return { differences, unverified };
}

function comparePermissions(
  asked: Readonly<Record<string, string>>,
  granted: Readonly<Record<string, string>>,
): string[] {
  // Not looked up in the objects: each of them has a `constructor`, which may be the name of a
  // permission as well.
  const [wanted, had] = [new Map(Object.entries(asked)), new Map(Object.entries(granted))];
  const names = [...new Set([...wanted.keys(), ...had.keys()])].sort();
  return names.flatMap((name) => {
    const [want, have] = [wanted.get(name), had.get(name)];
    if (have === (want ?? IMPLIED.get(name)) || (have === undefined && want === undefined))
      return [];
    if (want === undefined) return [`permission ${name}: ${have}, which was not asked for`];
    return [`permission ${name}: ${have ?? 'nothing'} instead of ${want}`];
  });
}

/** GitHub lists the repositories of a narrowed token only. */
function compareOwners({ owner }: Asked, granted: readonly GrantedRepository[]): string[] {
  const others = granted.filter((each) => owner !== undefined && !isSameName(each.owner, owner));
  return ['a list of repositories instead of all', ...others.map(describeUnasked)];
}

function compareRepositories(
  { repositories, owner }: Asked,
  granted: readonly GrantedRepository[],
): string[] {
  if (repositories.kind === 'all') return [];
  const asked = repositories.kind === 'ids' ? repositories.ids.map(String) : repositories.names;
  const toKey = ({ id, name }: GrantedRepository): string =>
    repositories.kind === 'ids' ? String(id) : name.toLowerCase();
  const wanted = new Set(asked.map((each) => each.toLowerCase()));
  const isAsked = (each: GrantedRepository): boolean =>
    wanted.has(toKey(each)) && (owner === undefined || isSameName(each.owner, owner));
  const had = new Set(granted.filter(isAsked).map(toKey));
  return [
    ...granted.filter((each) => !isAsked(each)).map(describeUnasked),
    ...asked
      .filter((each) => !had.has(each.toLowerCase()))
      .map((each) => `nothing for repository ${each}`),
  ];
}

function describeUnasked(repository: GrantedRepository): string {
  return `repository ${toFullName(repository)}, which was not asked for`;
}
