/** What passes between the main step, the idle process and a single renewal, as plain values. */
import type { PermissionRequest } from '../access/permissions/request.ts';
import type { ResolvedRepositories } from '../access/repositories/repositories.ts';
import type { Connection } from '../github/connect.ts';
import type { CurrentToken, Template } from './template.ts';

/** A JWT of the app that was signed ahead, and when GitHub takes it, in milliseconds by the runner's clock. */
export interface SignedJwt {
  jwt: string;
  from: number;
  until: number;
}

/** What a new token is asked for with, and what it must come out as. */
export interface Renewable {
  /** For messages. */
  account: string;
  owner: string | undefined;
  installationId: number;
  repositories: ResolvedRepositories;
  /** Those of the first token; empty when GitHub did not list any. */
  repositoryIds: readonly number[];
  /** Those that GitHub granted with the first token; as asked when it did not say. */
  permissions: PermissionRequest;
  tokenFormat: 'default' | 'stateless' | 'classic';
}

/** A file that holds tokens, by its path in the step's folder, and how its text follows from them. */
export interface TokenFile {
  path: string;
  template: Template;
}

/** All that the idle process gets. The app's key is not in it. */
export interface RenewalPlan {
  appId: string;
  connection: Connection;
  /** When each renewal is due, in milliseconds by the runner's clock. */
  starts: readonly number[];
  /** When the process ends by itself. */
  endsAt: number;
  jwts: readonly SignedJwt[];
  renewables: readonly Renewable[];
  /** In the order of the renewables. */
  tokens: readonly CurrentToken[];
  files: readonly TokenFile[];
  /** The runner's process, by whose end the job is over; absent where it cannot be told. */
  runner?: { pid: number; identity: string };
}

/** What a single renewal gets; numbers are places in the plan's `renewables`. */
export type RenewalTask = Pick<RenewalPlan, 'appId' | 'connection'> &
  (
    | { kind: 'renew'; jwt: string; renewables: readonly { index: number; renewable: Renewable }[] }
    | { kind: 'revoke'; tokens: readonly JournalEntry[] }
  );

/** What a single renewal says, each as a line of JSON. */
export type RenewalReport =
  /** Comes with each token before anything else is done with it. */
  | ({ kind: 'received' } & JournalEntry)
  | ({ kind: 'renewed'; index: number } & CurrentToken)
  | { kind: 'failed'; words: string; isFinal: boolean }
  | { kind: 'revoked'; token: string };

export type Failure = Omit<Extract<RenewalReport, { kind: 'failed' }>, 'kind'>;

export interface JournalEntry {
  account: string;
  token: string;
  /** Milliseconds since the epoch. */
  receivedAt: number;
}

/** What post tells the job of, each as a line of JSON in the log. */
export interface Note {
  at: number;
  /** `missed` is a renewal that was not tried; `over` is the end that was planned, `ended` any other. */
  kind: 'renewed' | 'failed' | 'missed' | 'over' | 'ended';
  words: string;
}

/** What the idle process answers when it is told to stop. */
export interface LastWords {
  journal: readonly JournalEntry[];
  notes: readonly Note[];
}
