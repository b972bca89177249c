/** How GitHub shows an account: as part of another object, and on its own. */
import { CREATED_AT, type Urls } from '../http/urls.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { Account } from '../world/records.ts';

/** `simple-user` of GitHub's description; an enterprise has another shape. */
export function toAccountObject(account: Account, urls: Urls): Record<string, unknown> {
  return account.type === 'Enterprise'
    ? toEnterpriseObject(account, urls)
    : toUserObject(account, urls);
}

/** `public-user` of GitHub's description: GET /users/{username}. */
export function toPublicUserObject(account: Account, urls: Urls): Record<string, unknown> {
  return {
    ...toUserObject(account, urls),
    name: account.name,
    company: null,
    blog: '',
    location: null,
    email: null,
    hireable: null,
    bio: null,
    twitter_username: null,
    public_repos: 0,
    public_gists: 0,
    followers: 0,
    following: 0,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  };
}

function toUserObject(account: Account, { api, web }: Urls): Record<string, unknown> {
  const url = `${api}/users/${encodeURIComponent(account.login)}`;
  const page =
    account.type === 'Bot' ? `apps/${account.login.replace('[bot]', '')}` : account.login;
  return {
    login: account.login,
    id: account.id,
    node_id: toNodeId(
      { User: 'U', Organization: 'O', Bot: 'BOT', Enterprise: 'E' }[account.type],
      account.id,
    ),
    avatar_url: `${web}/avatars/u/${account.id}?v=4`,
    gravatar_id: '',
    url,
    html_url: `${web}/${page}`,
    followers_url: `${url}/followers`,
    following_url: `${url}/following{/other_user}`,
    gists_url: `${url}/gists{/gist_id}`,
    starred_url: `${url}/starred{/owner}{/repo}`,
    subscriptions_url: `${url}/subscriptions`,
    organizations_url: `${url}/orgs`,
    repos_url: `${url}/repos`,
    events_url: `${url}/events{/privacy}`,
    received_events_url: `${url}/received_events`,
    type: account.type,
    user_view_type: 'public',
    site_admin: false,
  };
}

function toEnterpriseObject(account: Account, { web }: Urls): Record<string, unknown> {
  return {
    id: account.id,
    slug: account.login,
    name: account.name ?? account.login,
    node_id: toNodeId('E', account.id),
    avatar_url: `${web}/avatars/b/${account.id}?v=4`,
    description: null,
    website_url: null,
    html_url: `${web}/enterprises/${account.login}`,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
  };
}
