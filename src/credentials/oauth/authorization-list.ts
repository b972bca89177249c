/** A user's authorizations and grants on Enterprise Server: listed, and ended. */
import type { Client } from '../../github/client.ts';
import { readFields, readId, readList, readString } from '../../text/json.ts';
import { fetchPages } from '../../github/pages.ts';
import { callAsUser, callUnlessApiGone, type Login } from './login.ts';
import { revokeIdempotently, type RevocationOutcome } from '../revocation.ts';

/** One authorization or grant, without its token and the token's hash. */
export interface AuthorizationEntry {
  id: number;
  app: string;
  client_id: string;
  scopes: string[];
  /** `''` where there is none. */
  note: string;
  created_at: string;
  expires_at: string;
}

const LISTS = { list: 'GET /authorizations', 'list-grants': 'GET /applications/grants' } as const;
/** Nobody has that many, and a job's outputs could not hold them. */
const MAX_PAGES = 100;

/**
 * Gives all pages of the list. With a client id, what belongs to this app only.
 * @throws GitHubError, `api-gone` on a host without this API
 */
export async function listEntries(
  client: Client,
  login: Login,
  { kind, clientId }: { kind: keyof typeof LISTS; clientId: string },
): Promise<AuthorizationEntry[]> {
  const route = LISTS[kind];
  const filter = clientId === '' ? {} : { client_id: clientId };
  const entries = await fetchPages({
    route,
    maxPages: MAX_PAGES,
    send: (query) => callUnlessApiGone(client, login, route, { query: { ...query, ...filter } }),
    findList: (data) => data,
  });
  return entries.map(toEntry);
}

function toEntry(data: unknown): AuthorizationEntry {
  const { app } = readFields(data);
  return {
    id: readId(data, 'id') ?? 0,
    app: readString(app, 'name') ?? '',
    client_id: readString(app, 'client_id') ?? '',
    scopes: (readList(data, 'scopes') ?? []).filter((each) => typeof each === 'string'),
    note: readString(data, 'note') ?? '',
    created_at: readString(data, 'created_at') ?? '',
    expires_at: readString(data, 'expires_at') ?? '',
  };
}

/** Deletes it with its token. @throws GitHubError, `api-gone` on a host without this API */
export async function deleteAuthorization(
  client: Client,
  login: Login,
  id: number,
): Promise<RevocationOutcome> {
  return deleteEntry(client, login, 'DELETE /authorizations/{authorization_id}', {
    authorization_id: id,
  });
}

/**
 * Deletes it with all tokens of the user for its app.
 * @throws GitHubError, `api-gone` on a host without this API
 */
export async function deleteGrant(
  client: Client,
  login: Login,
  id: number,
): Promise<RevocationOutcome> {
  return deleteEntry(client, login, 'DELETE /applications/grants/{grant_id}', { grant_id: id });
}

async function deleteEntry(
  client: Client,
  login: Login,
  route: string,
  params: Record<string, number>,
): Promise<RevocationOutcome> {
  const outcome = await revokeIdempotently(
    () => callAsUser(client, login, route, { params, isCleanUp: true }),
    404,
  );
  // Where the API is gone, everything is answered with 404; the list is there wherever the API is.
  if (outcome === 'already-gone')
    await callUnlessApiGone(client, login, LISTS.list, { query: { per_page: 1 } });
  return outcome;
}
