/** How GitHub shows an installation and a token that was minted for it. */
import { CREATED_AT, toTimestamp, type Urls } from '../http/urls.ts';
import type { Installation, InstallationToken, Repository } from '../world/records.ts';
import { toAccountObject } from './account.ts';
import { toRepositoryObject } from './repository.ts';

/** `installation` of GitHub's description. */
export function toInstallationObject(
  installation: Installation,
  urls: Urls,
): Record<string, unknown> {
  const { id, account, app, suspended } = installation;
  const settings =
    account.type === 'User'
      ? 'settings/installations'
      : `${account.type.toLowerCase()}s/${account.login}/settings/installations`;
  return {
    id,
    client_id: app.clientId,
    account: toAccountObject(account, urls),
    repository_selection: toRepositorySelection(installation),
    access_tokens_url: `${urls.api}/app/installations/${id}/access_tokens`,
    repositories_url: `${urls.api}/installation/repositories`,
    html_url: `${urls.web}/${settings}/${id}`,
    app_id: app.id,
    app_slug: app.slug,
    target_id: account.id,
    target_type: account.type,
    permissions: installation.permissions,
    events: [],
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
    single_file_name: null,
    has_multiple_single_files: false,
    single_file_paths: [],
    suspended_by:
      suspended && account.type !== 'Enterprise' ? toAccountObject(account, urls) : null,
    suspended_at: suspended ? CREATED_AT : null,
  };
}

/** What the installation covers, or a token that was narrowed to some of its repositories. */
export function toRepositorySelection(
  { repositories }: Installation,
  narrowedTo?: Set<number>,
): 'all' | 'selected' {
  return narrowedTo || repositories !== 'all' ? 'selected' : 'all';
}

/** `installation-token`: the repositories are listed only when the token was narrowed to some. */
export function toTokenObject(
  token: InstallationToken,
  repositories: Repository[],
  urls: Urls,
  apiVersion: string,
) {
  const narrowed = token.repositoryIds !== undefined;
  return {
    token: token.text,
    expires_at: toTimestamp(token.expiresAt),
    permissions: token.permissions,
    repository_selection: toRepositorySelection(token.installation, token.repositoryIds),
    ...(narrowed && {
      repositories: repositories.map((repository) =>
        toRepositoryObject(repository, urls, apiVersion, token),
      ),
    }),
  };
}
