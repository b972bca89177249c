/** Names of owners, repositories and enterprises, as GitHub allows them. */
import { findNamesInAddress } from './address.ts';
import { toOneLine } from '../text/one-line.ts';
import { repositoryError } from './repositories/error.ts';

const MAX_NAME_LENGTH = 100;

/**
 * Whether GitHub could have an account or a repository of this name; `.` and `..` would change the
 * URL's path.
 */
export function isName(text: string): boolean {
  return (
    /^[A-Za-z0-9._-]+$/.test(text) &&
    text.length <= MAX_NAME_LENGTH &&
    text !== '.' &&
    text !== '..'
  );
}

/** @throws InputError naming the input and the value */
export function parseName(text: string, input: string): string {
  if (isName(text)) return text;
  refuseAddress(findNamesInAddress(text).slice(0, 1), 1, input);
  throw repositoryError({
    input,
    problem: `holds ${quoteName(text)}, which is not a name on GitHub`,
    remedy: `Use letters, digits, '.', '_' and '-', at most ${MAX_NAME_LENGTH} of them`,
  });
}

/**
 * Suggests the names in an address, if they are as many as `expected`. The address is not shown: it
 * may hold a password.
 * @throws InputError that names the input
 */
export function refuseAddress(names: readonly string[], expected: number, input: string): void {
  if (names.length !== expected || !names.every(isName)) return;
  throw repositoryError({
    input,
    problem: "holds a web address or one of git's",
    remedy: `Write '${names.join('/')}'`,
  });
}

/** GitHub compares names without regard to case. */
export function isSameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Quotes what an input holds, for a message. */
export function quoteName(text: string): string {
  return `'${toOneLine(text, MAX_NAME_LENGTH)}'`;
}
