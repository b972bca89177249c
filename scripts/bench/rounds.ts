/** Runs all subjects again and again, interleaved, so that each meets the machine in the same moods. */
import type { Ask } from './environment.ts';
import { canWeigh } from './launch.ts';
import { toRatio, toSpread, type Spread } from './statistics.ts';
import type { Sample, Subjects } from './subjects.ts';

export const KINDS = ['empty', 'floor', 'main', 'floor of post', 'post', 'peer'] as const;
export type Kind = (typeof KINDS)[number];

interface Result {
  kind: Kind;
  wallMs: Spread;
  cpuMs: Spread;
  peakMiB: Spread;
  /** The most of any run. */
  requests: number;
  connections: number;
}

export interface Comparison {
  results: Result[];
  /** Of wall times; NaN without a peer. */
  ratios: Record<'main to floor' | 'post to floor' | 'main to peer', number>;
}

/** Before the first round, and again after so many, there is one that measures memory instead of time. */
const WEIGH_EVERY = 20;

const ONE: Ask = { owners: 1, repositories: 1 };

export async function compare(subjects: Subjects, rounds: number): Promise<Comparison> {
  const samples = new Map<Kind, Sample[]>(KINDS.map((kind) => [kind, []]));
  const note = (kind: Kind, sample: Sample | undefined): void => {
    if (sample) samples.get(kind)?.push(sample);
  };
  const turns = [
    async () => {
      note('empty', await subjects.empty());
    },
    async () => {
      const { sample, token } = await subjects.floor(ONE);
      note('floor', sample);
      note('floor of post', await subjects.floorOfPost(token));
    },
    async () => {
      const { sample, state } = await subjects.main(ONE);
      note('main', sample);
      note('post', await subjects.post(state));
    },
    async () => {
      note('peer', await subjects.peer(ONE));
    },
  ];
  const takeTurns = async (isWeighed: boolean): Promise<void> => {
    subjects.isWeighed = isWeighed;
    for (const turn of shuffle(turns)) await turn();
  };
  for (let round = 0; round < rounds; round++) {
    if (canWeigh && round % WEIGH_EVERY === 0) await takeTurns(true);
    await takeTurns(false);
  }
  return toComparison(samples);
}

/** In a new order: what follows a heavy process finds colder caches, so each has to follow each as often. */
export function shuffle<T>(all: readonly T[]): T[] {
  const drawn = all.map((each) => ({ each, lot: Math.random() }));
  return drawn.sort((one, other) => one.lot - other.lot).map(({ each }) => each);
}

function toComparison(samples: ReadonlyMap<Kind, Sample[]>): Comparison {
  const pick = (kind: Kind, key: keyof Sample): number[] =>
    (samples.get(kind) ?? []).map((sample) => sample[key]).filter((value) => value !== undefined);
  const compareWall = (kind: Kind, other: Kind): number => toRatio(pick(kind, 'wallMs'), pick(other, 'wallMs'));
  return {
    results: KINDS.filter((kind) => samples.get(kind)?.length).map((kind) => ({
      kind,
      wallMs: toSpread(pick(kind, 'wallMs')),
      cpuMs: toSpread(pick(kind, 'cpuMs')),
      peakMiB: toSpread(pick(kind, 'peakMiB')),
      requests: Math.max(...pick(kind, 'requests')),
      connections: Math.max(...pick(kind, 'connections')),
    })),
    ratios: {
      'main to floor': compareWall('main', 'floor'),
      'post to floor': compareWall('post', 'floor of post'),
      'main to peer': compareWall('main', 'peer'),
    },
  };
}
