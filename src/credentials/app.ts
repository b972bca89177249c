/** The GitHub App that asks: who it is, and how it signs its calls. */
import type { Authorize } from '../github/call.ts';
import { createAppJwt } from './app-jwt.ts';
import type { PrivateKey } from './private-key.ts';

export interface App {
  /** Client ID or app ID, as the user gave it. */
  id: string;
  privateKey: PrivateKey;
  /** Is given each JWT before it is sent: it is a credential, and a reply may repeat it. */
  onJwt?: (jwt: string) => void;
}

/** Far less than the minute by which GitHub's clock must differ to refuse a JWT: whoever mends the clock gets a new one. */
const REUSE_MS = 30_000;

const signed = new WeakMap<App, { now: number; jwt: string }>();

/** Signs by GitHub's clock as far as it is known. One JWT serves all calls of half a minute: several owners are asked at once. */
export function authorizeAsApp(app: App): Authorize {
  return (now) => {
    const last = signed.get(app);
    if (last && Math.abs(now - last.now) < REUSE_MS) return `Bearer ${last.jwt}`;
    const { jwt } = createAppJwt({ id: app.id, key: app.privateKey, now, jitter: Math.random() });
    app.onJwt?.(jwt);
    signed.set(app, { now, jwt });
    return `Bearer ${jwt}`;
  };
}
