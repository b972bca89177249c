/** The JWT by which a GitHub App proves who it is. */
import type { Signer } from './signer.ts';

/** Allows for clocks that run a little behind GitHub's. */
const BACKDATED_SECONDS = 60;
/** Spreads the `iat` of jobs that start in the same second: they rarely send the same JWT. */
const JITTER_SECONDS = 5;
/** With the backdating and the jitter, `exp − iat` stays below the 600 s that GitHub allows. */
export const MAX_LIFETIME_SECONDS = 530;

export interface AppJwtOptions {
  /** Client ID or app ID. */
  id: string;
  signer: Pick<Signer, 'sign'>;
  /** GitHub's time, milliseconds since the epoch. */
  now: number;
  /** A random number in [0, 1). */
  jitter: number;
  /**
   * Whole seconds from `now` to `exp`; the caller keeps it between 1 and `MAX_LIFETIME_SECONDS`.
   */
  lifetimeSeconds?: number;
}

export interface AppJwt {
  /** A credential: the caller masks it before any other use. */
  jwt: string;
  /** The JWT's own `exp`. */
  expiresAt: Date;
}

/**
 * Has a JWT signed with RS256; the id is a JSON string in `iss`.
 * @throws InputError when the key turns out to be damaged
 * @see https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app
 */
export async function createAppJwt(options: AppJwtOptions): Promise<AppJwt> {
  const { id, signer, now, jitter, lifetimeSeconds = MAX_LIFETIME_SECONDS } = options;
  const seconds = Math.floor(now / 1_000);
  const claims = {
    iss: id,
    iat: seconds - BACKDATED_SECONDS - Math.floor(jitter * (JITTER_SECONDS + 1)),
    exp: seconds + lifetimeSeconds,
  };
  return { jwt: await signer.sign(claims), expiresAt: new Date(claims.exp * 1_000) };
}
