/**
 * What an app may do with its users' tokens: check, reset and revoke them, and end the whole grant.
 */
import { ownToken } from '../../auth/callers.ts';
import { json } from '../../http/answers.ts';
import { toAuthorizationObject } from '../../objects/authorization.ts';
import type { Route } from '../../route.ts';

const PAGE = 'https://docs.github.com/rest/apps/oauth-applications';
const TOKEN = '/applications/{client_id}/token';

export const oauthTokenRoutes: Route[] = [
  {
    endpoint: `POST ${TOKEN}`,
    accepts: 'client',
    page: `${PAGE}#check-a-token`,
    handle: (call) => json(toAuthorizationObject(ownToken(call), call.urls, true)),
  },
  {
    endpoint: `PATCH ${TOKEN}`,
    accepts: 'client',
    page: `${PAGE}#reset-a-token`,
    handle: (call) => {
      const token = ownToken(call);
      call.world.oauth.reset(token, call.nowMs);
      return json(toAuthorizationObject(token, call.urls, true));
    },
  },
  {
    endpoint: `DELETE ${TOKEN}`,
    accepts: 'client',
    page: `${PAGE}#delete-an-app-token`,
    handle: (call) => {
      call.world.oauth.revoke(ownToken(call));
      return { status: 204 };
    },
  },
  {
    endpoint: 'DELETE /applications/{client_id}/grant',
    accepts: 'client',
    page: `${PAGE}#delete-an-app-authorization`,
    handle: (call) => {
      call.world.oauth.deleteGrant(ownToken(call));
      return { status: 204 };
    },
  },
];
