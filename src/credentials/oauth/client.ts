/** An app that asks about its users' tokens: by client id and client secret. */
import type { Call, ParsedReply } from '../../github/call.ts';
import { toBasicCredential } from '../../http/basic-auth.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';

export interface OAuthClient {
  clientId: string;
  clientSecret: string;
}

/**
 * Calls an endpoint below `/applications/{client_id}` as the app.
 * @see https://docs.github.com/rest/authentication/authenticating-to-the-rest-api#using-basic-authentication
 * @throws GitHubError, `client-rejected` for a wrong id or secret
 */
export async function callAsClient(
  client: Client,
  { clientId, clientSecret }: OAuthClient,
  route: string,
  call: Pick<Call, 'body' | 'mint' | 'isCleanUp'>,
): Promise<ParsedReply> {
  try {
    return await client.call(route, {
      ...call,
      params: { client_id: clientId },
      authorize: () => `Basic ${toBasicCredential(clientId, clientSecret)}`,
    });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw error.withDetails(
      { clientId },
      error.code === 'unauthorized' ? 'client-rejected' : error.code,
    );
  }
}
