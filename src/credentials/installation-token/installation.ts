/** Finds the installation of an app: on a repository, an account or an enterprise, or by its id. */
import type { Authorize, Call, ParsedReply } from '../../github/call.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { isId, readFields, readId, readString, readStrings } from '../../text/json.ts';
import { isSameName } from '../../access/names.ts';
import { readName } from '../token-reply.ts';
import { toInstallationCall } from './installation-call.ts';
import type { LookUp } from '../../access/targets.ts';
import { toFullName } from '../../access/repositories/name.ts';

export interface Installation {
  id: number;
  appSlug?: string | undefined;
  /** Login of the account, or slug of the enterprise, as GitHub spells it. */
  owner?: string | undefined;
  permissions?: Readonly<Record<string, string>> | undefined;
  /** The account's settings page for this installation. */
  url?: string | undefined;
  /**
   * Set when the repository of the look-up was renamed: GitHub forwards from its old name to its
   * id.
   */
  renamedRepositoryId?: number | undefined;
}

/** Some of the options of any call, and one more. */
interface LookUpOptions extends Pick<Call, 'maxMs' | 'noRetry'> {
  /** Asks also when the id is known. */
  withDetails?: boolean;
}

/**
 * Asks GitHub, except for an id: that needs no look-up, and nothing more is known then, unless
 * details are wanted.
 * @throws GitHubError, `not-found` when there is no such installation or the repository is not in
 * it, `repository-renamed` or `grant-mismatch` when it is on another account
 */
export async function findInstallation(
  client: Client,
  authorize: Authorize,
  lookUp: LookUp,
  { withDetails = false, ...limits }: LookUpOptions = {},
): Promise<Installation> {
  if (lookUp.kind === 'id' && !withDetails) return { id: lookUp.installationId };
  const { route, params } = toInstallationCall(lookUp);
  const reply = await client.call(route, { params, authorize, ...limits });
  const { login, slug, ...installation } = readInstallation(route, reply);
  const isForEnterprise = lookUp.kind === 'enterprise';
  const [asked, found] = isForEnterprise ? [lookUp.slug, slug ?? login] : [lookUp.owner, login];
  const owner = found ?? login ?? slug;
  if (
    asked !== undefined &&
    owner !== undefined &&
    (found === undefined || !isSameName(found, asked))
  ) {
    throw toOtherAccountError(lookUp, route, owner, asked);
  }
  return { ...installation, owner };
}

/**
 * A repository takes its old name along to another owner; an id may be that of any installation.
 */
function toOtherAccountError(
  lookUp: LookUp,
  route: string,
  owner: string,
  asked: string,
): GitHubError {
  if (lookUp.kind === 'repository') {
    const name = toFullName(lookUp);
    const message = `${name} now belongs to ${owner}`;
    return new GitHubError({
      code: 'repository-renamed',
      message,
      route,
      details: { inaccessible: [name] },
    });
  }
  const id = lookUp.kind === 'id' ? ` ${lookUp.installationId}` : '';
  const message = `the installation${id} is on ${owner}, not on ${asked}`;
  return new GitHubError({ code: 'grant-mismatch', message, route });
}

/** A user and an organization have a login, an enterprise has a slug. */
interface FoundInstallation extends Omit<Installation, 'owner'> {
  login: string | undefined;
  slug: string | undefined;
}

/** @throws GitHubError `unexpected-reply` without an id */
function readInstallation(
  route: string,
  { data, status, redirectedTo }: ParsedReply,
): FoundInstallation {
  const id = readId(data, 'id');
  if (id === undefined) {
    throw new GitHubError({
      code: 'unexpected-reply',
      message: 'the reply names no installation',
      route,
      status,
    });
  }
  const { account } = readFields(data);
  const toName = (field: string) => readName({ data: account, status }, field, route);
  return {
    id,
    appSlug: readName({ data, status }, 'app_slug', route),
    login: toName('login'),
    slug: toName('slug'),
    permissions: readStrings(data, 'permissions'),
    url: readString(data, 'html_url'),
    renamedRepositoryId: readRenamedId(redirectedTo),
  };
}

/**
 * GitHub redirects from its old name to the repository's id:
 * https://api.github.com/repositories/ID/installation.
 * @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api#follow-redirects
 */
function readRenamedId(redirectedTo: URL | undefined): number | undefined {
  const id = Number(
    /(?<!\/repos)\/repositories\/(\d+)\/installation$/.exec(redirectedTo?.pathname ?? '')?.[1],
  );
  return isId(id) ? id : undefined;
}
