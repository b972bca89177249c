/** The GitHub App that asks: who it is, and how its calls are authorized. */
import type { Authorize } from '../github/call.ts';
import { createAppJwt, MAX_LIFETIME_SECONDS } from '../signing/app-jwt.ts';
import type { Signer } from '../signing/signer.ts';

export interface App {
  /** Client ID or app ID, as the user gave it. */
  id: string;
  authorize: Authorize;
  findFingerprint: Signer['findFingerprint'];
}

/** Until shortly before GitHub takes the JWT for expired. */
const REUSE_MS = (MAX_LIFETIME_SECONDS - 30) * 1_000;

/** Less than the minute by which the runner's clock must be ahead before GitHub refuses a JWT. */
const CORRECTION_MS = 30_000;

/**
 * Signs by GitHub's clock as far as it is known. All calls share one promise of a JWT until it runs
 * out or the clock is corrected: a key service must not be asked for each owner and each try.
 * `onJwt` is given each JWT before it is sent: it is a credential, and a reply may repeat it.
 */
export function createApp(id: string, signer: Signer, onJwt: (jwt: string) => void): App {
  let last: { now: number; header: Promise<string> } | undefined;
  const sign = async (now: number): Promise<string> => {
    const { jwt } = await createAppJwt({ id, signer, now, jitter: Math.random() });
    onJwt(jwt);
    return `Bearer ${jwt}`;
  };
  const authorize: Authorize = (now) => {
    const sinceMs = last ? now - last.now : Infinity;
    if (last && sinceMs > -CORRECTION_MS && sinceMs < REUSE_MS) return last.header;
    const header = sign(now);
    const current = { now, header };
    last = current;
    // A failure is not kept: the next call may ask again.
    header.catch(() => {
      if (last === current) last = undefined;
    });
    return header;
  };
  return { id, authorize, findFingerprint: signer.findFingerprint };
}
