/** Resets a user's token: GitHub ends it and gives a new one. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readString } from '../../text/json.ts';
import { readToken, callForToken } from '../token-reply.ts';
import { callAsClient } from './client.ts';
import { readFacts } from './token-facts.ts';
import type { OAuthTokenReport, OAuthTokenRequest } from './token-operation.ts';

const RESET = 'PATCH /applications/{client_id}/token';

const LOSS =
  "GitHub may have replaced the token by one whose reply was lost. Nobody knows the new one, and it lives until it expires or the user revokes the app's authorization; have the user authorize the app again.";

/**
 * `onToken` is called with the new token before anything else is done with it, also when its reply
 * broke off.
 * @throws GitHubError `not-found` for a token that is not valid
 */
export async function resetToken(
  client: Client,
  { oauthClient, accessToken }: OAuthTokenRequest,
  onToken: (token: string) => void,
): Promise<OAuthTokenReport> {
  let isReset = false;
  const noteAndPass = (token: string): void => {
    isReset = true;
    onToken(token);
  };
  const body = { access_token: accessToken };
  const reply = await callForToken({
    send: (mint) => callAsClient(client, oauthClient, RESET, { body, mint }),
    onToken: noteAndPass,
    ignore: accessToken,
    // A second try succeeds only if the first has not ended the old token.
    isIdempotent: true,
    warnOfLoss: () => client.warn(LOSS),
  }).catch((error: unknown) => {
    if (!(error instanceof GitHubError) || error.code !== 'not-found' || error.tries === 1)
      throw error;
    // A new token lives, or may live: this fails, and does not report a token that is not valid.
    if (!isReset) {
      const message = `${error.message}; an earlier try may have reset it, and the new token is lost`;
      throw error.withDetails({}, 'token-invalid', message);
    }
    const message = `${error.message}; an earlier try had reset it, and its reply broke off`;
    throw error.withDetails({}, 'unexpected-reply', message);
  });
  const token = readString(reply.data, 'token');
  if (token !== undefined && token !== accessToken) {
    return { kind: 'reset', facts: readFacts(reply, RESET), token: readToken(reply, RESET) };
  }
  const { status } = reply;
  throw new GitHubError({
    code: 'unexpected-reply',
    message: 'the reply holds no new token',
    route: RESET,
    status,
  });
}
