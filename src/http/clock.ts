/** Time and chance, in one place so that the tests of the retry policy can bring their own. */

export interface TimeSource {
  /** The machine's clock, milliseconds since the epoch. */
  now: () => number;
  /** A clock that nobody sets: milliseconds since the process started. */
  elapsed: () => number;
  /** Resolves after `ms`, or as soon as the signal aborts. */
  sleep: (ms: number, signal: AbortSignal | undefined) => Promise<void>;
  /** A random number in [0, 1). */
  random: () => number;
}

export const REAL_TIME: TimeSource = {
  now: () => Date.now(),
  // `performance.now()` says the same, and makes Node load a module that takes longer than reading
  // the key.
  elapsed: () => process.uptime() * 1_000,
  sleep: async (ms, signal) => {
    const { setTimeout } = await import('node:timers/promises');
    await setTimeout(ms, undefined, { signal }).catch(() => undefined);
  },
  random: () => Math.random(),
};
