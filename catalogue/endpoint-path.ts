/** Compares paths, in whatever spelling they were written, with those of GitHub's documentation. */

/** Parameters at the end of a path whose values may have slashes: `contents/{path}`. */
const TAKES_SLASHES = /^\{(path|ref|basehead)\}$/;
/**
 * A segment whose value is not known: `{owner}`, `:owner`, `$OWNER`, `<owner>`, or with other text.
 */
const UNKNOWN = /[{}<>$*]|^:/;

/**
 * The segments of a path, without host, query and the prefix of Enterprise Server's API.
 *
 * - `https://ghe.example.com/api/v3/repos/octo/hello?x=1` → `['repos', 'octo', 'hello']`
 * - `/repositories/1/issues` → `['repos', '{owner}', '{repo}', 'issues']`
 */
export function toSegments(path: string): string[] {
  const [plain = ''] = path
    .trim()
    .replace(/^https?:\/\/[^/]+/i, '')
    .split(/[?#]/);
  const segments = plain.split('/').filter((segment) => segment !== '');
  if (segments[0] === 'api' && segments[1] === 'v3') segments.splice(0, 2);
  // Both are where GitHub redirects to from a name that has changed.
  if (segments[0] === 'repositories' && segments.length > 1) {
    return ['repos', '{owner}', '{repo}', ...segments.slice(2)];
  }
  if (segments[0] === 'organizations' && segments.length > 1) {
    return ['orgs', '{org}', ...segments.slice(2)];
  }
  return segments;
}

/** How many segments are the same text in both; undefined if the path is not of the template. */
export function countLiteralMatches(
  template: readonly string[],
  path: readonly string[],
): number | undefined {
  const last = template.at(-1) ?? '';
  const isOpen = TAKES_SLASHES.test(last);
  const fixed = isOpen ? template.slice(0, -1) : template;
  if (isOpen ? path.length < fixed.length : path.length !== fixed.length) return undefined;
  // `contents` alone is the root of the repository; the other parameters cannot be left out.
  if (isOpen && path.length === fixed.length && last !== '{path}') return undefined;
  let literals = 0;
  for (const [index, segment] of fixed.entries()) {
    const given = path[index] ?? '';
    // `/user/{account_id}` is a number; `/user/orgs` and the like are not open to apps.
    if (segment === '{account_id}' && !/^\d+$/.test(given) && !UNKNOWN.test(given))
      return undefined;
    if (segment.startsWith('{')) continue;
    if (UNKNOWN.test(given) || segment.toLowerCase() !== given.toLowerCase()) return undefined;
    literals += 1;
  }
  return literals;
}

/**
 * The path, and what it is if an unknown segment holds `owner/repo`: `repos/$REPOSITORY/issues`.
 */
export function toReadings(path: readonly string[]): string[][] {
  const [first, second = '', ...rest] = path;
  if (first !== 'repos' || !UNKNOWN.test(second)) return [[...path]];
  return [[...path], ['repos', '{owner}', '{repo}', ...rest]];
}
