/** What GitHub's own language service finds wrong in an action.yml or a workflow: what their schemas do not allow. */
import { TextDocument } from 'vscode-languageserver-textdocument';
import '../../local-runner/workflow/json-imports.ts';

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
