/**
 * What a registration runs in: a GitHub in memory, a stand-in for gh, a home, and the program as a
 * process.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { startLocalGitHub, type LocalGitHub } from '../../../local-github/server.ts';
import { createWorld, type World } from '../../../local-github/world/world.ts';
import type { GhCall, GhRefusals } from './gh.ts';

const ROOT = path.resolve(import.meta.dirname, '../../..');

/** `octocat` owns `octo-org`, which has two repositories; `mona` is only a member of it. */
function createRegisterWorld(): World {
  const world = createWorld();
  const organization = world.addAccount({ login: 'octo-org', type: 'Organization' });
  const user = world.addAccount({ login: 'octocat', type: 'User' });
  const member = world.addAccount({ login: 'mona', type: 'User' });
  for (const each of [user, member]) world.oauth.addMember(organization, each);
  world.website.addOwner(organization, user);
  for (const name of ['hello', 'site'])
    world.addRepository({ owner: organization, name, private: true });
  world.addRepository({ owner: user, name: 'dotfiles', private: true });
  return world;
}

/** The program while it runs. */
export class RegisterProcess {
  readonly #child: ChildProcess;
  readonly #watchers = new Set<() => void>();
  /** Everything that it has printed. */
  output = '';
  exitCode: number | null | undefined;

  constructor(args: readonly string[], env: NodeJS.ProcessEnv) {
    this.#child = spawn(process.execPath, ['register/run.ts', ...args], {
      cwd: ROOT,
      env,
      stdio: 'pipe',
    });
    for (const stream of [this.#child.stdout, this.#child.stderr]) {
      stream?.setEncoding('utf8').on('data', (text: string) => {
        this.output += text;
        for (const watch of this.#watchers) watch();
      });
    }
    this.#child.once('close', (code) => {
      this.exitCode = code;
      for (const watch of this.#watchers) watch();
    });
  }

  /** Resolves when the output matches; rejects when the program ends without. */
  async seen(pattern: RegExp): Promise<RegExpExecArray> {
    for (;;) {
      const match = pattern.exec(this.output);
      if (match) return match;
      if (this.exitCode !== undefined)
        throw new Error(`It ended without ${String(pattern)}:\n${this.output}`);
      await new Promise<void>((resolve) => {
        const watch = (): void => {
          this.#watchers.delete(watch);
          resolve();
        };
        this.#watchers.add(watch);
      });
    }
  }

  /** Address of the page. */
  async page(): Promise<string> {
    return (await this.seen(/(http:\/\/127\.0\.0\.1:\d+\/)\n/))[1] ?? '';
  }

  type(text: string): void {
    this.#child.stdin?.write(text);
  }

  /** Goes away as a reader of the output, as `head` does when it has enough. */
  stopReading(): void {
    this.#child.stdout?.destroy();
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends the input, which ends the program when its work is done. Returns the exit code. */
  async end(): Promise<number | null> {
    this.#child.stdin?.end();
    if (this.exitCode === undefined)
      await new Promise((resolve) => this.#child.once('close', resolve));
    return this.exitCode ?? null;
  }

  kill(): void {
    if (this.exitCode === undefined) this.#child.kill('SIGKILL');
  }
}

export class Setting {
  readonly github: LocalGitHub;
  /** Another site than that of the page to the browser, as GitHub is. */
  readonly host: string;
  readonly home: string;
  readonly #running: RegisterProcess[] = [];

  private constructor(github: LocalGitHub) {
    this.github = github;
    this.host = github.url.replace('127.0.0.1', 'localhost');
    this.home = mkdtempSync(path.join(tmpdir(), 'register-'));
    mkdirSync(path.join(this.home, 'keys'));
    writeFileSync(this.#recordFile, '');
    this.refuseGh({});
  }

  static async open(): Promise<Setting> {
    return new Setting(await startLocalGitHub({ world: createRegisterWorld() }));
  }

  get #recordFile(): string {
    return path.join(this.home, 'gh-calls.jsonl');
  }

  get #refusalsFile(): string {
    return path.join(this.home, 'gh-refusals.json');
  }

  get world(): World {
    return this.github.world;
  }

  /** A file that does not exist, in a folder of the home. */
  get keyFile(): string {
    return path.join(this.home, 'keys', 'octo.pem');
  }

  /** From now on gh says this to command lines that hold one of the parts. */
  refuseGh(refusals: GhRefusals): void {
    writeFileSync(this.#refusalsFile, JSON.stringify(refusals));
  }

  ghCalls(): GhCall[] {
    const lines = readFileSync(this.#recordFile, 'utf8')
      .split('\n')
      .filter((line) => line !== '');
    return lines.map((line) => JSON.parse(line) as GhCall);
  }

  /** Starts the program against this GitHub; an argument that is given again replaces it. */
  start(args: readonly string[], env: NodeJS.ProcessEnv = {}): RegisterProcess {
    const commands = path.join(import.meta.dirname, 'bin');
    const environment = {
      PATH: [commands, path.dirname(process.execPath), process.env['PATH'] ?? ''].join(
        path.delimiter,
      ),
      HOME: this.home,
      GH_RECORD: this.#recordFile,
      GH_REFUSALS: this.#refusalsFile,
      ...env,
    };
    const process_ = new RegisterProcess(['--host', this.host, ...args], environment);
    this.#running.push(process_);
    return process_;
  }

  async close(): Promise<void> {
    for (const each of this.#running) each.kill();
    await this.github.close();
    // A program that was just ended may still write there.
    rmSync(this.home, { recursive: true, maxRetries: 20, retryDelay: 100 });
  }
}
