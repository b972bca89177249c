/** Undoes what a step has begun: when the step fails, or earlier when it has served. */
import { revoke } from '../../credentials/revocation.ts';
import type { Client } from '../../github/client.ts';
import { isRevocation, maskItem, type CleanupItem } from './cleanup-item.ts';
import type { Step } from '../step.ts';

/** Masks the secrets in the item before anything else. What it returns undoes the item at once. */
export function undoOnFailure(
  item: CleanupItem,
  client: Client,
  step: Pick<Step, 'onFailure'>,
): () => Promise<void> {
  maskItem(item);
  let isUndone = false;
  const undo = async (): Promise<void> => {
    if (isUndone) return;
    if (isRevocation(item)) await revoke(client, item);
    else await (await import('./undo-locally.ts')).undoLocally(item, client);
    isUndone = true;
  };
  step.onFailure(undo);
  return undo;
}
