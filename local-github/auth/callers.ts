/**
 * The caller of an endpoint that takes one kind of credential only, and what of the caller's own
 * the request names.
 */
import { notFound } from '../http/answers.ts';
import { parseBody, requiredText } from '../http/request-body.ts';
import type { Call } from '../route.ts';
import type { Account, App, Client, Installation, UserToken } from '../world/records.ts';

/** The app behind the JWT. */
export function callingApp({ caller }: Call): App {
  if (caller.kind !== 'app') throw notFound();
  return caller.app;
}

/**
 * The installation that the path names. Throws a `Refusal` (404), for another app's installation,
 * too.
 */
export function ownInstallation(call: Call): Installation {
  const app = callingApp(call);
  const found = call.world.installations.find(
    ({ id }) => String(id) === call.params['installation_id'],
  );
  if (!found || found.app !== app) throw notFound();
  return found;
}

/** The app behind the client secret, if the path names the same one. Throws a `Refusal` (404). */
export function callingClient({ caller, params }: Call): Client {
  if (caller.kind !== 'client' || caller.client.clientId !== params['client_id']) throw notFound();
  return caller.client;
}

/**
 * The living token that the body names. Throws a `Refusal` (404) for a token that is unknown, over,
 * or another app's.
 */
export function ownToken(call: Call): UserToken {
  const client = callingClient(call);
  const text = requiredText(parseBody(call.text), 'access_token');
  const token = call.world.oauth.findLiveToken(text, call.nowMs);
  if (!token || token.client !== client) throw notFound();
  return token;
}

/** The user behind the password. */
export function callingUser({ caller }: Call): Account {
  if (caller.kind !== 'login') throw notFound();
  return caller.user;
}
