/**
 * Basic authentication: an app with its client secret, or a user with a password and perhaps a
 * one-time password.
 */
import { badCredentials, Refusal, requiresAuthentication } from '../http/answers.ts';
import { toClientSecret } from '../world/identifiers.ts';
import type { Account, Client } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** Recorded in https://github.com/hub4j/github-api/issues/641 */
const OTP_DOCS = 'https://docs.github.com/v3/auth#working-with-two-factor-authentication';

/** Throws a `Refusal` for anything but an app of this host and its secret. */
export function authenticateClient(authorization: string | undefined, world: World): Client {
  const [clientId, secret] = readBasic(authorization);
  const client = world.oauth.findClient(clientId);
  if (!client || secret !== toClientSecret(clientId)) throw badCredentials();
  return client;
}

/**
 * Throws a `Refusal` for a wrong name or password, for a token in their place, and without the
 * one-time password that is due.
 */
export function authenticateLogin(
  authorization: string | undefined,
  otp: string | undefined,
  world: World,
): Account {
  if (/^(bearer|token) /i.test(authorization ?? '')) {
    // https://github.com/PyGithub/PyGithub/issues/429
    throw new Refusal(403, 'This API can only be accessed with username and password Basic Auth');
  }
  const [name, password] = readBasic(authorization);
  const found = world.oauth.findLogin(name);
  if (!found || found.login.password !== password) throw badCredentials();
  if (found.login.otp !== undefined && found.login.otp !== otp) {
    const headers = { 'x-github-otp': 'required; app' };
    throw new Refusal(401, 'Must specify two-factor authentication OTP code.', OTP_DOCS, headers);
  }
  return found.user;
}

function readBasic(authorization: string | undefined): [name: string, secret: string] {
  if (authorization === undefined) throw requiresAuthentication();
  const encoded = /^basic +(\S+)$/i.exec(authorization)?.[1];
  if (encoded === undefined) throw badCredentials();
  const [, name = '', secret = ''] =
    /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString('utf8')) ?? [];
  return [name, secret];
}
