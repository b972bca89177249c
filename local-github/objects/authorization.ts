/**
 * How GitHub shows the authorization behind a user's token, and the grant behind a user's
 * authorizations.
 */
import { createHash } from 'node:crypto';
import { normalizeScopes } from '../access/scopes.ts';
import { toTimestamp, type Urls } from '../http/urls.ts';
import type { Client, Narrowing, OAuthGrant, UserToken } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { toAccountObject } from './account.ts';
import { toRepositorySelection } from './installation.ts';

/**
 * `authorization` of GitHub's description. The token is shown to whoever knows it already, and once
 * when it is new; else it is the empty text, as recorded in
 * https://github.com/octokit/octokit.rb/tree/main/spec/cassettes.
 */
export function toAuthorizationObject(
  token: UserToken,
  urls: Urls,
  isShown: boolean,
): Record<string, unknown> {
  const { id, text, client, user, narrowed } = token;
  return {
    id,
    url: `${urls.api}/authorizations/${id}`,
    app: toClientObject(client),
    token: isShown ? text : '',
    hashed_token: createHash('sha256').update(text).digest('hex'),
    token_last_eight: text.slice(-8),
    note: token.note,
    note_url: token.noteUrl,
    created_at: toTimestamp(token.createdAt),
    updated_at: toTimestamp(token.updatedAt),
    expires_at: token.expiresAt === undefined ? null : toTimestamp(token.expiresAt),
    scopes: client.app ? null : token.scopes,
    fingerprint: token.fingerprint,
    user: toAccountObject(user, urls),
    installation: narrowed ? toScopedInstallation(narrowed, urls) : null,
  };
}

/** No list of repositories: which ones a scoped token was narrowed to, the reply does not say. */
function toScopedInstallation({ installation, permissions, repositoryIds }: Narrowing, urls: Urls) {
  const { account } = installation;
  return {
    permissions,
    repository_selection: toRepositorySelection(installation, repositoryIds),
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    repositories_url: `${urls.api}/users/${account.login}/repos`,
    account: toAccountObject(account, urls),
  };
}

/** `application-grant`: the scopes are those of all its tokens together. */
export function toGrantObject(
  { id, user, client, createdAt }: OAuthGrant,
  urls: Urls,
  world: World,
): Record<string, unknown> {
  const scopes = world.oauth.tokensOf(user, client).flatMap((token) => token.scopes);
  return {
    id,
    url: `${urls.api}/applications/grants/${id}`,
    app: toClientObject(client),
    created_at: toTimestamp(createdAt),
    updated_at: toTimestamp(createdAt),
    scopes: normalizeScopes(scopes),
    user: toAccountObject(user, urls),
  };
}

function toClientObject({ clientId, name, url }: Client) {
  return { client_id: clientId, name, url };
}
