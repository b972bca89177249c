/**
 * Errors about the inputs that say where a token works: they share a section of
 * `docs/troubleshooting.md`.
 */
import { InputError, type Refusal } from '../../text/input-error.ts';

export function repositoryError(refusal: Omit<Refusal, 'topic'>): InputError {
  return new InputError({ ...refusal, topic: 'repositories' });
}

/** Refuses inputs of which the first makes the others pointless. */
export function exclusionError(input: string, ...others: readonly string[]): InputError {
  const problem = `cannot be used with ${others.map((name) => `'${name}'`).join(' and ')}`;
  return repositoryError({ input, problem, remedy: 'Keep the one that is meant' });
}
