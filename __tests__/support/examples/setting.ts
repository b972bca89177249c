/**
 * A GitHub in memory with its git side, and machines on which a workflow of `octo-org/hello` runs.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalGitHub, type LocalGitHub } from '../../../local-github/server.ts';
import type { Contexts } from '../../../local-runner/workflow/evaluate.ts';
import type { GitServer } from '../git/git-server.ts';
import { startGitHost } from './git-host.ts';
import type { Machine } from '../../../local-runner/workflow/job.ts';
import { Masks } from '../../../local-runner/workflow/masks.ts';
import { createOctoWorld, CURRENT_REPOSITORY, PULL_REQUEST_BRANCH } from './octo-world.ts';
import type { WorkflowSetting } from '../../../local-runner/workflow/run.ts';

const SERVER_URL = 'https://github.com';

export interface SettingOptions {
  /** A run of a fork or of Dependabot gets no secrets but the job's own token. */
  withoutSecrets?: boolean;
  /** The API is that of an Enterprise Server. */
  isEnterpriseServer?: boolean;
  /** Key services hold the app's key; `hasIdToken` says whether the job may ask for OIDC tokens. */
  withKeyServices?: boolean;
  hasIdToken?: boolean;
}

export interface ExampleSetting extends WorkflowSetting {
  github: LocalGitHub;
  gitServer: GitServer;
  masks: Masks;
  /** How many credentials GitHub takes beyond those that it took at the beginning. */
  countNewTokens: () => number;
  /** Names that the examples may use as `vars.NAME` and `secrets.NAME`. */
  known: { vars: string[]; secrets: string[] };
  close: () => Promise<void>;
}

export async function startSetting(options: SettingOptions = {}): Promise<ExampleSetting> {
  const { withoutSecrets = false, isEnterpriseServer = false, hasIdToken = false } = options;
  const { world, vars, secrets } = createOctoWorld();
  const given = withoutSecrets ? { GITHUB_TOKEN: secrets.GITHUB_TOKEN } : secrets;
  const github = await startLocalGitHub({ world });
  const gitHost = await startGitHost(github);
  const services = options.withKeyServices ? await startServices() : undefined;
  const apiUrl = isEnterpriseServer ? `${github.url}/api/v3` : github.url;
  const countTokens = (): number => world.tokens.size + world.oauth.tokens.size;
  const before = countTokens();
  const folder = mkdtempSync(path.join(tmpdir(), 'workflow-'));
  const masks = new Masks();
  masks.add(...Object.values(given));
  return {
    github,
    gitServer: gitHost.server,
    masks,
    countNewTokens: () => countTokens() - before,
    known: { vars: Object.keys(vars), secrets: Object.keys(secrets) },
    toContexts: (event) => ({
      github: toGitHubContext(event, apiUrl, given.GITHUB_TOKEN),
      vars,
      secrets: given,
      inputs: {},
    }),
    toMachine: (contexts) => {
      const machine = mkdtempSync(path.join(folder, 'machine-'));
      const made = toMachine(machine, contexts, { apiUrl, gitConfig: gitHost.configFile, masks });
      return { ...made, env: { ...made.env, ...services?.toEnvironment(hasIdToken) } };
    },
    close: async () => {
      await services?.close();
      await gitHost.close();
      await github.close();
      rmSync(folder, { recursive: true });
    },
  };
}

/** Loaded when needed, because it needs jest, and the demo uses the rest without. */
async function startServices() {
  const { startExampleServices } = await import('./key-services.ts');
  return startExampleServices();
}

/** @see https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context */
function toGitHubContext(event: string, apiUrl: string, token: string) {
  const [owner = '', name = ''] = CURRENT_REPOSITORY.split('/');
  const head = { ref: PULL_REQUEST_BRANCH, repo: { full_name: CURRENT_REPOSITORY } };
  return {
    actor: 'octocat',
    api_url: apiUrl,
    event_name: event,
    event: {
      pull_request: { number: 1, head },
      repository: { name, full_name: CURRENT_REPOSITORY, default_branch: 'main' },
    },
    head_ref: event === 'pull_request' ? PULL_REQUEST_BRANCH : '',
    ref: 'refs/heads/main',
    ref_name: 'main',
    repository: CURRENT_REPOSITORY,
    repository_owner: owner,
    run_attempt: '1',
    run_id: '1',
    run_number: '1',
    server_url: SERVER_URL,
    sha: '0'.repeat(40),
    token,
    workflow: 'example',
  };
}

interface MachineOptions {
  apiUrl: string;
  gitConfig: string;
  masks: Masks;
}

/**
 * Nothing of this computer's user is to be seen on it: it has another home, workspace and git
 * configuration.
 */
function toMachine(
  folder: string,
  contexts: Contexts,
  { apiUrl, gitConfig, masks }: MachineOptions,
): Machine {
  const [home, workspace] = [path.join(folder, 'home'), path.join(folder, 'workspace')] as const;
  for (const each of [home, workspace]) mkdirSync(each);
  const eventPath = path.join(folder, 'event.json');
  const github = contexts['github'] as ReturnType<typeof toGitHubContext>;
  writeFileSync(eventPath, JSON.stringify(github.event));
  const variables = Object.entries(github).flatMap(([name, value]) =>
    typeof value === 'string' && name !== 'token' ? [[`GITHUB_${name.toUpperCase()}`, value]] : [],
  );
  const env = {
    ...(Object.fromEntries(variables) as Record<string, string>),
    GITHUB_EVENT_PATH: eventPath,
    GITHUB_WORKSPACE: workspace,
    RUNNER_OS: 'Linux',
    RUNNER_ARCH: 'X64',
    HOME: home,
    GIT_CONFIG_SYSTEM: gitConfig,
    GIT_TERMINAL_PROMPT: '0',
  };
  return { repository: CURRENT_REPOSITORY, apiUrl, serverUrl: SERVER_URL, workspace, env, masks };
}
