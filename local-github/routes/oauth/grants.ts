/** The apps that a user has authorized, by the user's password: on Enterprise Server only. */
import { callingUser } from '../../auth/callers.ts';
import { notFound } from '../../http/answers.ts';
import { toPage } from '../../http/pages.ts';
import { toGrantObject } from '../../objects/authorization.ts';
import type { Call, Route } from '../../route.ts';
import type { OAuthGrant } from '../../world/records.ts';

const PAGE =
  'https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations';
/** How the endpoints of this API are reached. */
const BY_PASSWORD = { accepts: 'login', only: 'enterprise server' } as const;

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
    endpoint: 'GET /applications/grants',
    ...BY_PASSWORD,
    page: `${PAGE}#list-your-grants`,
    handle: (call) => {
      const { items, headers } = toPage(
        grantsOf(call),
        call.query,
        `${call.urls.api}/applications/grants`,
      );
      return {
        status: 200,
        headers,
        body: items.map((grant) => toGrantObject(grant, call.urls, call.world)),
      };
    },
  },
  {
    endpoint: 'DELETE /applications/grants/{grant_id}',
    ...BY_PASSWORD,
    page: `${PAGE}#delete-a-grant`,
    handle: (call) => {
      call.world.oauth.deleteGrant(ownGrant(call));
      return { status: 204 };
    },
  },
];
