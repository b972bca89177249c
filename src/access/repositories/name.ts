/**
 * A repository as a value. `owner/name` is taken apart here and put together here, and nowhere
 * else.
 */
import { findNamesInAddress } from '../address.ts';
import { isName, quoteName, refuseAddress } from '../names.ts';
import { repositoryError } from './error.ts';

export interface RepositoryName {
  owner: string;
  name: string;
}

export function toFullName({ owner, name }: RepositoryName): string {
  return `${owner}/${name}`;
}

/** Sorts by full name. */
export function sortByName<Repository extends RepositoryName>(
  repositories: readonly Repository[],
): Repository[] {
  return [...repositories].sort((a, b) => (toFullName(a) < toFullName(b) ? -1 : 1));
}

/** Reads a full name from GitHub or the runner; `undefined` for what cannot be one. */
export function readFullName(text: string): RepositoryName | undefined {
  return split(text, isName);
}

/**
 * Reads a user's `owner/name`, or bare `name`, whose owner follows from elsewhere. The name may be
 * a pattern.
 * @throws InputError naming the input and the value
 */
export function parseRepositoryName(text: string, input: string): { owner?: string; name: string } {
  if (isNameOrPattern(text)) return { name: text };
  const repository = split(text, isNameOrPattern);
  if (repository) return repository;
  refuseAddress(findNamesInAddress(text), 2, input);
  throw repositoryError({
    input,
    problem: `holds ${quoteName(text)}, which is not a repository`,
    remedy:
      "Write 'name' or 'owner/name', with letters, digits, '.', '_' and '-', and '*' for any of them in the name",
  });
}

function isNameOrPattern(text: string): boolean {
  return isName(text.replaceAll('*', '-'));
}

function split(text: string, isValid: (name: string) => boolean): RepositoryName | undefined {
  const [owner = '', name = '', ...more] = text.split('/');
  return more.length === 0 && isName(owner) && isValid(name) ? { owner, name } : undefined;
}
