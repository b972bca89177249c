/** The inputs of user-token, as one typed value. */
import type { UserTokenRequest } from '../../credentials/oauth/user-token-request.ts';
import type { Connection } from '../../github/connect.ts';
import { InputError } from '../../text/input-error.ts';
import { parseUserTarget, type UserTarget } from '../../access/user-target.ts';
import { readConnection } from '../../inputs/connection.ts';
import { readCurrentRepository } from '../../runner/environment.ts';
import { readGitCredentials } from '../../inputs/git.ts';
import type { GitOptions } from '../../inputs/git-options.ts';
import { readBoolean, readRaw, readText, readTimeout } from '../../inputs/values.ts';
import { shouldSkip } from '../../inputs/missing-credentials.ts';
import { readPermissions } from '../../inputs/permissions.ts';
import { maskSecrets, readAccessToken, readOAuthClient } from '../../inputs/oauth-client.ts';
import { DECLARED_INPUTS } from '../../inputs/generated/user-token.ts';
import { checkInputNames } from '../../inputs/names.ts';

export interface UserTokenInputs {
  request: UserTokenRequest;
  isRevokedInPost: boolean;
  timeoutMs: number;
  connection: Connection;
  git: GitOptions | undefined;
}

/**
 * Masks the secrets before anything else. `undefined` when one of them is empty and the user chose
 * to skip then.
 * @throws InputError for the first input that is not clear, and when nothing narrows the token
 */
export async function readUserTokenInputs(): Promise<UserTokenInputs | undefined> {
  maskSecrets(['client-secret', 'access-token']);
  const oauthClient = readOAuthClient();
  const accessToken = readAccessToken('ghu_');
  await checkInputNames(DECLARED_INPUTS);
  const { clientId, clientSecret } = oauthClient;
  if (
    shouldSkip({
      "'client-id'": clientId,
      "'client-secret'": clientSecret,
      "'access-token'": accessToken,
    })
  )
    return undefined;
  const target = parseUserTarget({
    owner: readText('owner'),
    ownerId: readText('owner-id'),
    repositories: readRaw('repositories'),
    repositoryIds: readRaw('repository-ids'),
    currentRepository: readCurrentRepository(),
  });
  const permissions = await readPermissions();
  if (target.repositories.kind === 'all' && permissions.kind === 'inherit') {
    throw new InputError({
      problem: "Nothing narrows the token: it would be as wide as 'access-token'",
      remedy:
        "Name repositories in 'repositories' or 'repository-ids', or permissions in 'permissions'",
      topic: 'permissions',
    });
  }
  const connection = readConnection();
  return {
    request: { oauthClient, accessToken, target, permissions },
    isRevokedInPost: !readBoolean('skip-token-revoke', false),
    timeoutMs: readTimeout(),
    connection,
    git: await readGitFor(target, connection),
  };
}

async function readGitFor(
  { repositories }: UserTarget,
  { apiUrl }: Connection,
): Promise<GitOptions | undefined> {
  const git = await readGitCredentials(apiUrl);
  if (git && repositories.kind === 'ids') {
    throw new InputError({
      input: 'git-credentials',
      problem:
        "cannot be used with 'repository-ids': GitHub does not say which repositories the ids of a scoped token are, and git has to know",
      remedy: "Name them in 'repositories', or remove 'git-credentials'",
      topic: 'repositories',
    });
  }
  return git;
}
