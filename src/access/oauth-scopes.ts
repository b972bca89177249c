/**
 * OAuth scopes: read from inputs and headers, reduced as GitHub stores them, and compared by what
 * each includes.
 */
import { INCLUDED_BY_SCOPE, SCOPES_WITHOUT_PARTS } from './generated/oauth-scopes.ts';
import { InputError } from '../text/input-error.ts';
import { parseList } from '../text/list.ts';

const INCLUDED = new Map<string, readonly string[]>(Object.entries(INCLUDED_BY_SCOPE));
const KNOWN = new Set<string>([...INCLUDED.keys(), ...SCOPES_WITHOUT_PARTS]);

/**
 * The scopes in lower case, each once, as written and not reduced; an empty list only for `none`.
 *
 * - `repo, gist` · `repo gist` · `repo⏎gist` · `- repo⏎- gist` · `["repo", "gist"]` → `['repo',
 *   'gist']`
 * - `none` → `[]`
 * - `,` · blanks · `none, repo` · `re po!` → InputError that names the input
 */
export function parseScopes(text: string, input: string): string[] {
  const scopes = [
    ...new Set(parseList(text, input).flatMap((entry) => entry.toLowerCase().split(/\s+/))),
  ];
  if (scopes.length === 1 && scopes[0] === 'none') return [];
  const odd = scopes.find((scope) => scope === 'none' || !/^[a-z]\w*(:\w+)*$/.test(scope));
  if (odd === undefined) return scopes;
  const cause =
    odd === 'none'
      ? "'none' together with other scopes"
      : `'${odd.slice(0, 60)}', which is not a scope`;
  throw new InputError({
    input,
    problem: `holds ${cause}`,
    remedy:
      "Write scopes like 'repo, read:org', separated by commas, blanks or lines, or 'none' alone",
  });
}

/**
 * Reduces scopes as GitHub stores them: sorted, without those that another one includes. A scope
 * that the catalogue lacks is kept.
 *
 * - `user, gist, user:email` → `['gist', 'user']`
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps#normalized-scopes
 */
export function normalizeScopes(scopes: readonly string[]): string[] {
  const included = new Set(scopes.flatMap((scope) => INCLUDED.get(scope) ?? []));
  return [...new Set(scopes)].filter((scope) => !included.has(scope)).sort();
}

/**
 * Finds those of `wanted` that `granted` neither holds nor includes: users may grant less than an
 * app asks for.
 */
export function findMissingScopes(granted: readonly string[], wanted: readonly string[]): string[] {
  const held = new Set(granted.flatMap((scope) => [scope, ...(INCLUDED.get(scope) ?? [])]));
  return wanted.filter((scope) => !held.has(scope));
}

/**
 * Finds the scopes that the catalogue lacks: misspelt ones, or new ones that GitHub has not
 * described.
 */
export function findUnknownScopes(scopes: readonly string[]): string[] {
  return scopes.filter((scope) => !KNOWN.has(scope));
}

/**
 * `X-OAuth-Scopes`, what a token has, or `X-Accepted-OAuth-Scopes`, any one of which suffices.
 * `undefined` without the header, which only OAuth tokens and classic personal access tokens get.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
export function readScopesHeader(header: string | undefined): string[] | undefined {
  return header?.split(/[,\s]+/).filter((scope) => scope !== '');
}

/** Whether one of the accepted scopes is there; an empty list of them asks for none. */
export function isAccepted(present: readonly string[], accepted: readonly string[]): boolean {
  return (
    accepted.length === 0 ||
    accepted.some((scope) => findMissingScopes(present, [scope]).length === 0)
  );
}
