/** The user behind an app: the bot that its commits belong to. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readId, readString } from '../../text/json.ts';
import { isName } from '../../access/names.ts';
import type { App } from '../app.ts';
import { findInstallation, type Installation } from './installation.ts';
import type { InstallationToken } from './reply.ts';

export interface Bot {
  /** `slug[bot]`, as GitHub spells it. */
  login: string;
  /** The user's id; the app has another. */
  id: number;
  appSlug: string;
  /** Whose installation it is, where that was asked for with the slug. */
  owner?: string | undefined;
}

/**
 * The token is there and waits, so this takes no longer; it is tried again within that time as any
 * other call.
 */
const LONGEST_MS = 10_000;

const ROUTE = 'GET /users/{username}';

/**
 * Asks with the app's own token: where users are managed, GitHub shows bots to members only. After
 * a mint by an installation's id, the app's slug is not known and is asked for first.
 * @see https://docs.github.com/rest/users/users#get-a-user
 * @throws GitHubError when GitHub does not say
 */
export async function findBot(
  client: Client,
  app: App,
  [first]: readonly InstallationToken[],
): Promise<Bot> {
  if (!first) throw new Error('there is no token to ask with');
  const { token, appSlug, installationId } = first;
  const { appSlug: slug = '', owner } =
    appSlug === '' ? await find(client, app, installationId) : { appSlug };
  const { data, status } = await client.call(ROUTE, {
    params: { username: `${slug}[bot]` },
    authorize: () => `Bearer ${token}`,
    maxMs: LONGEST_MS,
  });
  const [login, id] = [readString(data, 'login'), readId(data, 'id')];
  const isBot = login?.toLowerCase() === `${slug}[bot]`.toLowerCase() && isName(slug);
  if (isBot && id !== undefined) return { login, id, appSlug: slug, owner };
  throw new GitHubError({
    code: 'unexpected-reply',
    message: 'the reply is not about the bot',
    route: ROUTE,
    status,
  });
}

function find(
  client: Client,
  app: App,
  installationId: number,
): Promise<Pick<Installation, 'appSlug' | 'owner'>> {
  const limits = { withDetails: true, maxMs: LONGEST_MS };
  return findInstallation(client, app.authorize, { kind: 'id', installationId }, limits);
}
