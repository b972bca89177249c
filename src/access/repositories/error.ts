/** Errors about the inputs that say where a token works: they share a section of `docs/troubleshooting.md`. */
import { InputError, type Refusal } from '../../text/input-error.ts';

export function repositoryError(refusal: Omit<Refusal, 'topic'>): InputError {
  return new InputError({ ...refusal, topic: 'repositories' });
}

/** Two inputs were given of which one makes the other pointless. */
export function exclusionError(input: string, other: string): InputError {
  return repositoryError({ input, problem: `cannot be used with '${other}'`, remedy: 'Keep the one that is meant' });
}
