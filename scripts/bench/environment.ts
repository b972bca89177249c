/** What a step is asked for in a bench, as the environment that a runner starts it in. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RunnerTemp, type CommandFiles } from '../../local-runner/command-files.ts';
import { toInputVariables, toJobVariables, type Environment } from '../../local-runner/variables.ts';
import { ASKED_PERMISSIONS, OWNERS, REPOSITORIES, type BenchApp } from './world.ts';

/** What a token is asked for. */
export interface Ask {
  owners: number;
  /** Of each owner. */
  repositories: number;
  hasInstallationId?: boolean;
}

export interface Metadata {
  inputs: Record<string, { default?: string | boolean | number }>;
  runs: { main: string; post?: string };
}

export function readMetadata(file: string): Metadata {
  return parse(readFileSync(file, 'utf8')) as Metadata;
}

/** `owner/name` of each repository; bare names for a single owner, as most workflows write them. */
function toList({ owners, repositories }: Ask): string {
  const names = REPOSITORIES.slice(0, repositories);
  if (owners === 1) return names.join('\n');
  return OWNERS.slice(0, owners)
    .flatMap((owner) => names.map((name) => `${owner}/${name}`))
    .join('\n');
}

export function toInputs(ask: Ask, app: BenchApp): Record<string, string> {
  return {
    'client-id': app.clientId,
    'private-key': app.privateKey,
    repositories: toList(ask),
    ...(ask.owners === 1 && { owner: OWNERS[0] ?? '' }),
    ...(ask.hasInstallationId && { 'installation-id': String(app.installationId) }),
    ...Object.fromEntries(Object.entries(ASKED_PERMISSIONS).map(([name, level]) => [`permission-${name}`, level])),
  };
}

/** The runner passes every input that is declared, the empty ones included. */
export function toDeclaredInputs({ inputs }: Metadata, given: Record<string, string>, apiUrl: string) {
  const values = Object.entries(inputs).map(([name, declared]) => [
    name,
    given[name] ?? String(declared.default ?? '').replace('${{ github.api_url }}', apiUrl),
  ]);
  return toInputVariables(Object.fromEntries(values) as Record<string, string>);
}

export function toFloorVariables(ask: Ask, app: BenchApp): Record<string, string> {
  const repositories = REPOSITORIES.slice(0, ask.repositories);
  const targets = OWNERS.slice(0, ask.owners).map((owner) => ({ owner, repositories, permissions: ASKED_PERMISSIONS }));
  return {
    FLOOR_CLIENT_ID: app.clientId,
    FLOOR_PRIVATE_KEY: app.privateKey,
    FLOOR_TARGETS: JSON.stringify(targets),
  };
}

/** The runner's side of one job. */
export class BenchRunner {
  readonly #temp = new RunnerTemp();
  readonly #variables: Environment;

  constructor(apiUrl: string) {
    this.#variables = toJobVariables({ repository: `${OWNERS[0] ?? ''}/${REPOSITORIES[0] ?? ''}`, apiUrl });
  }

  /** For one more step, with command files of its own. */
  next(variables: Environment): { env: NodeJS.ProcessEnv; files: CommandFiles } {
    const files = this.#temp.next();
    return { env: { ...this.#variables, ...files.env, ...variables }, files };
  }

  end(): void {
    this.#temp.remove();
  }
}
