/**
 * What GitHub's own language service finds wrong in an action.yml or a workflow: what their schemas
 * do not allow.
 */
import { validate } from '@actions/languageservice';
import { TextDocument } from 'vscode-languageserver-textdocument';

export interface Problem {
  line: number;
  message: string;
}

/** The path of the file decides which schema it has to follow. */
export async function findSchemaProblems(file: string, text: string): Promise<Problem[]> {
  const diagnostics = await validate(TextDocument.create(`file:///${file}`, 'yaml', 0, text));
  return diagnostics.map(({ range, message }) => ({
    line: range.start.line + 1,
    message: typeof message === 'string' ? message : message.value,
  }));
}
