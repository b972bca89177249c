/**
 * The ways to write a permission's name other than the API's: GitHub's web pages and this action's
 * input names.
 */

/**
 * Titles on GitHub's web pages that differ from the API's name, as `title → API name`. A title that
 * pages use for a repository and for an organization means the repository's, as API names do
 * (`secrets`, `organization_secrets`). Titles that leave the meaning open (`Projects`, `Events`)
 * are left out.
 * @see https://docs.github.com/rest/authentication/permissions-required-for-github-apps
 */
export const SPELLINGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    api_insights: 'organization_api_insights',
    block_another_user: 'blocking',
    blocking_users: 'organization_user_blocking',
    campaigns: 'organization_campaigns',
    code_scanning: 'security_events',
    code_scanning_alerts: 'security_events',
    commit_statuses: 'statuses',
    copilot_content_exclusion: 'org_copilot_content_exclusion',
    custom_organization_roles: 'organization_custom_org_roles',
    custom_properties: 'repository_custom_properties',
    custom_repository_roles: 'organization_custom_roles',
    dependabot_alerts: 'vulnerability_alerts',
    github_copilot_business: 'organization_copilot_seat_management',
    hosted_runner_custom_images: 'organization_runner_custom_images',
    network_configurations: 'organization_network_configurations',
    organization_blocking_users: 'organization_user_blocking',
    organization_copilot_content_exclusion: 'org_copilot_content_exclusion',
    organization_members: 'members',
    organization_variables: 'organization_actions_variables',
    organization_webhooks: 'organization_hooks',
    personal_access_token_requests: 'organization_personal_access_token_requests',
    personal_access_tokens: 'organization_personal_access_tokens',
    repository_security_advisories: 'repository_advisories',
    repository_variables: 'actions_variables',
    repository_webhooks: 'repository_hooks',
    secret_scanning: 'secret_scanning_alerts',
    self_hosted_runners: 'organization_self_hosted_runners',
    ssh_signing_keys: 'git_signing_ssh_public_keys',
    variables: 'actions_variables',
    webhooks: 'repository_hooks',
  }),
);

/**
 * The API's name for a name in any spelling: lower case, hyphens and blanks as underscores, web
 * titles translated.
 *
 * - `Pull-Requests` · `Pull requests` → `pull_requests`
 * - `dependabot-alerts` → `vulnerability_alerts`
 */
export function toPermissionName(text: string): string {
  const name = text.trim().toLowerCase().replace(/[-\s]/g, '_');
  return SPELLINGS.get(name) ?? name;
}

/** The input that asks for this one permission: `pull_requests` → `permission-pull-requests`. */
export function permissionInputName(name: string): `permission-${string}` {
  return `permission-${name.replaceAll('_', '-')}`;
}
