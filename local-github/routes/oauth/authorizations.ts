/** The OAuth Authorizations API: tokens for a user's password, on Enterprise Server only. */
import { isScope } from '../../access/scopes.ts';
import { callingUser } from '../../auth/callers.ts';
import { type Answer, invalidRequest, json, notFound } from '../../http/answers.ts';
import { toPage } from '../../http/pages.ts';
import { inspect, parseBody, requiredText } from '../../http/request-body.ts';
import { toAuthorizationObject } from '../../objects/authorization.ts';
import type { Call, Route } from '../../route.ts';
import { toClientSecret } from '../../world/identifiers.ts';
import type { Client, UserToken } from '../../world/records.ts';

const PAGE =
  'https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations';
/** How the endpoints of this API are reached. */
const BY_PASSWORD = { accepts: 'login', only: 'enterprise server' } as const;

export const oauthAuthorizationRoutes: Route[] = [
  {
    endpoint: 'GET /authorizations',
    ...BY_PASSWORD,
    page: `${PAGE}#list-your-authorizations`,
    handle: (call) => {
      const clientId = call.query.get('client_id');
      const all = authorizationsOf(call).filter(
        ({ client }) => clientId === null || client.clientId === clientId,
      );
      const { items, headers } = toPage(all, call.query, `${call.urls.api}/authorizations`);
      return {
        status: 200,
        headers,
        body: items.map((token) => toAuthorizationObject(token, call.urls, false)),
      };
    },
  },
  {
    endpoint: 'PUT /authorizations/clients/{client_id}/{fingerprint}',
    ...BY_PASSWORD,
    page: `${PAGE}#get-or-create-an-authorization-for-a-specific-app-and-fingerprint`,
    handle: getOrCreate,
  },
  {
    endpoint: 'GET /authorizations/{authorization_id}',
    ...BY_PASSWORD,
    page: `${PAGE}#get-a-single-authorization`,
    handle: (call) => json(toAuthorizationObject(ownAuthorization(call), call.urls, false)),
  },
  {
    endpoint: 'DELETE /authorizations/{authorization_id}',
    ...BY_PASSWORD,
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
  const found = authorizationsOf(call).find(
    ({ id }) => String(id) === call.params['authorization_id'],
  );
  if (!found) throw notFound();
  return found;
}

/**
 * 201 with the token for a new authorization, 200 without it for one that is there: a token is
 * shown only once.
 */
function getOrCreate(call: Call): Answer {
  const body = parseBody(call.text);
  const { fingerprint = '' } = call.params;
  for (const key of ['client_id', 'fingerprint']) {
    if (body[key] !== undefined) throw invalidRequest(`"${key}" is not a permitted key.`);
  }
  const client = findClient(call, requiredText(body, 'client_secret'));
  const found = authorizationsOf(call).find(
    (token) => token.client === client && token.fingerprint === fingerprint,
  );
  if (found) return json(toAuthorizationObject(found, call.urls, false));
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

/** The app that the path names and the secret proves. Throws a `Refusal` (422). */
function findClient({ world, params }: Call, secret: string): Client {
  const client = world.oauth.findClient(params['client_id'] ?? '');
  if (!client || secret !== toClientSecret(client.clientId)) {
    throw invalidRequest('Invalid OAuth application client_id or secret.');
  }
  return client;
}

/** Reads the scopes; a token without any reads what is public. */
function toScopes({ scopes = null }: Record<string, unknown>): string[] {
  if (scopes === null) return [];
  if (!Array.isArray(scopes))
    throw invalidRequest(`For 'properties/scopes', ${inspect(scopes)} is not an array.`);
  const names = scopes.map(String);
  const unknown = names.find((name) => !isScope(name));
  if (unknown !== undefined) throw invalidRequest(`The scopes requested are invalid: ${unknown}.`);
  return names;
}
