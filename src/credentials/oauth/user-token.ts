/**
 * Scoped user tokens: minted out of a broader one, checked against what was asked. The broader one
 * stays alive.
 */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { describeRepositories } from '../../access/repositories/repositories.ts';
import { toMintBody } from '../grant-fields.ts';
import { callForToken } from '../token-reply.ts';
import { callAsClient } from './client.ts';
import { toUserToken, type UserToken } from './user-token-reply.ts';
import { describeAccount, MINT, type UserTokenRequest } from './user-token-request.ts';

const LOSS =
  "GitHub may have minted a scoped token whose reply was lost. Nobody knows it, so it cannot be revoked alone and may live as long as 'access-token'; the operation 'revoke-grant' of oauth-token ends both.";

/**
 * Mints the token. `onToken` is called with it before anything else is done with it, also when its
 * reply broke off; from then on the caller must revoke it, even when this throws.
 *
 * `repositories` are names and `repository_ids` numbers. Copies of GitHub's documentation are about
 * that have them swapped: https://github.com/github/docs/pull/3961
 * @see https://docs.github.com/rest/apps/apps#create-a-scoped-access-token
 * @throws GitHubError, `grant-mismatch` when GitHub granted something else than was asked
 */
export async function mintUserToken(
  client: Client,
  request: UserTokenRequest,
  onToken: (token: string) => void,
): Promise<UserToken> {
  const { oauthClient, accessToken, target, permissions } = request;
  const { account, repositories } = target;
  const body = {
    access_token: accessToken,
    ...(account.kind === 'id' ? { target_id: account.id } : { target: account.login }),
    ...toMintBody(repositories, permissions),
  };
  try {
    const reply = await callForToken({
      send: (mint) => callAsClient(client, oauthClient, MINT, { body, mint }),
      onToken,
      ignore: accessToken,
      warnOfLoss: () => client.warn(LOSS),
    });
    return toUserToken(reply, request);
  } catch (error) {
    throw error instanceof GitHubError ? withRequest(error, request) : error;
  }
}

function withRequest(error: GitHubError, { target, permissions }: UserTokenRequest): GitHubError {
  const asked = permissions.kind === 'some' ? Object.entries(permissions.permissions) : [];
  const details = {
    repositories: describeRepositories(target.repositories, target.owner),
    permissions: asked.map((pair) => pair.join(': ')),
    account: describeAccount(target),
    isNarrowed: true,
  };
  return error.withDetails(details, error.code === 'not-found' ? 'token-invalid' : error.code);
}
