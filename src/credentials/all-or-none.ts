/** Waits for several undertakings to end, also when one of them has failed: nothing is left running behind a failure. */

/** @throws the only failure as it is, several as an AggregateError */
export async function allOrNone<T>(undertakings: readonly Promise<T>[]): Promise<T[]> {
  const outcomes = await Promise.allSettled(undertakings);
  const failures: unknown[] = outcomes.flatMap((outcome) =>
    outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
  );
  if (failures.length > 1) throw new AggregateError(failures);
  return Promise.all(undertakings);
}
