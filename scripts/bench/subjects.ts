/** What is measured: an empty script, the floor, the steps of this action, and another action's main. */
import path from 'node:path';
import { toStateVariables } from '../../local-runner/variables.ts';
import {
  BenchRunner,
  readMetadata,
  toFloorVariables,
  toInputs,
  toDeclaredInputs,
  type Ask,
  type Metadata,
} from './environment.ts';
import type { GitHubProcess } from './github-process.ts';
import { time, weigh, type Usage } from './launch.ts';

export interface Sample extends Partial<Usage> {
  peakMiB?: number;
  requests: number;
  connections: number;
}

type Variables = Readonly<Record<string, string>>;

export const ROOT = path.resolve(import.meta.dirname, '../..');
const EMPTY = path.join(import.meta.dirname, 'empty.cjs');
const FLOOR = path.join(import.meta.dirname, 'floor.cjs');

/** Each method runs one process and tells what it took; with `isWeighed`, its peak of memory instead of its time. */
export class Subjects {
  isWeighed = false;
  readonly #github: GitHubProcess;
  readonly #runner: BenchRunner;
  readonly #action = readMetadata(path.join(ROOT, 'action.yml'));
  readonly #peer: { folder: string; metadata: Metadata } | undefined;

  /** `peer` is the path of another action's action.yml. */
  constructor(github: GitHubProcess, peer: string | undefined) {
    this.#github = github;
    this.#runner = new BenchRunner(github.url);
    this.#peer = peer === undefined ? undefined : { folder: path.dirname(peer), metadata: readMetadata(peer) };
  }

  async empty(): Promise<Sample> {
    return (await this.#run(EMPTY, {})).sample;
  }

  /** The token is the first one that it minted. */
  async floor(ask: Ask): Promise<{ sample: Sample; token: string }> {
    const { app, url } = this.#github;
    const { sample, stdout } = await this.#run(FLOOR, { FLOOR_API_URL: url, ...toFloorVariables(ask, app) });
    return { sample, token: stdout };
  }

  async floorOfPost(token: string): Promise<Sample> {
    return (await this.#run(FLOOR, { FLOOR_API_URL: this.#github.url, FLOOR_TOKEN: token })).sample;
  }

  /** The state is what it left for post. */
  async main(ask: Ask): Promise<{ sample: Sample; state: Variables }> {
    const variables = toDeclaredInputs(this.#action, toInputs(ask, this.#github.app), this.#github.url);
    const { sample, files } = await this.#run(path.join(ROOT, this.#action.runs.main), variables);
    return { sample, state: { ...variables, ...toStateVariables(files.readEntries('STATE')) } };
  }

  async post(state: Variables): Promise<Sample> {
    return (await this.#run(path.join(ROOT, this.#action.runs.post ?? ''), state)).sample;
  }

  /** `undefined` when there is none. */
  async peer(ask: Ask): Promise<Sample | undefined> {
    if (!this.#peer) return undefined;
    const { folder, metadata } = this.#peer;
    const variables = toDeclaredInputs(metadata, toInputs(ask, this.#github.app), this.#github.url);
    return (await this.#run(path.join(folder, metadata.runs.main), variables)).sample;
  }

  async #run(script: string, variables: Variables) {
    const { env, files } = this.#runner.next(variables);
    const { measured, stdout } = this.isWeighed ? await weigh(script, env) : await time(script, env);
    const { requests, connections } = await this.#github.takeTraffic();
    const cost = typeof measured === 'number' ? { peakMiB: measured } : measured;
    const sample: Sample = { ...cost, requests, connections };
    return { sample, stdout, files };
  }

  end(): void {
    this.#runner.end();
  }
}
