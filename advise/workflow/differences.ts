/** Whether a token's step asks for less or more than was found. */
import type { TokenAdvice } from './advise-file.ts';

/**
 * A permission that may be for what was not understood is not too much.
 * @param isPublic whether the repositories are public, so that reading them needs no permission
 */
export function differs({ token, missing, needless }: TokenAdvice, isPublic: boolean): boolean {
  if (!token) return false;
  if (token.asked.kind === 'everything') return true;
  return (
    missing.some(({ isReading }) => !isReading || !isPublic) ||
    needless.some(({ isUncertain, asked }) => !isUncertain && (asked !== 'read' || !isPublic))
  );
}
