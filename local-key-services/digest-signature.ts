/** Makes an RS256 signature of a digest, for services that never see the message. */
import { constants, privateEncrypt, type KeyObject } from 'node:crypto';

/** Says that SHA-256 made the digest: https://www.rfc-editor.org/rfc/rfc8017#section-9.2 */
const SHA256_PREFIX = Buffer.from('3031300d060960864801650304020105000420', 'hex');

export function signDigest(digest: Uint8Array, key: KeyObject): Buffer {
  const info = Buffer.concat([SHA256_PREFIX, digest]);
  return privateEncrypt({ key, padding: constants.RSA_PKCS1_PADDING }, info);
}
