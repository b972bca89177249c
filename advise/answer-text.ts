/** Prints an answer about one call for people. */
import type { Answer } from './answer.ts';
import { toBlock, toBlockLines } from './block.ts';
import type { Need } from './need.ts';

export function toAnswerText({ question, needs, remarks }: Answer): string {
  const parts = needs.map(toNeedText);
  if (needs.length === 0) parts.push(question);
  return [...parts, ...remarks].join('\n\n');
}

function toNeedText(need: Need): string {
  const { what, notes, source } = need;
  const lines = [what, ...toAlternatives(need), ...notes];
  return [...lines, ...(source === undefined ? [] : [source])].join('\n');
}

function toAlternatives({ sets, dependsOnKind, optional }: Need): string[] {
  const blocks = sets.flatMap((set, index) => [
    ...(index > 0 ? ['or'] : []),
    ...toBlock(toBlockLines(set)).map((line) => `  ${line}`),
  ]);
  const additions = toBlockLines(optional?.permissions ?? {}).map(
    ({ name, level }) =>
      `'${name.replaceAll('_', '-')}: ${level}' is needed, too, if ${optional?.when ?? ''}.`,
  );
  const kinds = dependsOnKind
    ? ["For an issue it is 'issues' that counts, for a pull request 'pull-requests'."]
    : sets.length > 1
      ? ['Any one of them is enough.']
      : [];
  return [...blocks, ...kinds, ...additions];
}
