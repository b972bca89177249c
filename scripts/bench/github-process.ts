/** Starts the local GitHub as a child process, and speaks with it. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Conditions, Ready, Traffic } from './server.ts';
import type { BenchApp } from './world.ts';

export class GitHubProcess {
  readonly url: string;
  readonly app: BenchApp;
  readonly #child: ChildProcess;

  private constructor(child: ChildProcess, { url, app }: Ready) {
    this.#child = child;
    this.url = url;
    this.app = app;
  }

  static async start(): Promise<GitHubProcess> {
    const child = fork(path.join(import.meta.dirname, 'server.ts'));
    const [ready] = (await once(child, 'message')) as [Ready];
    return new GitHubProcess(child, ready);
  }

  /** From here on; conditions that are not named are ordinary ones. */
  async set(conditions: Conditions): Promise<void> {
    await this.#tell(conditions);
  }

  /** What came in since the last call of this or of `set`. */
  takeTraffic(): Promise<Traffic> {
    return this.#tell(null);
  }

  async #tell(message: Conditions | null): Promise<Traffic> {
    this.#child.send(message as Conditions);
    const [traffic] = (await once(this.#child, 'message')) as [Traffic];
    return traffic;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
