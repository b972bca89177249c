/** Starts the idle process that renews the tokens for as long as the user asks. */
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { describeAccount } from '../../access/targets.ts';
import type { ResolvedRepositories } from '../../access/repositories/repositories.ts';
import { isLevel } from '../../access/permissions/catalogue.ts';
import type { PermissionRequest } from '../../access/permissions/request.ts';
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import type { TokenFormat } from '../../credentials/installation-token/request.ts';
import type { Connection } from '../../github/connect.ts';
import { JOURNAL, LOG } from '../../renewal/folder.ts';
import type { Renewable, RenewalPlan } from '../../renewal/plan.ts';
import { findRunnerProcess } from '../../renewal/runner-process.ts';
import { toProgram } from '../../renewal/single-renewal.ts';
import type { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import { readVariable } from '../../runner/environment.ts';
import { writeNewFile } from '../../runner/job-folder.ts';
import { log } from '../../runner/log.ts';
import type { Signer } from '../../signing/signer.ts';
import { InputError } from '../../text/input-error.ts';
import { signAhead } from './sign-ahead.ts';
import type { JobFiles } from './write.ts';

const HOUR_MS = 3_600_000;
const READY_MS = 2_000;

export interface RenewalSubject {
  appId: string;
  signer: Signer;
  connection: Connection;
  hours: number;
  tokens: readonly InstallationToken[];
  permissions: PermissionRequest;
  tokenFormat: TokenFormat;
  /** GitHub's time, in milliseconds since the epoch. */
  githubNow: number;
}

/**
 * Leaves it to post before there is a process.
 * @throws what the signer throws, and when the process does not say that it is ready
 */
export async function startRenewal(
  subject: RenewalSubject,
  { folder, files }: JobFiles,
  cleanup: CleanupList,
): Promise<void> {
  const { appId, signer, connection, hours, tokens, githubNow } = subject;
  cleanup.add({ kind: 'renewal', folder });
  const now = Date.now();
  const { starts, jwts } = await signAhead({
    appId,
    signer,
    hours,
    now,
    offsetMs: githubNow - now,
  });
  const runner = findRunnerProcess(process.ppid);
  const plan: RenewalPlan = {
    appId,
    connection,
    starts,
    endsAt: now + hours * HOUR_MS,
    jwts,
    renewables: tokens.map((token) => toRenewable(token, subject)),
    tokens: tokens.map(({ token, expiresAt }) => ({ token, expiresAt })),
    files,
    ...(runner && { runner }),
  };
  for (const name of [JOURNAL, LOG]) writeNewFile(folder, name, '');
  const pid = await start(plan, folder);
  cleanup.add({ kind: 'renewer', folder, pid });
  log.info(
    `The tokens are renewed every 28 minutes for ${hours} hours, for git, gh and the file in 'token-file'.`,
  );
}

/** Asks for what the first token got: the installation may have got more by the next renewal. */
function toRenewable(
  token: InstallationToken,
  { permissions, tokenFormat }: RenewalSubject,
): Renewable {
  return {
    account: describeAccount(token.target),
    owner: token.owner || token.target.owner,
    installationId: token.installationId,
    repositories: toRepositories(token),
    repositoryIds: token.repositories.map(({ id }) => id).filter((id) => id > 0),
    permissions: toGranted(token.permissions) ?? permissions,
    tokenFormat,
  };
}

/** `undefined` when GitHub did not say what it granted. */
function toGranted(permissions: InstallationToken['permissions']): PermissionRequest | undefined {
  const levels = Object.entries(permissions).flatMap(([name, level]) =>
    isLevel(level) ? [[name, level] as const] : [],
  );
  return levels.length > 0 ? { kind: 'some', permissions: Object.fromEntries(levels) } : undefined;
}

/** Names the first token's repositories where known: docs/architecture.md. @throws InputError */
function toRepositories({ target, repositories }: InstallationToken): ResolvedRepositories {
  const asked = target.repositories;
  if (asked.kind === 'all' || asked.kind === 'ids') return asked;
  if (repositories.length > 0) {
    return { kind: 'names', names: repositories.map(({ name }) => name) };
  }
  if (asked.kind === 'names') return asked;
  throw new InputError({
    input: 'renew-hours',
    problem: 'cannot be used: the reply does not say which repositories the patterns stand for',
    remedy: "Name them in 'repositories'",
    topic: 'repositories',
  });
}

/** The folder's name is an argument, by which post recognizes the process. Its environment holds nothing secret. */
async function start(plan: RenewalPlan, folder: string): Promise<number> {
  const args = [...process.execArgv, toProgram('renewer'), path.basename(folder)];
  const names = ['RUNNER_TRACKING_ID', 'NODE_EXTRA_CA_CERTS'];
  const env = Object.fromEntries(names.map((name) => [name, readVariable(name)]));
  const stdio: ['pipe', 'pipe', 'ignore'] = ['pipe', 'pipe', 'ignore'];
  const child = spawn(process.execPath, args, { cwd: folder, detached: true, stdio, env });
  try {
    await waitUntilReady(child, plan);
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
  child.unref();
  child.stdin.destroy();
  child.stdout.destroy();
  return child.pid ?? 0;
}

async function waitUntilReady(
  child: ChildProcessByStdio<Writable, Readable, null>,
  plan: RenewalPlan,
): Promise<void> {
  child.stdin.on('error', () => undefined).end(JSON.stringify(plan));
  const signal = AbortSignal.timeout(READY_MS);
  const isReady = await Promise.race([
    once(child.stdout, 'data', { signal }).then(() => true),
    once(child, 'exit', { signal }).then(() => false),
  ]).catch(() => false);
  if (!isReady) throw new Error('the process that renews the tokens did not start');
}
