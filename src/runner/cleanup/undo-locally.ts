/** Undoes what a failed step has begun on this machine. */
import { revoke, type Revocation } from '../../credentials/revocation.ts';
import type { Client } from '../../github/client.ts';
import type { CleanupItem } from './cleanup-item.ts';

type LocalItem = Exclude<CleanupItem, Revocation>;

/** @throws what a revocation throws: only a renewal that was already at work has tokens */
export async function undoLocally(item: LocalItem, client: Client): Promise<void> {
  if (item.kind === 'git-file') {
    const { removeOrWarn } = await import('../git-file.ts');
    await removeOrWarn(item.file);
  } else if (item.kind === 'job-files') {
    const { removeFolderOrWarn } = await import('../job-folder.ts');
    await removeFolderOrWarn(item.folder);
  } else if (item.kind === 'renewal') {
    const { stopRenewal } = await import('../renewal/stop.ts');
    const { revocations } = await stopRenewal(item.folder, undefined);
    await Promise.all(revocations.map((each) => revoke(client, each)));
  }
}
