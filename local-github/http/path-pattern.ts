/** Paths with parameters, as GitHub's documentation writes them: `/repos/{owner}/{repo}`. */

/** The decoded parameters of a path that matches, else nothing. */
export type PathPattern = (path: string) => Record<string, string> | undefined;

/** A parameter is one segment; `{path}` at the end takes all that follow, and may be left out. */
export function compilePath(pattern: string): PathPattern {
  const source = pattern
    .replace(/[.*+?^$()|[\]\\]/g, '\\$&')
    .replace(/\/\{path\}$/, '(?:/|$)(?<path>.*)')
    .replace(/\{(\w+)\}/g, '(?<$1>[^/]+)');
  const expression = new RegExp(`^${source}$`);
  return (path) => {
    const match = expression.exec(path);
    if (!match) return undefined;
    return Object.fromEntries(
      Object.entries(match.groups ?? {}).map(([name, value]) => [name, decode(value)]),
    );
  };
}

function decode(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
