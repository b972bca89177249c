/** Signs with a private key that the step holds. */
import { composeJwt } from '../compact-jwt.ts';
import type { Signer } from '../signer.ts';
import type { PrivateKey } from './private-key.ts';

export function createPrivateKeySigner(key: Pick<PrivateKey, 'sign' | 'fingerprint'>): Signer {
  return {
    sign: (claims) => composeJwt(claims, key.sign),
    findFingerprint: () => Promise.resolve(key.fingerprint),
  };
}
