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

/** Signs a JWT for each try, by GitHub's clock as far as it is known. */
export function authorizeAsApp({ id, privateKey, onJwt }: App): Authorize {
  return (now) => {
    const { jwt } = createAppJwt({ id, key: privateKey.key, now, jitter: Math.random() });
    onJwt?.(jwt);
    return `Bearer ${jwt}`;
  };
}
