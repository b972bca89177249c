/** What can be revoked, and how: plain values, so that a later process can act on them. */
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import { callAsClient, type OAuthClient } from './oauth/client.ts';

/** Twice what `octokit/auth-app.js` waits for a new token to become known everywhere. */
const YOUNG_MS = 10_000;

interface Revocable {
  token: string;
  /** Whose repositories the token works on, or whom it acts for; for the log. */
  owner: string;
  /**
   * When the step got it, in milliseconds since the epoch by the runner's clock; absent when it is
   * older.
   */
  receivedAt?: number;
}

interface InstallationTokenRevocation extends Revocable {
  kind: 'installation-token';
}

/** Is for any token that acts for a user. The client secret is as secret as the token. */
interface OAuthTokenRevocation extends Revocable, OAuthClient {
  kind: 'oauth-token';
}

export type Revocation = InstallationTokenRevocation | OAuthTokenRevocation;

/** `already-gone`: there was nothing left to revoke. */
export type RevocationOutcome = 'revoked' | 'already-gone';

/**
 * A token that was revoked before, or has expired, is answered with 401 when it is itself the
 * credential, else with 404.
 * @see https://docs.github.com/rest/apps/installations#revoke-an-installation-access-token
 * @see https://docs.github.com/rest/apps/oauth-applications#delete-an-app-token
 * @throws GitHubError when it may still be alive
 */
export async function revoke(client: Client, revocation: Revocation): Promise<RevocationOutcome> {
  const { kind, token } = revocation;
  if (kind === 'installation-token') {
    const call = {
      authorize: () => `Bearer ${token}`,
      isCleanUp: true,
      retryUnknownOnce: isYoung(revocation),
    };
    return revokeIdempotently(() => client.call('DELETE /installation/token', call), 401);
  }
  const call = {
    body: { access_token: token },
    isCleanUp: true,
    retryUnknownOnce: isYoung(revocation),
  };
  return revokeIdempotently(
    () => callAsClient(client, revocation, 'DELETE /applications/{client_id}/token', call),
    404,
  );
}

/**
 * For some seconds a new token may be unknown to the replica that answers: that does not mean that
 * it is gone.
 * @see https://github.com/octokit/auth-app.js/issues/65
 */
function isYoung({ receivedAt }: Revocation): boolean {
  return receivedAt !== undefined && Math.abs(Date.now() - receivedAt) < YOUNG_MS;
}

/**
 * Ends something by a call that is answered with `goneStatus` when it had ended before.
 * @throws GitHubError for all other refusals
 */
export async function revokeIdempotently(
  send: () => Promise<unknown>,
  goneStatus: number,
): Promise<RevocationOutcome> {
  try {
    await send();
    return 'revoked';
  } catch (error) {
    if (
      error instanceof GitHubError &&
      error.status === goneStatus &&
      error.code !== 'not-github-api'
    )
      return 'already-gone';
    throw error;
  }
}
