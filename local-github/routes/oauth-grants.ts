/** The apps that a user has authorized, by the user's password: on Enterprise Server only. */
import { notFound } from '../answers.ts';
import { toGrantObject } from '../objects/authorization.ts';
import { toPage } from '../pages.ts';
import type { OAuthGrant } from '../records.ts';
import type { Call, Route } from '../route.ts';
import { byPassword, callingUser, PAGE } from './oauth-authorizations.ts';

function grantsOf(call: Call): OAuthGrant[] {
  const user = callingUser(call);
  const clientId = call.query.get('client_id');
  return call.world.oauth.grants.filter(
    (grant) => grant.user === user && (clientId === null || grant.client.clientId === clientId),
  );
}

function ownGrant(call: Call): OAuthGrant {
  const found = grantsOf(call).find(({ id }) => String(id) === call.params['grant_id']);
  if (!found) throw notFound();
  return found;
}

export const oauthGrantRoutes: Route[] = [
  {
    on: 'GET /applications/grants',
    ...byPassword,
    page: `${PAGE}#list-your-grants`,
    handle: (call) => {
      const { items, headers } = toPage(grantsOf(call), call.query, `${call.urls.api}/applications/grants`);
      return { status: 200, headers, body: items.map((grant) => toGrantObject(grant, call.urls, call.world)) };
    },
  },
  {
    on: 'DELETE /applications/grants/{grant_id}',
    ...byPassword,
    page: `${PAGE}#delete-a-grant`,
    handle: (call) => {
      call.world.oauth.deleteGrant(ownGrant(call));
      return { status: 204 };
    },
  },
];
