/** How GitHub shows a repository: as part of another object, and on its own. */
import { includesLevel } from '../access/permissions.ts';
import { CREATED_AT, type Urls } from '../http/urls.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { InstallationToken, Repository } from '../world/records.ts';
import { toAccountObject } from './account.ts';

/**
 * Fields named `*_url` that lead to a part of the repository, with the part and its URI template.
 */
const PARTS = {
  archive: '/{archive_format}{/ref}',
  assignees: '/assignees{/user}',
  blobs: '/git/blobs{/sha}',
  branches: '/branches{/branch}',
  collaborators: '/collaborators{/collaborator}',
  comments: '/comments{/number}',
  commits: '/commits{/sha}',
  compare: '/compare/{base}...{head}',
  contents: '/contents/{+path}',
  contributors: '/contributors',
  deployments: '/deployments',
  downloads: '/downloads',
  events: '/events',
  forks: '/forks',
  git_commits: '/git/commits{/sha}',
  git_refs: '/git/refs{/sha}',
  git_tags: '/git/tags{/sha}',
  hooks: '/hooks',
  issue_comment: '/issues/comments{/number}',
  issue_events: '/issues/events{/number}',
  issues: '/issues{/number}',
  keys: '/keys{/key_id}',
  labels: '/labels{/name}',
  languages: '/languages',
  merges: '/merges',
  milestones: '/milestones{/number}',
  notifications: '/notifications{?since,all,participating}',
  pulls: '/pulls{/number}',
  releases: '/releases{/id}',
  stargazers: '/stargazers',
  statuses: '/statuses/{sha}',
  subscribers: '/subscribers',
  subscription: '/subscription',
  tags: '/tags',
  teams: '/teams',
  trees: '/git/trees{/sha}',
};

const COUNTS = {
  forks: 0,
  forks_count: 0,
  size: 0,
  stargazers_count: 0,
  watchers: 0,
  watchers_count: 0,
};

const SETTINGS = {
  allow_forking: true,
  archived: false,
  disabled: false,
  fork: false,
  has_discussions: false,
  has_issues: true,
  has_pages: false,
  has_projects: true,
  has_wiki: true,
  is_template: false,
  web_commit_signoff_required: false,
};

/**
 * `repository` of GitHub's description. Version 2026-03-10 dropped `has_downloads`:
 * https://docs.github.com/rest/about-the-rest-api/breaking-changes
 */
export function toRepositoryObject(
  repository: Repository,
  urls: Urls,
  apiVersion: string,
  token?: InstallationToken,
): Record<string, unknown> {
  const fullName = `${repository.owner.login}/${repository.name}`;
  const url = `${urls.api}/repos/${fullName}`;
  const page = `${urls.web}/${fullName}`;
  const host = new URL(urls.web).host;
  return {
    id: repository.id,
    node_id: toNodeId('R', repository.id),
    name: repository.name,
    full_name: fullName,
    private: repository.private,
    visibility: repository.private ? 'private' : 'public',
    owner: toAccountObject(repository.owner, urls),
    url,
    html_url: page,
    clone_url: `${page}.git`,
    git_url: `git://${host}/${fullName}.git`,
    ssh_url: `git@${host}:${fullName}.git`,
    svn_url: page,
    ...Object.fromEntries(
      Object.entries(PARTS).map(([name, part]) => [`${name}_url`, `${url}${part}`]),
    ),
    ...COUNTS,
    ...SETTINGS,
    ...(apiVersion === '2022-11-28' && { has_downloads: true }),
    open_issues: repository.issues.length,
    open_issues_count: repository.issues.length,
    default_branch: 'main',
    description: null,
    homepage: null,
    language: null,
    license: null,
    mirror_url: null,
    topics: [],
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
    pushed_at: CREATED_AT,
    ...(token && { permissions: toRepositoryRole(token) }),
  };
}

/** `full-repository`: GET /repos/{owner}/{repo}. */
export function toFullRepositoryObject(
  ...shown: Parameters<typeof toRepositoryObject>
): Record<string, unknown> {
  const [{ owner }, urls] = shown;
  return {
    ...toRepositoryObject(...shown),
    network_count: 0,
    subscribers_count: 0,
    ...(owner.type === 'Organization' && { organization: toAccountObject(owner, urls) }),
  };
}

function toRepositoryRole({ permissions }: InstallationToken): Record<string, boolean> {
  const push = includesLevel(permissions['contents'], 'write');
  const pull = includesLevel(permissions['contents'], 'read');
  return { admin: false, maintain: false, push, triage: false, pull };
}
