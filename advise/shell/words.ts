/** What the words of a shell script come to, as far as that can be known without running it. */
import type { DoubleQuotedChild, ParameterExpansionPart, Word, WordPart } from 'unbash';
import { showExpressions, toValue, type Variables } from '../texts.ts';

/** What only running the script would show. */
export const UNKNOWN = '{…}';

export interface Scope {
  variables: Variables;
  /** The expressions that were hidden from the parser. */
  expressions: readonly string[];
}

/** The word's text, unknown parts in braces. */
export function toText(word: Word | undefined, scope: Scope): string {
  if (!word) return '';
  const text = word.parts?.map((part) => partToText(part, scope)).join('') ?? word.value;
  return showExpressions(text, scope.expressions, scope.variables);
}

function partToText(part: WordPart | DoubleQuotedChild, scope: Scope): string {
  switch (part.type) {
    case 'Literal':
    case 'SingleQuoted':
    case 'AnsiCQuoted':
    case 'Glob':
      return part.value;
    case 'DoubleQuoted':
    case 'LocaleString':
      return part.parts.map((child) => partToText(child, scope)).join('');
    case 'SimpleExpansion':
      return toValue(part.text.slice(1), scope.variables);
    case 'ParameterExpansion':
      return expand(part, scope);
    case 'BraceExpansion':
    case 'ExtendedGlob':
      return part.text;
    case 'ArithmeticExpansion':
    case 'CommandExpansion':
    case 'ProcessSubstitution':
      return UNKNOWN;
  }
}

function expand(
  { parameter, prefix, index, operation }: ParameterExpansionPart,
  scope: Scope,
): string {
  const value = toValue(parameter, scope.variables);
  if (prefix !== undefined || index) return UNKNOWN;
  if (operation === undefined) return value;
  if (operation.type !== 'Default') return `{${parameter}}`;
  return scope.variables.has(parameter) ? value : toText(operation.operand, scope) || value;
}
