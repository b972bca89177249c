/** Reads a workflow's text into the tokens of GitHub's own parser, which know where they stand. */
import {
  isMapping,
  NoOperationTraceWriter,
  parseWorkflow as parseTokens,
} from '@actions/workflow-parser';
import type { MappingToken } from '@actions/workflow-parser/templates/tokens/mapping-token';
import type { TemplateContext } from '@actions/workflow-parser/templates/template-context';

/** @throws when GitHub's parser finds a fault */
export function readTokens(text: string): { context: TemplateContext; value: MappingToken } {
  const { context, value } = parseTokens(
    { name: 'workflow.yml', content: text },
    new NoOperationTraceWriter(),
  );
  if (!value || !isMapping(value) || context.errors.count > 0) throw toFault(context);
  return { context, value };
}

export function toFault({ errors }: TemplateContext): Error {
  return new Error(errors.getErrors().map(String).join('\n') || 'This is not a workflow.');
}
