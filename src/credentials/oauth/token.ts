/**
 * What an app may do with a user's token: check it, replace it, end it, or end all of the user's
 * tokens.
 */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { revoke, revokeIdempotently } from '../revocation.ts';
import { checkToken } from './check-token.ts';
import { callAsClient } from './client.ts';
import { resetToken } from './reset-token.ts';
import type { OAuthTokenReport, OAuthTokenRequest } from './token-operation.ts';

/**
 * Runs the operation. `onToken` is called with a new token before anything else is done with it, also
 * when its reply broke off.
 * @see https://docs.github.com/rest/apps/oauth-applications
 * @throws GitHubError for everything but a token that is not valid; `scope-missing` and
 * `token-expiring` for one that is not enough
 */
export async function runOperation(
  client: Client,
  request: OAuthTokenRequest,
  onToken: (token: string) => void,
): Promise<OAuthTokenReport> {
  const { oauthClient, accessToken, operation } = request;
  switch (operation.kind) {
    case 'check':
      return reportInvalidToken(() => checkToken(client, request, operation));
    case 'reset':
      return reportInvalidToken(() => resetToken(client, request, onToken));
    case 'revoke': {
      const revocation = {
        kind: 'oauth-token',
        ...oauthClient,
        token: accessToken,
        owner: '',
      } as const;
      return { kind: 'ended', outcome: await revoke(client, revocation) };
    }
    case 'revoke-grant': {
      const call = { body: { access_token: accessToken }, isCleanUp: true };
      const send = () =>
        callAsClient(client, oauthClient, 'DELETE /applications/{client_id}/grant', call);
      return { kind: 'ended', outcome: await revokeIdempotently(send, 404) };
    }
  }
}

async function reportInvalidToken(
  send: () => Promise<OAuthTokenReport>,
): Promise<OAuthTokenReport> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'not-found') throw error;
    return { kind: 'invalid', error: error.withDetails({}, 'token-invalid') };
  }
}
