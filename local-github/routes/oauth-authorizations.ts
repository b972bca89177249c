/** The OAuth Authorizations API: tokens for a user's password, on Enterprise Server only. */
import { type Answer, invalidRequest, json, notFound } from '../answers.ts';
import { toClientSecret } from '../identifiers.ts';
import { toAuthorizationObject } from '../objects/authorization.ts';
import { toPage } from '../pages.ts';
import type { Account, Client, UserToken } from '../records.ts';
import { parseBody } from '../request-body.ts';
import type { Call, Route } from '../route.ts';
import { isScope } from '../scopes.ts';

const PAGE = 'https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations';
const login = { takes: 'login', only: 'enterprise server' } as const;

/** The user behind the password; routes that take a password only have no other caller. */
export function callingUser({ caller }: Call): Account {
  if (caller.kind !== 'login') throw notFound();
  return caller.user;
}

export const oauthAuthorizationRoutes: Route[] = [
  {
    on: 'GET /authorizations',
    ...login,
    page: `${PAGE}#list-your-authorizations`,
    handle: (call) => {
      const clientId = call.query.get('client_id');
      const all = authorizationsOf(call).filter(({ client }) => clientId === null || client.clientId === clientId);
      const { items, headers } = toPage(all, call.query, `${call.urls.api}/authorizations`);
      return { status: 200, headers, body: items.map((token) => toAuthorizationObject(token, call.urls, false)) };
    },
  },
  {
    on: 'POST /authorizations',
    ...login,
    page: `${PAGE}#create-a-new-authorization`,
    handle: (call) => {
      const body = parseBody(call.text);
      return create(call, checkSecret(call, body['client_id'], body), body, body['fingerprint'] as string | undefined);
    },
  },
  ...['PUT /authorizations/clients/{client_id}', 'PUT /authorizations/clients/{client_id}/{fingerprint}'].map(
    (on): Route => ({
      on,
      ...login,
      page: `${PAGE}#get-or-create-an-authorization-for-a-specific-app`,
      handle: getOrCreate,
    }),
  ),
  {
    on: 'GET /authorizations/{authorization_id}',
    ...login,
    page: `${PAGE}#get-a-single-authorization`,
    handle: (call) => json(toAuthorizationObject(ownAuthorization(call), call.urls, false)),
  },
  {
    on: 'PATCH /authorizations/{authorization_id}',
    ...login,
    page: `${PAGE}#update-an-existing-authorization`,
    handle: (call) => {
      const token = ownAuthorization(call);
      token.scopes = toScopes(parseBody(call.text));
      return json(toAuthorizationObject(token, call.urls, false));
    },
  },
  {
    on: 'DELETE /authorizations/{authorization_id}',
    ...login,
    page: `${PAGE}#delete-an-authorization`,
    handle: (call) => {
      call.world.oauth.revoke(ownAuthorization(call));
      return { status: 204 };
    },
  },
];

function authorizationsOf(call: Call): UserToken[] {
  const user = callingUser(call);
  return call.world.oauth.tokensOf(user);
}

function ownAuthorization(call: Call): UserToken {
  const found = authorizationsOf(call).find(({ id }) => String(id) === call.params['authorization_id']);
  if (!found) throw notFound();
  return found;
}

/** 201 with the token for a new authorization, 200 without it for one that is there: a token is shown only once. */
function getOrCreate(call: Call): Answer {
  const body = parseBody(call.text);
  const { client_id: clientId, fingerprint } = call.params;
  for (const key of ['client_id', ...(fingerprint === undefined ? [] : ['fingerprint'])]) {
    if (body[key] !== undefined) throw invalidRequest(`"${key}" is not a permitted key.`);
  }
  const client = checkSecret(call, clientId, body);
  const wanted = fingerprint ?? (typeof body['fingerprint'] === 'string' ? body['fingerprint'] : null);
  const found = authorizationsOf(call).find((token) => token.client === client && token.fingerprint === wanted);
  if (found) return json(toAuthorizationObject(found, call.urls, false));
  return create(call, client, body, wanted);
}

function checkSecret({ world }: Call, clientId: unknown, body: Record<string, unknown>): Client {
  const secret = body['client_secret'];
  if (typeof secret !== 'string') throw invalidRequest(`"client_secret" wasn't supplied.`);
  const client = world.oauth.findClient(String(clientId));
  if (!client || secret !== toClientSecret(client.clientId)) {
    throw invalidRequest('Invalid OAuth application client_id or secret.');
  }
  return client;
}

function create(call: Call, client: Client, body: Record<string, unknown>, fingerprint: string | null = null): Answer {
  const text = (key: string) => (typeof body[key] === 'string' ? body[key] : null);
  const token = call.world.oauth.issue({
    client,
    user: callingUser(call),
    nowMs: call.nowMs,
    scopes: toScopes(body),
    note: text('note'),
    noteUrl: text('note_url'),
    fingerprint,
  });
  const answer = json(toAuthorizationObject(token, call.urls, true), 201);
  return { ...answer, headers: { location: `${call.urls.api}/authorizations/${token.id}` } };
}

/** Without any, the token reads what is public. */
function toScopes({ scopes = null }: Record<string, unknown>): string[] {
  if (scopes === null) return [];
  if (!Array.isArray(scopes)) throw invalidRequest(`For 'properties/scopes', it is not an array.`);
  const names = scopes.map(String);
  const unknown = names.find((name) => !isScope(name));
  if (unknown !== undefined) throw invalidRequest(`The scopes requested are invalid: ${unknown}.`);
  return names;
}
