/** What a key service does with a wrapped key. */
import { constants, createDecipheriv, privateDecrypt, type KeyObject } from 'node:crypto';

/** Of an RSA key with 4096 bits. */
const RSA_BYTES = 512;

/** Gives the DER of the PKCS#8 key; throws for anything that was not wrapped for the key. */
export function unwrap(wrapped: Buffer, wrappingKey: KeyObject): Buffer {
  const padding = constants.RSA_PKCS1_OAEP_PADDING;
  const first = wrapped.subarray(0, RSA_BYTES);
  const aesKey = privateDecrypt({ key: wrappingKey, padding, oaepHash: 'sha256' }, first);
  const cipher = createDecipheriv('id-aes256-wrap-pad', aesKey, Buffer.from('a65959a6', 'hex'));
  return Buffer.concat([cipher.update(wrapped.subarray(RSA_BYTES)), cipher.final()]);
}
