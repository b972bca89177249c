/** From whatever was thrown to the one line that the user reads. */
import { GitHubError } from '../github/errors.ts';
import { explain } from '../github/explain.ts';
import { InputError } from '../scope/input-error.ts';
import { toHelpLink } from './environment.ts';
import { toOneLine } from '../scope/one-line.ts';

/** Several failures at once become one line, each said once. */
export function toMessage(error: unknown): string {
  if (error instanceof AggregateError) return [...new Set(error.errors.map(toMessage))].join(' ');
  if (error instanceof InputError) return `${error.message} See ${toHelpLink(error.topic)}`;
  if (error instanceof GitHubError) return `${explain(error)} See ${toHelpLink(error.code)}`;
  if (isSystemError(error)) {
    return `The step cannot use the runner's files: ${toLine(error.message)}. Check that the disk is neither full nor read-only. See ${toHelpLink('runner-files')}`;
  }
  const words = error instanceof Error ? `${error.name}: ${error.message}` : 'something that is no error was thrown';
  return `The step failed in a way that it should not: ${toLine(words)}. Run the job again with debug logging and report what it shows. See ${toHelpLink('unexpected-failure')}`;
}

/** Of the operating system, or of `@actions/core` when a command file is missing. */
function isSystemError(error: unknown): error is Error {
  return error instanceof Error && ('syscall' in error || error.message.startsWith('Missing file at path'));
}

function toLine(text: string): string {
  return toOneLine(text).replace(/\.$/, '');
}
