/** What can be taken back, and how: plain values, so that a later process can act on them. */
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import { allOrNone } from './all-or-none.ts';

export interface Revocation {
  kind: 'installation-token';
  token: string;
  /** Whose repositories the token works on, for the log. */
  owner: string;
}

/** `gone`: there was nothing left to revoke. */
export type RevocationOutcome = 'revoked' | 'gone';

/**
 * A token that was revoked before, or has expired, is answered with 401.
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 * @throws GitHubError when it may still be alive
 */
export async function revoke(client: Client, { token }: Revocation): Promise<RevocationOutcome> {
  try {
    await client.call('DELETE /installation/token', { authorize: () => `Bearer ${token}`, isCleanUp: true });
    return 'revoked';
  } catch (error) {
    if (error instanceof GitHubError && error.code === 'unauthorized') return 'gone';
    throw error;
  }
}

/** All at the same time, in the order given. @throws when one or more failed, after all have ended */
export async function revokeAll(client: Client, revocations: readonly Revocation[]): Promise<RevocationOutcome[]> {
  return allOrNone(revocations.map((revocation) => revoke(client, revocation)));
}
