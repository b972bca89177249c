/** What a scoped user token is asked for. */
import type { PermissionRequest } from '../../access/permissions/request.ts';
import type { UserTarget } from '../../access/user-target.ts';
import type { OAuthClient } from './client.ts';

export interface UserTokenRequest {
  oauthClient: OAuthClient;
  /** The user's own token, of the same app and not scoped. */
  accessToken: string;
  target: UserTarget;
  permissions: PermissionRequest;
}

/** The route of the mint, for the call and for messages. */
export const MINT = 'POST /applications/{client_id}/token/scoped';

export function toAccountId(account: UserTarget['account']): string {
  return account.kind === 'id' ? String(account.id) : account.login;
}

export function describeAccount({ account, owner }: UserTarget): string {
  return owner ?? `the account with the id ${toAccountId(account)}`;
}
