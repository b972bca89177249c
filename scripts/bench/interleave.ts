/**
 * Runs subjects again and again, interleaved, so that each meets the machine in the same states;
 * hyperfine and tinybench run one after the other.
 */
import {
  canMeasureMemory,
  measureMemory,
  measureTime,
  type Measure,
  type Usage,
} from './measure.ts';

export interface Sample extends Usage {
  requests: number;
  connections: number;
}

/** Runs one process, or some that need each other, and gives a sample for each of their names. */
export type Subject = (measure: Measure) => Promise<Record<string, Sample>>;

/**
 * Before the first round, and again after so many, there is one that measures memory instead of
 * time.
 */
const MEMORY_EVERY = 20;

export async function interleave(subjects: readonly Subject[], rounds: number): Promise<Samples> {
  const samples = new Samples();
  for (let round = 0; round < rounds; round++) {
    if (canMeasureMemory && round % MEMORY_EVERY === 0)
      await runAll(subjects, measureMemory, samples);
    await runAll(subjects, measureTime, samples);
  }
  return samples;
}

async function runAll(
  subjects: readonly Subject[],
  measure: Measure,
  samples: Samples,
): Promise<void> {
  for (const subject of shuffle(subjects)) samples.add(await subject(measure));
}

/**
 * In a new order: what follows a heavy process finds colder caches, so each has to follow each as
 * often.
 */
export function shuffle<T>(all: readonly T[]): T[] {
  const drawn = all.map((each) => ({ each, lot: Math.random() }));
  return drawn.sort((one, other) => one.lot - other.lot).map(({ each }) => each);
}

export class Samples {
  readonly #byName = new Map<string, Sample[]>();

  add(samples: Readonly<Record<string, Sample>>): void {
    for (const [name, sample] of Object.entries(samples)) {
      this.#byName.set(name, [...(this.#byName.get(name) ?? []), sample]);
    }
  }

  has(name: string): boolean {
    return this.#byName.has(name);
  }

  /** Interpolated between neighbours; NaN without values. */
  quantile(name: string, key: keyof Sample, share: number): number {
    return quantile(this.#values(name, key), share);
  }

  max(name: string, key: keyof Sample): number {
    return this.quantile(name, key, 1);
  }

  /** Of the quickest tenths: what else the machine does can only add to a time. */
  ratio(name: string, other: string): number {
    return this.quantile(name, 'wallMs', 0.1) / this.quantile(other, 'wallMs', 0.1);
  }

  #values(name: string, key: keyof Sample): number[] {
    return (this.#byName.get(name) ?? [])
      .map((sample) => sample[key])
      .filter((value) => value !== undefined);
  }
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) * share;
  const [below = NaN, above = below] = [sorted[Math.floor(at)], sorted[Math.ceil(at)]];
  return below + (above - below) * (at - Math.floor(at));
}
