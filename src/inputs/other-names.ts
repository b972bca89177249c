/** Names that other actions, and people by habit, give to an input of ours. */

export interface OtherName {
  /** Our inputs in its place; the name is refused by the actions that have one of them. */
  meant: readonly string[];
  /** What to do when another name alone does not do it. */
  advice?: string;
}

const REVOCATION: OtherName = {
  meant: ['skip-token-revoke'],
  advice: "The token is revoked when the job ends, unless 'skip-token-revoke' is 'true'.",
};
const RETRIEVAL: OtherName = {
  meant: ['installation-id'],
  advice:
    "Name the account in 'owner', the repositories in 'repositories', or the installation in 'installation-id'.",
};
const ID: OtherName = { meant: ['client-id', 'app-id'] };
const OWNER: OtherName = { meant: ['owner'] };
const PERMISSIONS: OtherName = { meant: ['permissions'] };
const REPOSITORIES: OtherName = { meant: ['repositories'] };
const REPOSITORY_IDS: OtherName = { meant: ['repository-ids'] };

/**
 * The names have hyphens for underscores. A list of exact names: what only begins alike may belong
 * to another action.
 */
export const OTHER_NAMES: ReadonlyMap<string, OtherName> = new Map<string, OtherName>([
  ['application-id', ID],
  ['application-private-key', { meant: ['private-key'] }],
  ['github-api-base-url', { meant: ['github-api-url'] }],
  [
    'https-proxy',
    {
      meant: ['github-api-url'],
      advice: "Set the environment variable https_proxy in the step's 'env', or the job's.",
    },
  ],
  [
    'ignore-environment-proxy',
    {
      meant: ['github-api-url'],
      advice: "To go around the proxy, set no_proxy in the step's 'env'.",
    },
  ],
  ['installation-retrieval-mode', RETRIEVAL],
  ['installation-retrieval-payload', RETRIEVAL],
  ['org', OWNER],
  ['orgs', OWNER],
  ['organisation', OWNER],
  ['organization', OWNER],
  ['perm', PERMISSIONS],
  ['perms', PERMISSIONS],
  ['repo', REPOSITORIES],
  ['repo-id', REPOSITORY_IDS],
  ['repo-ids', REPOSITORY_IDS],
  ['repo-name', REPOSITORIES],
  ['repo-names', REPOSITORIES],
  ['repos', REPOSITORIES],
  ['repository-name', REPOSITORIES],
  ['repository-names', REPOSITORIES],
  ['revoke', REVOCATION],
  ['revoke-token', REVOCATION],
  ['scope', { meant: ['scopes', 'required-scopes', 'owner', 'permissions'] }],
  ['scopes', { meant: ['scopes', 'required-scopes', 'permissions'] }],
]);
