/** Finds the installation of an app: on a repository, an account or an enterprise, or by its id. */
import type { Authorize, Call, ParsedReply } from '../github/call.ts';
import type { Client } from '../github/client.ts';
import { GitHubError } from '../github/errors.ts';
import { isId, readFields, readId, readString, readStrings } from '../github/fields.ts';
import { isSameName } from '../scope/names.ts';
import { readName } from './token-reply.ts';
import type { LookUp, Repositories, Target } from '../scope/targets.ts';

export interface Installation {
  id: number;
  appSlug?: string | undefined;
  /** Login of the account, or slug of the enterprise, as GitHub spells it. */
  owner?: string | undefined;
  permissions?: Readonly<Record<string, string>> | undefined;
  /** The account's settings page for this installation. */
  url?: string | undefined;
  /** Set when the repository of the look-up was renamed: GitHub forwards from its old name to its id. */
  renamedRepositoryId?: number | undefined;
}

/** Beside what is said here, as of any call. */
interface LookUpOptions extends Pick<Call, 'withinMs' | 'isOnce'> {
  /** Asks also when the id is known. */
  isWhole?: boolean;
}

/**
 * Asks GitHub, except for an id: that needs no look-up, and nothing more is known then unless the installation is wanted whole.
 * @throws GitHubError, `not-found` when there is no such installation or the repository is not in it
 */
export async function findInstallation(
  client: Client,
  authorize: Authorize,
  lookUp: LookUp,
  { isWhole = false, ...limits }: LookUpOptions = {},
): Promise<Installation> {
  if (lookUp.kind === 'id' && !isWhole) return { id: lookUp.installationId };
  const { route, params, owner } = toCall(lookUp);
  const reply = await client.call(route, { params, authorize, ...limits });
  const installation = readInstallation(route, reply);
  if (lookUp.kind === 'id' && installation.owner === undefined) {
    throw new GitHubError({ code: 'unexpected-reply', words: 'the reply names no account', route });
  }
  if (owner !== undefined && installation.owner !== undefined && !isSameName(installation.owner, owner)) {
    const asked = Object.values(params).join('/');
    const words = `${asked} now belongs to ${installation.owner}`;
    throw new GitHubError({ code: 'repository-renamed', words, route, facts: { culprits: [asked] } });
  }
  return installation;
}

/**
 * `/users/{username}/installation` answers for organizations, too.
 * @see https://docs.github.com/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
 */
function toCall(lookUp: LookUp): { route: string; params: Record<string, string>; owner: string | undefined } {
  switch (lookUp.kind) {
    case 'repository': {
      const { owner, name } = lookUp;
      return { route: 'GET /repos/{owner}/{repo}/installation', params: { owner, repo: name }, owner };
    }
    case 'account':
      return { route: 'GET /users/{username}/installation', params: { username: lookUp.owner }, owner: lookUp.owner };
    case 'enterprise': {
      const { slug } = lookUp;
      return { route: 'GET /enterprises/{enterprise}/installation', params: { enterprise: slug }, owner: slug };
    }
    case 'id': {
      const params = { installation_id: String(lookUp.installationId) };
      return { route: 'GET /app/installations/{installation_id}', params, owner: undefined };
    }
  }
}

/** @throws GitHubError `unexpected-reply` without an id */
function readInstallation(route: string, { data, status, redirectedTo }: ParsedReply): Installation {
  const id = readId(data, 'id');
  if (id === undefined) {
    throw new GitHubError({ code: 'unexpected-reply', words: 'the reply names no installation', route, status });
  }
  const { account } = readFields(data);
  const toName = (field: string) => readName({ data: account, status }, field, route);
  return {
    id,
    appSlug: readName({ data, status }, 'app_slug', route),
    owner: toName('login') ?? toName('slug'),
    permissions: readStrings(data, 'permissions'),
    url: readString(data, 'html_url'),
    renamedRepositoryId: readRenamedId(redirectedTo),
  };
}

/**
 * From its old name GitHub redirects to the repository's id: https://api.github.com/repositories/ID/installation.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function readRenamedId(redirectedTo: URL | undefined): number | undefined {
  const id = Number(/(?<!\/repos)\/repositories\/(\d+)\/installation$/.exec(redirectedTo?.pathname ?? '')?.[1]);
  return isId(id) ? id : undefined;
}

/**
 * GitHub mints by present names only, so a renamed repository is asked for by its id, which the look-up has told.
 * @throws GitHubError `repository-renamed` among several: the look-up has told the id of the first only
 */
export function toPresentRepositories(
  { owner, repositories }: Target,
  { renamedRepositoryId: id }: Installation,
): Repositories {
  if (id === undefined || repositories.kind !== 'names') return repositories;
  if (repositories.names.length === 1) return { kind: 'ids', ids: [id] };
  const renamed = `${owner}/${repositories.names[0] ?? ''}`;
  const [words, route] = [`${renamed} was renamed`, 'GET /repos/{owner}/{repo}/installation'];
  throw new GitHubError({ code: 'repository-renamed', words, route, facts: { culprits: [renamed] } });
}
