/**
 * Verifies the JWT that an app signs, and refuses each wrong one with the message that GitHub has
 * for it.
 */
import { compactVerify } from 'jose';
import { Refusal, REST_DOCS } from '../http/answers.ts';
import type { App } from '../world/records.ts';
import type { World } from '../world/world.ts';

/**
 * https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
const MAX_LIFETIME_SECONDS = 600;
const CLIENT_ID = /^(Iv1\.[0-9a-f]{16}|Iv23[0-9A-Za-z]{16})$/;

const refuse = (message: string, status = 401) => new Refusal(status, message, REST_DOCS);
/**
 * Also for a good JWT that another key signed:
 * https://github.com/actions/create-github-app-token/issues/153
 */
export const undecodable = () => refuse('A JSON web token could not be decoded');

/** The app that signed the JWT. Throws a `Refusal` for everything that GitHub refuses. */
export async function verifyAppJwt(jwt: string, world: World, nowMs: number): Promise<App> {
  const [, payload = '', signature = ''] = jwt.split('.');
  const claims = toClaims(payload);
  if (!claims || !signature) throw undecodable();
  const app = findIssuer(claims.iss, world);
  if (app.publicKeys.length === 0) throw refuse('Integration must generate a public key');
  await checkSignature(jwt, app);
  checkTimes(claims, Math.floor(nowMs / 1000));
  return app;
}

/** Accepts a signature by any of the app's keys; jose refuses whatever else is wrong. */
async function checkSignature(jwt: string, { publicKeys }: App): Promise<void> {
  const tries = publicKeys.map((key) => compactVerify(jwt, key, { algorithms: ['RS256'] }));
  await Promise.any(tries).catch(() => {
    throw undecodable();
  });
}

function toClaims(part: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(Buffer.from(part, 'base64url').toString('utf8'));
    return value && typeof value === 'object' && !Array.isArray(value) ? { ...value } : undefined;
  } catch {
    return undefined;
  }
}

function findIssuer(issuer: unknown, world: World): App {
  if (issuer === undefined || issuer === null || issuer === '') {
    throw refuse("Missing 'issuer' claim ('iss') in assertion");
  }
  const text =
    typeof issuer === 'number' ? String(issuer) : typeof issuer === 'string' ? issuer : 'no id';
  const isClientId = world.clientIdIsIssuer && CLIENT_ID.test(text);
  if (!isClientId && !/^\d+$/.test(text)) throw refuse("'Issuer' claim ('iss') must be an Integer");
  const app = world.apps.find(({ id, clientId }) =>
    isClientId ? clientId === text : String(id) === text,
  );
  if (!app) throw refuse('Integration not found', 404);
  return app;
}

/**
 * `exp` before `iat`: a clock that runs ahead breaks both, and recent reports quote the former:
 * https://github.com/octokit/auth-app.js/issues/698
 */
function checkTimes({ exp, iat }: Record<string, unknown>, now: number): void {
  if (typeof exp !== 'number' || exp <= now) {
    throw refuse(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + MAX_LIFETIME_SECONDS)
    throw refuse("'Expiration time' claim ('exp') is too far in the future");
  if (typeof iat !== 'number' || !Number.isInteger(iat) || iat > now) {
    throw refuse(
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
}
