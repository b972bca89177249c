/**
 * Texts of which parts are not known: these stand in braces, as in
 * `/repos/{owner}/{repo}/issues/{ISSUE}`.
 */

/** What each runner sets, as far as it matters to a path. */
const OF_THE_RUNNER: ReadonlyMap<string, string> = new Map([
  ['GITHUB_API_URL', 'https://api.github.com'],
  ['GITHUB_SERVER_URL', 'https://github.com'],
  ['GITHUB_REPOSITORY', '{owner}/{repo}'],
  ['GITHUB_REPOSITORY_OWNER', '{owner}'],
]);

/** The names of variables in scripts, and what is known of their values. */
export type Variables = Map<string, string>;

/** A variable's value, or its name in braces. */
export function toValue(name: string, variables: Variables): string {
  return variables.get(name) ?? OF_THE_RUNNER.get(name) ?? `{${name}}`;
}

const EXPRESSION = /\$\{\{(.*?)\}\}/gs;

/** The text with its expressions in braces, or with their values where these are known. */
export function resolveExpressions(text: string, variables: Variables): string {
  return text.replace(EXPRESSION, (_whole, expression: string) =>
    resolveExpression(expression, variables),
  );
}

/** One expression, without its `${{` and `}}`. */
export function resolveExpression(expression: string, variables: Variables): string {
  const name = expression.trim().replace(/\s+/g, ' ');
  const [, variable] = /^env\.(\w+)$/.exec(name) ?? [];
  if (variable !== undefined) return toValue(variable, variables);
  const [, context] = /^github\.(\w+)$/.exec(name) ?? [];
  const known =
    context === undefined ? undefined : OF_THE_RUNNER.get(`GITHUB_${context.toUpperCase()}`);
  // Inputs of a composite action are kept under the expression that reads them.
  return known ?? variables.get(name) ?? `{${name}}`;
}

/**
 * An expression's place in a script: a word of the same length, which any language takes for text.
 */
const PLACE = /__E(\d+)_+/g;

/**
 * Puts words in the places of expressions, so that a parser of another language can read the text.
 */
export function hideExpressions(text: string): { text: string; expressions: string[] } {
  const expressions: string[] = [];
  const hidden = text.replace(EXPRESSION, (whole, expression: string) => {
    expressions.push(expression);
    return `__E${expressions.length - 1}_`.padEnd(whole.length, '_');
  });
  return { text: hidden, expressions };
}

/** Puts the expressions back, resolved. */
export function showExpressions(
  text: string,
  expressions: readonly string[],
  variables: Variables,
): string {
  return text.replace(PLACE, (whole, index: string) => {
    const expression = expressions[Number(index)];
    return expression === undefined ? whole : resolveExpression(expression, variables);
  });
}
