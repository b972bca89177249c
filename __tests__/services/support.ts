/**
 * Servers and programs that others wrote: started if they are installed, else their tests are
 * skipped with the reason.
 */
import { afterAll, describe } from '@jest/globals';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { connect, createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

function isInstalled(program: string): boolean {
  return spawnSync('sh', ['-c', `command -v "$0"`, program]).status === 0;
}

/** Where `scripts/install-services.sh` puts packages of npm. */
export const CLIENTS = path.join(import.meta.dirname, '../../node_modules/.cache/service-clients');

/** As `describe`, if all programs are there; the title of what is skipped says which are not. */
export function describeWith(programs: readonly string[], title: string, tests: () => void): void {
  describeUnless(
    programs.filter((program) => !isInstalled(program)),
    title,
    tests,
  );
}

/** The same for packages in `CLIENTS`. */
export function describeWithPackages(
  names: readonly string[],
  title: string,
  tests: () => void,
): void {
  describeUnless(
    names.filter((name) => !existsSync(path.join(CLIENTS, 'node_modules', name))),
    title,
    tests,
  );
}

function describeUnless(missing: readonly string[], title: string, tests: () => void): void {
  if (missing.length === 0) describe(title, tests);
  else describe.skip(`${title} (not installed: ${missing.join(', ')})`, tests);
}

/** A folder that is removed when the tests of the file are over. */
export function makeFolder(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'services-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** @throws with what it printed, when a program fails */
export function run(
  program: string,
  args: readonly string[],
  { env = {}, input }: { env?: Readonly<Record<string, string>>; input?: string } = {},
): string {
  const options = { env: { ...process.env, ...env }, encoding: 'utf8', input } as const;
  const { status, stdout, stderr } = spawnSync(program, args, options);
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

export async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  await once(server.close(), 'close');
  return port;
}

export interface RunningServer {
  url: string;
  /** Resolves when its process has ended. */
  stop: () => Promise<void>;
}

const START_MS = 60_000;

/** Starts a server in a new process group, and waits until its port answers. */
export async function startServer(
  [program, ...args]: readonly [string, ...string[]],
  port: number,
  env: Readonly<Record<string, string>> = {},
): Promise<RunningServer> {
  const child = spawn(program, args, {
    env: { ...process.env, ...env },
    stdio: 'ignore',
    detached: true,
  });
  const stop = (): Promise<void> => end(child);
  const giveUpAt = Date.now() + START_MS;
  while (!(await answers(port))) {
    if (child.exitCode !== null || Date.now() > giveUpAt) {
      await stop();
      throw new Error(`${program} does not answer on port ${port}.`);
    }
    await sleep(100);
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = once(child, 'exit');
  process.kill(-child.pid, 'SIGKILL');
  await ended;
}

async function answers(port: number): Promise<boolean> {
  const socket = connect(port, '127.0.0.1');
  try {
    await once(socket, 'connect');
    return true;
  } catch {
    return false;
  } finally {
    socket.destroy();
  }
}
