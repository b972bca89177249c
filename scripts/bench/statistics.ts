/** Medians and spreads: what a machine that is busy with other things cannot upset. */

export interface Spread {
  median: number;
  /** Between the quartiles lies half of all values. */
  lower: number;
  upper: number;
  max: number;
}

/** Interpolated between neighbours; NaN without values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}

export function toSpread(values: readonly number[]): Spread {
  return {
    median: quantile(values, 0.5),
    lower: quantile(values, 0.25),
    upper: quantile(values, 0.75),
    max: quantile(values, 1),
  };
}

/** Of the quickest tenths: what else the machine does can only add to a time. */
export function toRatio(times: readonly number[], others: readonly number[]): number {
  return quantile(times, 0.1) / quantile(others, 0.1);
}
