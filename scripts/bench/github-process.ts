/** The local GitHub in a process of its own, so that it takes no time from what is measured. */
import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Conditions, Ready, Traffic } from './server.ts';

export class GitHubProcess {
  readonly url: string;
  readonly app: Ready['app'];
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

  /**
   * What came in since the last call. From here on GitHub is as `conditions` say; without them, as
   * it was.
   */
  async takeTraffic(conditions: Conditions | null = null): Promise<Traffic> {
    this.#child.send(conditions as Conditions);
    const [traffic] = (await once(this.#child, 'message')) as [Traffic];
    return traffic;
  }

  stop(): void {
    this.#child.disconnect();
  }
}
