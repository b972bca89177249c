/** What a step must undo, as plain values that post can act on, too. */
import type { Revocation } from '../../credentials/revocation.ts';
import { maskLogin, maskToken } from '../masks.ts';

export type CleanupItem =
  | Revocation
  /** The file that git includes, from before it is written. */
  | { kind: 'git-file'; file: string };

/** Must come before any other use of the item. */
export function maskItem(item: CleanupItem): void {
  if (item.kind === 'git-file') return;
  maskToken(item.token);
  if (item.kind === 'oauth-token') maskLogin(item.clientId, item.clientSecret);
}
