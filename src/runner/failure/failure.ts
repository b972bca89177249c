/** Turns whatever was thrown into the one line that the user reads. */
import { GitHubError } from '../../github/errors.ts';
import { explain } from './explain.ts';
import { InputError } from '../../text/input-error.ts';
import { explainSigning } from '../../signing/signing-advice.ts';
import { SigningError } from '../../signing/signing-error.ts';
import { toHelpLink } from '../environment.ts';
import { redact } from '../masks.ts';
import { isFileProblem, toFileAdvice } from './file-problem.ts';
import { toOneLine } from '../../text/one-line.ts';

/** Several failures at once become one line, each said once. */
export function toMessage(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(toMessage))].join(' ');
  if (error instanceof InputError) return `${error.message} See ${toHelpLink(error.topic)}`;
  if (error instanceof SigningError)
    return `${explainSigning(error, redact)} See ${toHelpLink(error.code)}`;
  if (error instanceof GitHubError) return `${explain(error)} See ${toHelpLink(error.code)}`;
  if (isFileProblem(error)) return `${toFileAdvice(error)} See ${toHelpLink('runner-files')}`;
  const words =
    error instanceof Error
      ? `${error.name}: ${error.message}`
      : 'something that is not an error was thrown';
  return `The step failed in a way that it should not: ${toOneLine(redact(words)).replace(/\.$/, '')}. Run the job again with debug logging and report what it shows. See ${toHelpLink('unexpected-failure')}`;
}
