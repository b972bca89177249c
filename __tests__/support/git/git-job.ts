/**
 * A job that uses git after our step: one runner, one home, one workspace, and the environment that
 * steps export.
 */
import { afterAll, afterEach, beforeAll } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import type { Environment } from '../../../local-runner/job.ts';
import { createCertificate, type Certificate } from '../certificate.ts';
import { GitServer } from './git-server.ts';
import { createAppKey } from '../keys.ts';
import { stories, type Story, type StoryStep } from '../story.ts';

export interface ShellResult {
  exitCode: number | null;
  /** Both streams, as a log shows them. */
  output: string;
}

type Inputs = Readonly<Record<string, string>>;

export class GitJob {
  readonly story: Story;
  readonly server: GitServer;
  readonly home: string;
  readonly workspace: string;
  /** What the steps so far have exported; a test may put more into it. */
  readonly exported: Record<string, string> = {};
  /** What every git command of the job did, arguments of its child processes included. */
  readonly trace: string;
  readonly #folder = mkdtempSync(path.join(tmpdir(), 'git-job-'));
  readonly #certificate: Certificate;

  constructor(story: Story, server: GitServer, certificate: Certificate) {
    this.story = story;
    this.server = server;
    this.#certificate = certificate;
    this.home = path.join(this.#folder, 'home');
    this.workspace = path.join(this.#folder, 'workspace');
    this.trace = path.join(this.#folder, 'trace');
    for (const folder of [this.home, this.workspace]) mkdirSync(folder);
    writeFileSync(this.trace, '');
    const ssh = path.join(this.#folder, 'ssh');
    writeFileSync(ssh, '#!/bin/sh\necho "asked by SSH: $*" >&2\nexit 1\n');
    chmodSync(ssh, 0o700);
  }

  /** The main step; what it exports is there for all later ones. */
  async main(
    inputs: Inputs,
    env: Environment = {},
    flags: readonly string[] = [],
  ): Promise<StoryStep> {
    const main = await this.story.main(inputs, { env: { ...this.#env, ...env }, flags });
    Object.assign(this.exported, main.exported);
    return main;
  }

  /** The main step of user-token, likewise. */
  async userToken(inputs: Inputs, env: Environment = {}): Promise<StoryStep> {
    const main = await this.story.run('user-token', inputs, { env: { ...this.#env, ...env } });
    Object.assign(this.exported, main.exported);
    return main;
  }

  async post(main: StoryStep, flags: readonly string[] = []): Promise<StoryStep> {
    return this.story.post(main, { env: this.#env, flags });
  }

  async git(folder: string, ...args: string[]): Promise<ShellResult> {
    return this.#run('git', args, folder);
  }

  /** A step with `run:`. */
  async shell(script: string, folder = '.', env: Environment = {}): Promise<ShellResult> {
    return this.#run('bash', ['-e', '-o', 'pipefail', '-c', script], folder, env);
  }

  /**
   * What `actions/checkout` does: the job's own token in the configuration of the repository, for
   * all of the host.
   */
  async checkOut(fullName: string, folder = '.'): Promise<string> {
    const token = this.createJobToken(fullName);
    const header = `AUTHORIZATION: basic ${Buffer.from(`x-access-token:${token}`).toString('base64')}`;
    const script = [
      'git init --quiet --initial-branch=main',
      `git remote add origin ${this.server.url}/${fullName}`,
      `git config --local 'http.${this.server.url}/.extraheader' '${header}'`,
      'git fetch --quiet origin main',
      'git checkout --quiet -B main --track origin/main',
    ];
    mkdirSync(path.join(this.workspace, folder), { recursive: true });
    const { exitCode, output } = await this.shell(script.join('\n'), folder);
    if (exitCode !== 0) throw new Error(output);
    return token;
  }

  /** A `GITHUB_TOKEN`: another app's token, for one repository. */
  createJobToken(fullName: string): string {
    const [account = '', name = ''] = fullName.split('/');
    const { world } = this.story;
    const permissions = { contents: 'write' };
    const app =
      world.apps.find(({ slug }) => slug === 'github-actions') ??
      world.addApp({
        slug: 'github-actions',
        owner: account,
        publicKeys: [createAppKey().publicKey],
        permissions,
      });
    const installation = world.addInstallation({ app, account, repositories: [name] });
    return world.installationTokens.issue({
      installation,
      permissions,
      repositoryIds: undefined,
      format: 'classic',
      nowMs: Date.now(),
    }).text;
  }

  /**
   * Files that were not there when the job began: in home, and in the runner's folder next to its
   * command files.
   */
  listLeftovers(): string[] {
    const ofRunner = readdirSync(this.story.job.temp.path).filter(
      (name) => !/^[a-z_]+_\d+$/.test(name),
    );
    return [...readdirSync(this.home), ...ofRunner];
  }

  /** Every file below a folder as one text. */
  readAll(folder: string): string {
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => readFileSync(path.join(entry.parentPath, entry.name), 'latin1'))
      .join('\n');
  }

  async end(): Promise<void> {
    await this.server.close();
    rmSync(this.#folder, { recursive: true });
  }

  get #env(): Environment {
    return { HOME: this.home, GITHUB_SERVER_URL: this.server.url, ...this.exported };
  }

  async #run(
    command: string,
    args: readonly string[],
    folder: string,
    env: Environment = {},
  ): Promise<ShellResult> {
    const child = spawn(command, args, {
      cwd: path.join(this.workspace, folder),
      env: {
        PATH: process.env['PATH'],
        GITHUB_REPOSITORY: 'octo-org/hello',
        GITHUB_REPOSITORY_OWNER: 'octo-org',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_SSL_CAINFO: this.#certificate.certFile,
        SSL_CERT_FILE: this.#certificate.certFile,
        GIT_TERMINAL_PROMPT: '0',
        GIT_SSH: path.join(this.#folder, 'ssh'),
        GIT_TRACE2_EVENT: this.trace,
        ...this.#env,
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const ended = new Promise<number | null>((resolve, reject) =>
      child.on('error', reject).on('close', resolve),
    );
    const [exitCode, out, err] = await Promise.all([ended, text(child.stdout), text(child.stderr)]);
    return { exitCode, output: `${out}${err}` };
  }
}

/** As `stories`, for jobs with git. `begin` must be called once in each test. */
export function gitStories(title: string, define: (begin: () => Promise<GitJob>) => void): void {
  stories(title, (get) => {
    let certificate: Certificate;
    let job: GitJob | undefined;

    beforeAll(() => {
      certificate = createCertificate();
    });

    afterAll(() => {
      certificate.remove();
    });

    afterEach(async () => {
      await job?.end();
      job = undefined;
    });

    define(async () => {
      const story = get();
      job = new GitJob(story, await GitServer.start(story.github, certificate), certificate);
      return job;
    });
  });
}
