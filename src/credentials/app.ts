/** The GitHub App that asks: who it is, and how its calls are authorized. */
import type { Authorize } from '../github/call.ts';
import { createAppJwt } from '../signing/app-jwt.ts';
import type { Signer } from '../signing/signer.ts';

export interface App {
  /** Client ID or app ID, as the user gave it. */
  id: string;
  authorize: Authorize;
  findFingerprint: Signer['findFingerprint'];
}

/**
 * Far less than the minute by which GitHub's clock must differ to refuse a JWT, so that a corrected
 * clock leads to a new one.
 */
const REUSE_MS = 30_000;

/**
 * Signs by GitHub's clock as far as it is known. The calls of half a minute share one promise of a
 * JWT: several owners are asked at once, and a key service must not be asked for each of them.
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
    if (last && Math.abs(now - last.now) < REUSE_MS) return last.header;
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
