/** The JWT by which a GitHub App proves who it is. */
import type { PrivateKey } from './private-key.ts';

/** Against clocks that run a little behind GitHub's. */
const BACKDATED_SECONDS = 60;
/** Spreads the `iat` of jobs that start in the same second, so that they rarely send the same JWT. */
const JITTER_SECONDS = 5;
/** With the backdating and the jitter, this stays below the 600 s that GitHub allows between `iat` and `exp`. */
export const MAX_LIFETIME_SECONDS = 530;

export interface AppJwtOptions {
  /** Client ID or app ID. */
  id: string;
  key: Pick<PrivateKey, 'sign'>;
  /** GitHub's time, milliseconds since the epoch. */
  now: number;
  /** In [0, 1). */
  jitter: number;
  /** From `now` to `exp`, a whole number; the caller keeps it between 1 and `MAX_LIFETIME_SECONDS`, its default. */
  lifetimeSeconds?: number;
}

export interface AppJwt {
  /** A credential: the caller masks it before any other use. */
  jwt: string;
  /** The JWT's own `exp`. */
  expiresAt: Date;
}

/**
 * Signs with RS256, and gives the id as a JSON string in `iss`.
 * @throws InputError when the key turns out to be damaged
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export function createAppJwt(options: AppJwtOptions): AppJwt {
  const { id, key, now, jitter, lifetimeSeconds = MAX_LIFETIME_SECONDS } = options;
  const seconds = Math.floor(now / 1_000);
  const claims = {
    iss: id,
    iat: seconds - BACKDATED_SECONDS - Math.floor(jitter * (JITTER_SECONDS + 1)),
    exp: seconds + lifetimeSeconds,
  };
  const signed = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  return { jwt: `${signed}.${key.sign(signed).toString('base64url')}`, expiresAt: new Date(claims.exp * 1_000) };
}

/** @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1 */
function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
