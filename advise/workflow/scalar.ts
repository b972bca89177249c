/** A text of a workflow, with the lines of the file that it stands on. */
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';

export interface Scalar {
  /** With its expressions as they were written. */
  text: string;
  /** The line of the file that an offset of the text is on. */
  toLine: (offset: number) => number;
}

/** The text of a scalar. Blocks of the kind `>` are joined as YAML does. */
export function toScalar(token: TemplateToken): Scalar {
  const first = token.range?.start.line ?? 1;
  const source = readText(token, 'source');
  const header = readText(token, 'blockScalarHeader') ?? '';
  if (!token.isExpression || source === undefined) {
    const text = token.isScalar ? token.assertScalar('A text').toString() : '';
    const isBlock = (token.range?.end.line ?? first) > first;
    return withLines(text, isBlock ? first + 1 : first);
  }
  if (header === '') return withLines(source, first);
  return withLines(dedent(source, header.startsWith('>')), first + 1);
}

/** Some kinds of tokens have more fields than others. */
function readText(token: TemplateToken, field: string): string | undefined {
  const found = Object.entries(token).find(([name]) => name === field)?.[1] as unknown;
  return typeof found === 'string' ? found : undefined;
}

function withLines(text: string, first: number): Scalar {
  return {
    text,
    toLine: (offset) => first + (text.slice(0, offset).match(/[\n\f]/g) ?? []).length,
  };
}

/**
 * Without the indentation of the block. A line break that YAML folds becomes a form feed, which
 * counts as a line and as a blank.
 */
function dedent(source: string, isFolded: boolean): string {
  const indent = /^ */.exec(source.replace(/^\n+/, ''))?.[0].length ?? 0;
  const lines = source.split('\n').map((line) => line.slice(indent));
  const text = lines.join('\n');
  return isFolded ? text.replace(/(?<=\S)\n(?=\S)/g, '\f') : text;
}
