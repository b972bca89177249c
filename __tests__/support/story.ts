/**
 * A story: a small GitHub and a job on a runner, with what must hold of every step, whatever the
 * story checks.
 */
import { afterEach, beforeEach, describe } from '@jest/globals';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startLocalGitHub, type LocalGitHub } from '../../local-github/server.ts';
import { createWorld, type World } from '../../local-github/world/world.ts';
import { Job, type Environment } from '../../local-runner/job.ts';
import { expectStepInvariants } from './step-invariants.ts';
import { createAppKey } from './keys.ts';
import type { Inputs, StoryStep } from './story-step.ts';

export type { StoryStep } from './story-step.ts';

interface StepOptions {
  env?: Environment;
  /** The id of the user that runs the step; the present user without it. */
  uid?: number;
  onStart?: (pid: number) => void;
  /** Options of Node, before the step's program. */
  flags?: readonly string[];
  /** What an earlier step left for this one. */
  state?: Inputs;
}

/** What a test works with; anew for each test. */
export class Story {
  readonly github: LocalGitHub;
  readonly app: ReturnType<World['addApp']>;
  readonly job: Job;
  readonly key = createAppKey();
  readonly #kind: Kind;
  readonly #running = new Set<number>();

  constructor(kind: Kind, github: LocalGitHub, app: Story['app']) {
    this.#kind = kind;
    this.github = github;
    this.app = app;
    this.job = new Job({ repository: 'octo-org/hello', apiUrl: github.url });
  }

  get world(): World {
    return this.github.world;
  }

  /** The main step with the app's id and key, and `inputs` on top. */
  async main(inputs: Inputs = {}, options: StepOptions = {}): Promise<StoryStep> {
    return this.run(
      'main',
      { 'client-id': this.app.clientId, 'private-key': this.key.pem, ...inputs },
      options,
    );
  }

  /** The post step that follows `main`: the same inputs, and what main left in the state. */
  async post(main: StoryStep, options: StepOptions = {}): Promise<StoryStep> {
    return this.run('post', main.inputs, { ...options, state: main.state });
  }

  /** Any step, by the name of its folder in `dist/`, with these inputs alone. */
  async run(
    name: string,
    inputs: Inputs,
    { env, uid, onStart, flags = [], state = {} }: StepOptions = {},
  ): Promise<StoryStep> {
    const before = this.github.requests.length;
    const script = this.#kind === 'src' ? toSource(name) : `dist/${name}/index.js`;
    const program: [string, ...string[]] = [process.execPath, ...flags];
    const call = {
      script,
      program,
      inputs,
      state,
      uid,
      env: { ...ENVIRONMENTS[this.#kind], ...env },
    };
    let started = 0;
    const result = await this.job.run({
      ...call,
      onStart: (pid) => {
        this.#running.add((started = pid));
        onStart?.(pid);
      },
    });
    this.#running.delete(started);
    const requests = this.github.requests.slice(before);
    const calls = requests.map(({ method, base, path }) => `${method} ${base}${path}`);
    const step = { ...result, requests, calls, inputs };
    expectStepInvariants(step, name === 'post');
    return step;
  }

  /** Also ends a step that a test has not waited for, because it failed: jest would wait for it. */
  async end(): Promise<void> {
    for (const pid of this.#running) process.kill(pid, 'SIGKILL');
    this.job.end();
    await this.github.close();
  }

  /** How many tokens GitHub would still take. */
  get livingTokens(): number {
    return this.world.tokens.size;
  }
}

type Kind = 'src' | 'dist';

/** Stripping the types of the sources takes most of a step's time, unless Node keeps the result. */
const ENVIRONMENTS: Record<Kind, Environment> = {
  src: { NODE_COMPILE_CACHE: join(tmpdir(), 'scoped-token-compile-cache') },
  dist: {},
};

/**
 * Runs the same tests over the sources and over the bundles. `get` gives the present test's story;
 * `begin` makes one more, for tests that run many at the same time.
 */
export function stories(
  title: string,
  define: (get: () => Story, begin: () => Promise<Story>) => void,
): void {
  describe.each<Kind>(['src', 'dist'])(`${title} (%s)`, (kind) => {
    let begun: Story[] = [];

    const begin = async (): Promise<Story> => {
      const { world, app } = createStoryWorld();
      const story = new Story(kind, await startLocalGitHub({ world }), app);
      begun.push(story);
      return story;
    };

    beforeEach(begin);

    afterEach(async () => {
      await Promise.all(begun.map((story) => story.end()));
      begun = [];
    });

    const get = (): Story => {
      if (!begun[0]) throw new Error('the story has not begun');
      return begun[0];
    };

    define(get, begin);
  });
}

/**
 * `octo-org` has the app on all of its repositories, `octocat` on `dotfiles` only, `octo-corp` is
 * an enterprise that has it, and `stranger` does not have it.
 */
function createStoryWorld(): { world: World; app: Story['app'] } {
  const world = createWorld();
  const organization = world.addAccount({ login: 'octo-org', type: 'Organization' });
  const user = world.addAccount({ login: 'octocat', type: 'User' });
  const enterprise = world.addAccount({ login: 'octo-corp', type: 'Enterprise' });
  world.addAccount({ login: 'stranger', type: 'User' });
  const permissions = {
    contents: 'write',
    issues: 'read',
    pull_requests: 'write',
    members: 'read',
  };
  const app = world.addApp({
    slug: 'octo-deployer',
    owner: organization,
    publicKeys: [createAppKey().publicKey],
    permissions,
  });
  for (const name of ['hello', 'site', 'docs']) {
    world.addRepository({
      owner: organization,
      name,
      private: true,
      files: { 'README.md': `# ${name}\n` },
    });
  }
  for (const name of ['dotfiles', 'notes'])
    world.addRepository({ owner: user, name, private: true });
  world.addRepository({ owner: 'stranger', name: 'cave', private: true });
  world.addInstallation({ app, account: organization, repositories: 'all' });
  world.addInstallation({ app, account: user, repositories: ['dotfiles'] });
  world.addInstallation({ app, account: enterprise, repositories: [] });
  return { world, app };
}

/** The root action's folder in `dist/` bears the name of its step. */
function toSource(step: string): string {
  if (step === 'post') return 'src/actions/post.ts';
  return `src/actions/${step === 'main' ? 'installation-token' : step}/main.ts`;
}
