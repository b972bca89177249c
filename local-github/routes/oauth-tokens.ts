/** What an app may do with its users' tokens: check, reset and revoke them, and end the whole grant. */
import { json, notFound } from '../answers.ts';
import { toAuthorizationObject } from '../objects/authorization.ts';
import type { Client, UserToken } from '../records.ts';
import { parseBody, requiredText } from '../request-body.ts';
import type { Call, Route } from '../route.ts';

const PAGE = 'https://docs.github.com/rest/apps/oauth-applications';
const TOKEN = '/applications/{client_id}/token';

/** The app that authenticated, if the path names the same one. Throws a `Refusal` (404). */
function callingClient({ caller, params }: Call): Client {
  if (caller.kind !== 'client' || caller.client.clientId !== params['client_id']) throw notFound();
  return caller.client;
}

/** The living token that the body names. Throws a `Refusal`: 404 for a token that is unknown, over, or another app's. */
export function ownToken(call: Call): UserToken {
  const client = callingClient(call);
  const text = requiredText(parseBody(call.text), 'access_token');
  const token = call.world.oauth.findLiveToken(text, call.nowMs);
  if (!token || token.client !== client) throw notFound();
  return token;
}

export const oauthTokenRoutes: Route[] = [
  {
    on: `POST ${TOKEN}`,
    takes: 'client',
    page: `${PAGE}#check-a-token`,
    handle: (call) => json(toAuthorizationObject(ownToken(call), call.urls, true)),
  },
  {
    on: `PATCH ${TOKEN}`,
    takes: 'client',
    page: `${PAGE}#reset-a-token`,
    handle: (call) => {
      const token = ownToken(call);
      call.world.oauth.reset(token, call.nowMs);
      return json(toAuthorizationObject(token, call.urls, true));
    },
  },
  {
    on: `DELETE ${TOKEN}`,
    takes: 'client',
    page: `${PAGE}#delete-an-app-token`,
    handle: (call) => {
      call.world.oauth.revoke(ownToken(call));
      return { status: 204 };
    },
  },
  {
    on: 'DELETE /applications/{client_id}/grant',
    takes: 'client',
    page: `${PAGE}#delete-an-app-authorization`,
    handle: (call) => {
      call.world.oauth.deleteGrant(ownToken(call));
      return { status: 204 };
    },
  },
];
