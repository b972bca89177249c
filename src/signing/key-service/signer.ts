/** Opens the service that holds a key, as something that signs JWTs. */
import { createHash, type KeyObject } from 'node:crypto';
import { composeJwt } from '../compact-jwt.ts';
import type { Signer } from '../signer.ts';
import { checkSignature } from '../signature.ts';
import type { KeyService } from './key-service.ts';

/** `key` names the key in messages. */
export function createKeyServiceSigner(service: KeyService, key: string): Signer {
  return {
    sign: (claims) =>
      composeJwt(claims, async (text) => checkSignature(await service.sign(text), key)),
    findFingerprint: async () => {
      try {
        return toFingerprint(await service.findPublicKey());
      } catch {
        // A key service may let us sign and still not show the key: the message does without it.
        return undefined;
      }
    },
  };
}

function toFingerprint(key: KeyObject): string {
  const der = key.export({ type: 'spki', format: 'der' });
  return `SHA256:${createHash('sha256').update(der).digest('base64')}`;
}
