/** Finds the names in an address that was copied from a browser or from git, to suggest them. */

/** What stands before a name on pages of accounts. */
const PAGES: readonly string[] = ['orgs', 'users', 'enterprises'];

/**
 * - `https://github.com/o/r/tree/main` · `git@github.com:o/r.git` · `github.com/o/r` → `['o', 'r']`
 * - `https://github.com/orgs/o` → `['o']`
 * - `o/r` · `a/b/c` → `[]`
 */
export function findNamesInAddress(text: string): string[] {
  const hasScheme = text.includes('://');
  const address = hasScheme
    ? text
    : `https://${text.slice(text.indexOf('@') + 1).replace(':', '/')}`;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !(hasScheme || /[a-z\d]\.[a-z]/i.test(url.hostname))) return [];
  const names = url.pathname.split('/').filter((each) => each !== '' && !PAGES.includes(each));
  return names.slice(0, 2).map((name) => name.replace(/\.git$/, ''));
}
