/**
 * Reads the codes of the system's errors.
 * @see https://nodejs.org/api/errors.html#common-system-errors
 */

export function hasCode(error: unknown, codes: readonly string[]): boolean {
  return error instanceof Error && 'code' in error && codes.includes(String(error.code));
}

/** Gives what `act` gives; `undefined` when it fails with one of these codes. @throws any other error */
export function unless<T>(codes: readonly string[], act: () => T): T | undefined {
  try {
    return act();
  } catch (error) {
    if (hasCode(error, codes)) return undefined;
    throw error;
  }
}
