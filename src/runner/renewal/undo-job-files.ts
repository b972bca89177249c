/** Stops renewals and removes the files for later steps, before post revokes anything. */
import type { Revocation } from '../../credentials/revocation.ts';
import type { CleanupItem } from '../cleanup/cleanup-item.ts';
import { readTempFolder } from '../environment.ts';
import { isOwnFolder, removeFolderOrWarn } from '../job-folder.ts';
import { reportRenewal } from './report.ts';
import { stopRenewal } from './stop.ts';

/** Gives the tokens that were minted anew, masked. */
export async function undoJobFiles(items: readonly CleanupItem[]): Promise<Revocation[]> {
  const renewed: Revocation[] = [];
  for (const item of items) {
    if (item.kind !== 'renewal' || !isOwnFolder(item.folder, readTempFolder())) continue;
    const renewer = items.find((each) => each.kind === 'renewer' && each.folder === item.folder);
    const stopped = await stopRenewal(
      item.folder,
      renewer?.kind === 'renewer' ? renewer.pid : undefined,
    );
    reportRenewal(stopped);
    renewed.push(...stopped.revocations);
  }
  for (const item of items) {
    if (item.kind !== 'job-files' || !isOwnFolder(item.folder, readTempFolder())) continue;
    await removeFolderOrWarn(item.folder);
  }
  return renewed;
}
