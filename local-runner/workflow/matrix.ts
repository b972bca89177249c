/**
 * The combinations that the matrix of a job comes to, of lists alone: without `include` and
 * `exclude`.
 */
import { isBasicExpression, isMapping, isSequence } from '@actions/workflow-parser';
import type { TemplateToken } from '@actions/workflow-parser/templates/tokens/template-token';
import { toText, toValue, type Contexts } from './evaluate.ts';

export type Combination = Readonly<Record<string, unknown>>;

/**
 * One empty combination for a job that has no matrix.
 * @throws for a matrix with more to it than lists
 */
export function toCombinations(
  strategy: TemplateToken | undefined,
  contexts: Contexts,
): Combination[] {
  const matrix = strategy && isMapping(strategy) ? strategy.find('matrix') : undefined;
  if (!matrix) return [{}];
  if (!isMapping(matrix)) throw new Error('A matrix as a whole expression is not supported here.');
  return [...matrix].reduce<Combination[]>(
    (combinations, { key, value }) => {
      const name = key.toString();
      if (name === 'include' || name === 'exclude')
        throw new Error(`'${name}' of a matrix is not supported here.`);
      const list = toList(value, contexts);
      return combinations.flatMap((combination) =>
        list.map((each) => ({ ...combination, [name]: each })),
      );
    },
    [{}],
  );
}

function toList(token: TemplateToken, contexts: Contexts): unknown[] {
  if (isSequence(token)) return [...token].map((item) => toText(item, contexts));
  const value = isBasicExpression(token) ? toValue(token.expression, contexts) : undefined;
  if (!Array.isArray(value) || value.length === 0)
    throw new Error('A dimension of a matrix is not a list of values.');
  return value;
}

/** How GitHub names the job: `count (octo-org)`. */
export function toJobName(id: string, combination: Combination): string {
  const values = Object.values(combination).map(String);
  return values.length === 0 ? id : `${id} (${values.join(', ')})`;
}
