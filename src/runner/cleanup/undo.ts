/** Undoes what a step has begun: when the step fails, or earlier when it has served. */
import { revoke } from '../../credentials/revocation.ts';
import type { Client } from '../../github/client.ts';
import { maskItem, type CleanupItem } from './cleanup-item.ts';
import type { Step } from '../step.ts';

/** Masks the secrets in the item before anything else. What it returns undoes the item at once. */
export function undoOnFailure(
  item: CleanupItem,
  client: Client,
  step: Pick<Step, 'onFailure'>,
): () => Promise<void> {
  maskItem(item);
  const receivedAt = Date.now();
  let isUndone = false;
  const undo = async (): Promise<void> => {
    if (isUndone) return;
    if (item.kind === 'git-file') {
      const { removeOrWarn } = await import('../git-file.ts');
      await removeOrWarn(item.file);
    } else await revoke(client, { ...item, receivedAt });
    isUndone = true;
  };
  step.onFailure(undo);
  return undo;
}
