/** What this project asks of its workflows beyond their syntax: no permission by default, every action pinned. */
import { isMap, parseDocument } from 'yaml';

export interface Problem {
  line: number;
  message: string;
}

/** A pinned action: `owner/name@<40 hex digits> # v1.2.3`. */
const PINNED = /^[\w.-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/;

/** @see https://docs.github.com/actions/reference/security/secure-use#using-third-party-actions */
export function findWorkflowProblems(text: string): Problem[] {
  const problems: Problem[] = [];
  const permissions = parseDocument(text).get('permissions');
  if (!isMap(permissions) || permissions.items.length > 0) {
    problems.push({
      line: 1,
      message: 'The workflow needs `permissions: {}` at its top; each job then names its own.',
    });
  }
  for (const [index, line] of text.split('\n').entries()) {
    const [, uses] = /^\s*(?:- )?uses: *(.+?) *$/.exec(line) ?? [];
    if (uses === undefined || uses.startsWith('./') || PINNED.test(uses)) continue;
    problems.push({ line: index + 1, message: `Pin ${uses} to a commit, with its version in a comment.` });
  }
  return problems;
}
