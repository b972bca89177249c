/** Runs all subjects again and again, interleaved, so that each meets the machine in the same moods. */
import type { Ask } from './environment.ts';
import { toRatio, toSpread, type Spread } from './statistics.ts';
import type { Sample, Subjects } from './subjects.ts';

export const KINDS = ['empty', 'floor', 'main', 'floor of post', 'post', 'peer'] as const;
export type Kind = (typeof KINDS)[number];

export interface Result {
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

/** Every so many rounds memory is measured instead of time. */
const WEIGH_EVERY = 6;

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
  for (let round = 0; round < rounds; round++) {
    subjects.isWeighed = round % WEIGH_EVERY === WEIGH_EVERY - 1;
    // Each begins in turn: what follows a heavy process finds colder caches.
    for (let turn = 0; turn < turns.length; turn++) await turns[(round + turn) % turns.length]?.();
  }
  return toComparison(samples);
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
