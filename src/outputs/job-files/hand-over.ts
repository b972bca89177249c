/** Hands the tokens to later steps in files, and has them renewed if that was asked for. */
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import type { Client } from '../../github/client.ts';
import type { JobFileOptions } from '../../inputs/job-file-options.ts';
import type { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import type { Signer } from '../../signing/signer.ts';
import type { GitFile } from '../git-setup.ts';
import type { RenewalSubject } from './renewal.ts';
import { writeJobFiles } from './write.ts';

interface HandOver {
  tokens: readonly InstallationToken[];
  signer: Signer;
  client: Client;
  gitFile: GitFile | undefined;
}

/** Gives the path of the file with the current token. @throws when one of them would not work */
export async function handOverFiles(
  asked: Pick<RenewalSubject, 'appId' | 'connection' | 'permissions' | 'tokenFormat'>,
  options: JobFileOptions,
  { tokens, signer, client, gitFile }: HandOver,
  cleanup: CleanupList,
): Promise<string> {
  const [first, ...others] = tokens;
  if (!first) throw new Error('there is no token to hand over');
  const jobFiles = writeJobFiles(options, [first, ...others], gitFile, cleanup);
  if (options.renewHours > 0) {
    const { startRenewal } = await import('./renewal.ts');
    const { appId, connection, permissions, tokenFormat } = asked;
    const hours = options.renewHours;
    const subject = {
      appId,
      connection,
      permissions,
      tokenFormat,
      tokens,
      signer,
      hours,
      githubNow: client.now,
    };
    await startRenewal(subject, jobFiles, cleanup);
  }
  return jobFiles.tokenFile;
}
