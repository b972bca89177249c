/**
 * What is measured, each as a runner starts it: an empty script, the floor, this action's steps,
 * another action's main.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { RunnerTemp, type CommandFiles } from '../../local-runner/command-files.ts';
import {
  toInputVariables,
  toJobVariables,
  toStateVariables,
  type Environment,
} from '../../local-runner/variables.ts';
import { toList, type Ask } from './ask.ts';
import type { GitHubProcess } from './github-process.ts';
import type { Sample, Subject } from './interleave.ts';
import type { Measure } from './measure.ts';
import { ASKED_PERMISSIONS, OWNERS, REPOSITORIES } from './world.ts';

export const ROOT = path.resolve(import.meta.dirname, '../..');
const EMPTY = path.join(import.meta.dirname, 'empty.cjs');
const FLOOR = path.join(import.meta.dirname, 'floor.cjs');

interface StepsOptions {
  /** In place of the usual ones, the private key among them. */
  inputs?: Environment;
  env?: Environment;
  /** Of Node, before the script. */
  args?: readonly string[];
  /** Runs between main and post, with what main left for post. */
  between?: (state: Readonly<Record<string, string>>) => Promise<void>;
}

interface Metadata {
  inputs: Record<string, { default?: string | boolean | number }>;
  runs: { main: string; post?: string };
}

export class Subjects {
  readonly #github: GitHubProcess;
  readonly #temp = new RunnerTemp();

  constructor(github: GitHubProcess) {
    this.#github = github;
  }

  readonly empty: Subject = async (measure) => ({
    empty: (await this.#run(measure, [EMPTY], {})).sample,
  });

  /** The floor of post revokes the first token that the other minted. */
  floor(ask: Ask): Subject {
    const { app, url } = this.#github;
    const repositories = REPOSITORIES.slice(0, ask.repositories);
    const owners = OWNERS.slice(0, ask.owners);
    const targets = owners.map((owner) => ({
      owner,
      repositories,
      permissions: ASKED_PERMISSIONS,
    }));
    const variables = {
      FLOOR_API_URL: url,
      FLOOR_CLIENT_ID: app.clientId,
      FLOOR_PRIVATE_KEY: app.privateKey,
      FLOOR_TARGETS: JSON.stringify(targets),
    };
    return async (measure) => {
      const main = await this.#run(measure, [FLOOR], variables);
      const post = await this.#run(measure, [FLOOR], {
        FLOOR_API_URL: url,
        FLOOR_TOKEN: main.stdout,
      });
      return { floor: main.sample, 'floor of post': post.sample };
    };
  }

  /** Main, and post with the state that it left. */
  steps(ask: Ask, { inputs = {}, env = {}, args = [], between }: StepsOptions = {}): Subject {
    const { runs, inputs: declared } = readMetadata(path.join(ROOT, 'action.yml'));
    const signed = { 'private-key': this.#github.app.privateKey, ...inputs };
    const variables = { ...this.#toInputs(declared, ask, signed), ...env };
    return async (measure) => {
      const script = path.join(ROOT, runs.main);
      const main = await this.#run(measure, [...args, script], variables);
      const state = main.files.readEntries('STATE');
      await between?.(state);
      const post = await this.#run(measure, [...args, path.join(ROOT, runs.post ?? '')], {
        ...variables,
        ...toStateVariables(state),
      });
      return { main: main.sample, post: post.sample };
    };
  }

  /** The main step of the action whose action.yml is `file`. */
  peer(file: string, ask: Ask): Subject {
    const { runs, inputs } = readMetadata(file);
    const script = path.join(path.dirname(file), runs.main);
    const variables = this.#toInputs(inputs, ask);
    return async (measure) => ({ peer: (await this.#run(measure, [script], variables)).sample });
  }

  /** The runner passes every input that is declared, the empty ones included. */
  #toInputs(
    declared: Metadata['inputs'],
    ask: Ask,
    signing: Environment = { 'private-key': this.#github.app.privateKey },
  ): Environment {
    const { app, url } = this.#github;
    const asked = Object.entries(ASKED_PERMISSIONS).map(([name, level]) => [
      `permission-${name}`,
      level,
    ]);
    const given: Record<string, string> = {
      'client-id': app.clientId,
      ...signing,
      repositories: toList(ask),
      ...(ask.owners === 1 && { owner: OWNERS[0] ?? '' }),
      ...(ask.hasInstallationId && { 'installation-id': String(app.installationId) }),
      ...(Object.fromEntries(asked) as Record<string, string>),
    };
    const values = Object.entries(declared).map(([name, input]): [string, string] => [
      name,
      given[name] ?? String(input.default ?? '').replace('${{ github.api_url }}', url),
    ]);
    return toInputVariables(Object.fromEntries(values));
  }

  async #run(
    measure: Measure,
    args: readonly string[],
    variables: Environment,
  ): Promise<{ sample: Sample; stdout: string; files: CommandFiles }> {
    const files = this.#temp.next();
    const repository = `${OWNERS[0] ?? ''}/${REPOSITORIES[0] ?? ''}`;
    const job = toJobVariables({ repository, apiUrl: this.#github.url });
    const { usage, stdout } = await measure(args, { ...job, ...files.env, ...variables });
    const { requests, connections } = await this.#github.takeTraffic();
    return { sample: { ...usage, requests, connections }, stdout, files };
  }

  end(): void {
    this.#temp.remove();
  }
}

function readMetadata(file: string): Metadata {
  return parse(readFileSync(file, 'utf8')) as Metadata;
}
