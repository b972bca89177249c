/** Turns whatever was thrown into what the reader is shown. */
import { explain, GitHubError, InputError } from './github.ts';
import { Problem } from './problem.ts';

/** @throws what is a mistake of this program, as it is */
export function toProblem(error: unknown, what: string): Problem {
  if (error instanceof Problem) return error;
  if (error instanceof InputError)
    return new Problem({ what: `${what} failed`, why: error.message, next: [] });
  if (!(error instanceof GitHubError)) throw error;
  // Its sentence begins with the purpose of the call.
  const why = explain(error).replace(/^.*? failed: /, '');
  return new Problem({ what: `${what} failed`, why, next: [] });
}
