/** The root action's inputs, as one typed value. */
import type { TokenFormat } from '../../credentials/installation-token/request.ts';
import type { Connection } from '../../github/connect.ts';
import type { PermissionRequest } from '../../access/permissions/request.ts';
import { parseTargets, type Target } from '../../access/targets.ts';
import { readApp } from '../../inputs/app.ts';
import { DECLARED_INPUTS } from '../../inputs/generated/installation-token.ts';
import { checkInputNames } from '../../inputs/names.ts';
import { readConnection } from '../../inputs/connection.ts';
import { readCurrentRepository } from '../../runner/environment.ts';
import { readGit } from '../../inputs/git.ts';
import type { GitOptions } from '../../inputs/git-options.ts';
import type { JobFileOptions, JobFilesAsked } from '../../inputs/job-file-options.ts';
import {
  readBoolean,
  readChoice,
  readInteger,
  readRaw,
  readText,
  readTimeout,
} from '../../inputs/values.ts';
import { readPermissions } from '../../inputs/permissions.ts';
import { readSigner, type AppInputs } from '../../inputs/signer/signer.ts';

export interface InstallationTokenInputs extends AppInputs {
  targets: Target[];
  permissions: PermissionRequest;
  tokenFormat: TokenFormat;
  isRevokedInPost: boolean;
  timeoutMs: number;
  connection: Connection;
  git: GitOptions | undefined;
  jobFiles: JobFileOptions | undefined;
}

/**
 * Masks the key before anything else. `undefined` when the id or the key is empty and the user
 * chose to skip then.
 * @throws InputError for the first input that is not clear
 */
export async function readInstallationTokenInputs(): Promise<InstallationTokenInputs | undefined> {
  const raw = readApp();
  await checkInputNames(DECLARED_INPUTS);
  const app = await readSigner(raw);
  if (!app) return undefined;
  const targets = parseTargets({
    owner: readText('owner'),
    repositories: readRaw('repositories'),
    repositoryIds: readRaw('repository-ids'),
    installationId: readText('installation-id'),
    enterprise: readText('enterprise'),
    currentRepository: readCurrentRepository(),
  });
  await checkAllPatterns(targets);
  const connection = readConnection();
  const isRevokedInPost = !readBoolean('skip-token-revoke', false);
  return {
    ...app,
    targets,
    permissions: await readPermissions(),
    tokenFormat: readChoice<TokenFormat>(
      'token-format',
      ['default', 'stateless', 'classic'],
      'default',
    ),
    isRevokedInPost,
    timeoutMs: readTimeout(),
    connection,
    git: await readGit(connection.apiUrl, targets),
    jobFiles: await readJobFiles({ apiUrl: connection.apiUrl, targets, isRevokedInPost }),
  };
}

/** Loads what files need when an input asks for one. */
async function readJobFiles(
  circumstances: Omit<JobFilesAsked, 'wantsGh' | 'renewHours'>,
): Promise<JobFileOptions | undefined> {
  const wantsGh = readBoolean('gh-credentials', false);
  const renewHours = readInteger('renew-hours', { min: 2, max: 24, fallback: 0 });
  if (!wantsGh && renewHours === 0) return undefined;
  const { toJobFileOptions } = await import('../../inputs/job-file-options.ts');
  return toJobFileOptions({ wantsGh, renewHours, ...circumstances });
}

/** Loads what patterns need when there is one. */
async function checkAllPatterns(targets: readonly Target[]): Promise<void> {
  const patterns = targets.flatMap(({ repositories }) =>
    repositories.kind === 'patterns' ? [repositories] : [],
  );
  if (patterns.length === 0) return;
  const { checkPatterns } = await import('../../access/repositories/patterns.ts');
  patterns.forEach(checkPatterns);
}
