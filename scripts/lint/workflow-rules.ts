/**
 * What this project asks of its workflows beyond their syntax: no permission by default, every
 * action pinned.
 */
import { isMap, isNode, isScalar, LineCounter, parseDocument, visit } from 'yaml';
import type { Problem } from './schema-problems.ts';

/** A pinned action: `owner/name@<40 hex digits> # v1.2.3`. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** @see https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions */
export function findWorkflowProblems(text: string): Problem[] {
  const lineCounter = new LineCounter();
  const workflow = parseDocument(text, { lineCounter });
  const problems: Problem[] = [];
  const permissions = workflow.get('permissions');
  if (!isMap(permissions) || permissions.items.length > 0) {
    problems.push({
      line: 1,
      message: 'The workflow needs `permissions: {}` at its top; each job then names its own.',
    });
  }
  visit(workflow, {
    Pair: (_, { key, value }) => {
      if (!isScalar(key) || key.value !== 'uses') return;
      // An alias, as any value but a text, is not a pin that a reader can see.
      const uses = isScalar(value)
        ? `${String(value.value)}${value.comment ? ` #${value.comment}` : ''}`
        : String(value);
      if (uses.startsWith('./') || PINNED.test(uses)) return;
      const { line } = lineCounter.linePos((isNode(value) && value.range?.[0]) || 0);
      problems.push({ line, message: `Pin ${uses} to a commit, with its version in a comment.` });
    },
  });
  return problems;
}
