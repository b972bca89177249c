/** What a runner puts into the environment of a step: its own variables, command files, and each declared input. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { RunnerTemp, type CommandFiles } from '../../local-runner/command-files.ts';
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
export function toInputVariables({ inputs }: Metadata, given: Record<string, string>, apiUrl: string) {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, declared]) => {
      const value = given[name] ?? String(declared.default ?? '').replace('${{ github.api_url }}', apiUrl);
      return [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value];
    }),
  );
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
  readonly #apiUrl: string;

  constructor(apiUrl: string) {
    this.#apiUrl = apiUrl;
  }

  /** For one more step, with command files of its own. */
  next(variables: Record<string, string>): { env: NodeJS.ProcessEnv; files: CommandFiles } {
    const files = this.#temp.next();
    const env = {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_REPOSITORY: `${OWNERS[0] ?? ''}/${REPOSITORIES[0] ?? ''}`,
      GITHUB_REPOSITORY_OWNER: OWNERS[0],
      GITHUB_API_URL: this.#apiUrl,
      GITHUB_SERVER_URL: 'https://github.com',
      ...files.env,
      ...variables,
    };
    return { env, files };
  }

  end(): void {
    this.#temp.remove();
  }
}
