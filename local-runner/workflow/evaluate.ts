/** Evaluates the expressions of a workflow with GitHub's own parser and evaluator. */
import { data, Evaluator, Lexer, Parser } from '@actions/expressions';
import type { FunctionDefinition } from '@actions/expressions/funcs/info';
import { TokenType } from '@actions/expressions/lexer';
import { truthy } from '@actions/expressions/result';
import { isBasicExpression, isMapping } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

/** Context name to its value, as JSON: `{ vars: { APP_CLIENT_ID: '…' } }`. */
export type Contexts = Readonly<Record<string, unknown>>;

/** What the status functions of a condition answer. */
export interface Status {
  failed: boolean;
}

/**
 * @see https://docs.github.com/actions/reference/workflows-and-actions/expressions#status-check-functions
 */
function toStatusFunctions({ failed }: Status): FunctionDefinition[] {
  const answers = { success: !failed, failure: failed, cancelled: false, always: true };
  return Object.entries(answers).map(([name, is]) => ({
    name,
    minArgs: 0,
    maxArgs: 0,
    call: () => new data.BooleanData(is),
  }));
}

/**
 * @throws GitHub's own error for text that is not an expression, or names a context that is not
 * there
 */
function evaluate(
  expression: string,
  contexts: Contexts,
  status: Status = { failed: false },
): data.ExpressionData {
  const functions = toStatusFunctions(status);
  const tree = new Parser(readTokens(expression), Object.keys(contexts), functions).parse();
  const values: unknown = JSON.parse(JSON.stringify(contexts), data.reviver);
  if (!(values instanceof data.Dictionary)) throw new Error('The contexts are not an object.');
  return new Evaluator(
    tree,
    values,
    new Map(functions.map((each) => [each.name, each])),
  ).evaluate();
}

/** The library's lexer unescapes only the first quote of a text; version 0.3.61 still does. */
function readTokens(expression: string) {
  const { tokens } = new Lexer(expression).lex();
  return tokens.map((token) =>
    token.type === TokenType.STRING
      ? { ...token, value: token.lexeme.slice(1, -1).replaceAll("''", "'") }
      : token,
  );
}

/** Whether a condition holds, as in `if:` and `post-if:`. */
export function holds(condition: string, contexts: Contexts, status: Status): boolean {
  return truthy(evaluate(condition, contexts, status));
}

/** The value of an expression, as JSON has it. */
export function toValue(expression: string, contexts: Contexts): unknown {
  return JSON.parse(evaluate(`toJSON(${expression})`, contexts).coerceString());
}

/** The text that a scalar of a workflow comes to. */
export function toText(token: TemplateToken, contexts: Contexts): string {
  if (isBasicExpression(token)) return evaluate(token.expression, contexts).coerceString();
  return token.assertScalar('A text').toString();
}

/**
 * The names and texts of a mapping, as of `env:` and `with:`; nothing for a token that is not
 * there.
 */
export function toTexts(
  token: TemplateToken | undefined,
  contexts: Contexts,
): Record<string, string> {
  if (token === undefined) return {};
  if (!isMapping(token)) throw new Error('A mapping as a whole expression is not supported here.');
  return Object.fromEntries(
    [...token].map(({ key, value }) => [key.toString(), toText(value, contexts)]),
  );
}
