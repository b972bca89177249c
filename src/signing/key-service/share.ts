/** Lets all who need the same ask for it once. */

/**
 * Makes a function whose callers share one promise. A failure is not kept: the next caller asks
 * again.
 */
export function share<T>(ask: () => Promise<T>): () => Promise<T> {
  let asked: Promise<T> | undefined;
  return () => {
    if (asked) return asked;
    const current = ask();
    asked = current;
    current.catch(() => {
      if (asked === current) asked = undefined;
    });
    return current;
  };
}
