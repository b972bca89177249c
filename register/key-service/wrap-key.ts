/** Wraps a key for its way into a key service: nobody but the service can unwrap it. */
import { constants, createCipheriv, publicEncrypt, randomBytes, type KeyObject } from 'node:crypto';

/** The constant of AES key wrap with padding: https://www.rfc-editor.org/rfc/rfc5649#section-3 */
const INITIAL_VALUE = Buffer.from('a65959a6', 'hex');

/**
 * Wraps with a new AES key, and that one with the service's RSA key; the latter comes first.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-encrypt-key-material.html
 */
export function wrapKey(pkcs8: Buffer, wrappingKey: KeyObject): Buffer {
  const aesKey = randomBytes(32);
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const first = publicEncrypt({ key: wrappingKey, padding, oaepHash: 'sha256' }, aesKey);
  const cipher = createCipheriv('id-aes256-wrap-pad', aesKey, INITIAL_VALUE);
  const wrapped = Buffer.concat([first, cipher.update(pkcs8), cipher.final()]);
  aesKey.fill(0);
  return wrapped;
}
