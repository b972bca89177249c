/** What GitHub's own language service finds wrong in an action.yml or a workflow: what their schemas do not allow. */
import { registerHooks } from 'node:module';
import { TextDocument } from 'vscode-languageserver-textdocument';

// The language service imports JSON without saying so, which bundlers accept and Node does not.
// https://github.com/actions/languageservices/issues/387
registerHooks({
  resolve(specifier, context, nextResolve) {
    const resolved = nextResolve(specifier, context);
    return resolved.url.endsWith('.json') ? { ...resolved, importAttributes: { type: 'json' } } : resolved;
  },
});
const { validate } = await import('@actions/languageservice');

export interface Problem {
  line: number;
  message: string;
}

/** The path of the file tells which schema it has to follow. */
export async function findSchemaProblems(file: string, text: string): Promise<Problem[]> {
  const diagnostics = await validate(TextDocument.create(`file:///${file}`, 'yaml', 0, text));
  return diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}
