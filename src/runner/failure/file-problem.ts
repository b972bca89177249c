/** Turns the system's error about one of the runner's files into its cause and what to do. */
import { statSync } from 'node:fs';
import path from 'node:path';
import { toOneLine } from '../../text/one-line.ts';

/** What the system's errors hold; `path` is missing where a file is known by its descriptor. */
type SystemError = Error & { code?: string; path?: string };

/** `@actions/core` throws another error for a missing command file. */
export function isFileProblem(error: unknown): error is SystemError {
  return (
    error instanceof Error &&
    ('syscall' in error || error.message.startsWith('Missing file at path'))
  );
}

export function toFileAdvice(error: SystemError): string {
  const words = toOneLine(error.message).replace(/\.$/, '');
  return `The step cannot use the runner's files: ${words}. ${toRemedy(error)}`;
}

/**
 * The runner makes its files for its own user alone, and the image of a job's container may have
 * another one.
 * @see https://github.com/actions/runner/issues/3290
 * @see https://docs.github.com/actions/reference/workflows-and-actions/dockerfile-support#user
 */
function toRemedy({ code, path: file = '' }: SystemError): string {
  if (code !== 'EACCES' && code !== 'EPERM')
    return 'Check that the disk is neither full nor read-only.';
  const [user, owner] = [process.getuid?.(), findOwner(file)];
  if (user === undefined || owner === undefined || user === owner) {
    return "Check who may write there: on a self-hosted runner, look at the owner and the rights of '_work/_temp'.";
  }
  return `The step runs as user ${user}, and the file belongs to user ${owner}. In a job with 'container', set 'options: --user ${owner}' there; on a self-hosted runner, look at the owner of '_work/_temp'.`;
}

/** Finds the file's owner or, where it cannot be reached, that of the folder in the way. */
function findOwner(file: string): number | undefined {
  try {
    return statSync(file).uid;
  } catch {
    const folder = path.dirname(file);
    return folder === file ? undefined : findOwner(folder);
  }
}
