/** What a step must undo, as plain values that post can act on, too. */
import type { Revocation } from '../../credentials/revocation.ts';
import { maskLogin, maskToken } from '../masks.ts';

export type CleanupItem =
  | Revocation
  /** The file that git includes, from before it is written. */
  | { kind: 'git-file'; file: string }
  /** The folder with files for later steps, from before there is one. */
  | { kind: 'job-files'; folder: string }
  /** The idle process that renews tokens, from before it is started. */
  | { kind: 'renewal'; folder: string }
  /** The same, when its id is known. */
  | { kind: 'renewer'; folder: string; pid: number };

/** Whether GitHub must undo it; all else is undone on this machine. */
export function isRevocation(item: CleanupItem): item is Revocation {
  return 'token' in item;
}

/** Must come before any other use of the item. */
export function maskItem(item: CleanupItem): void {
  if (!isRevocation(item)) return;
  maskToken(item.token);
  if (item.kind === 'oauth-token') maskLogin(item.clientId, item.clientSecret);
}
