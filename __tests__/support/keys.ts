/** Keys for the tests, made at run time: none is ever committed. */
import { generateKeyPairSync, type KeyObject } from 'node:crypto';

/** All but the last as PEM. */
export interface AppKey {
  /** PKCS#1, as GitHub hands it out. */
  pem: string;
  pkcs8: string;
  publicKey: string;
  privateKey: KeyObject;
}

let cached: AppKey | undefined;

/** The same key for a whole process: making one takes a while. */
export function createAppKey(): AppKey {
  cached ??= createRsaKey(2_048);
  return cached;
}

/** A new key each time. */
export function createRsaKey(modulusLength: number): AppKey {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength });
  return {
    pem: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    pkcs8: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateKey,
  };
}

/** PEM of any bytes. */
export function armour(label: string, bytes: Buffer): string {
  const lines = bytes.toString('base64').match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/**
 * The key as PKCS#1 with one byte of its modulus changed: it can be read, but what it signs is
 * worth nothing.
 */
export function spoil(privateKey: KeyObject): string {
  const der = privateKey.export({ type: 'pkcs1', format: 'der' });
  const middle =
    der.indexOf(Buffer.from(privateKey.export({ format: 'jwk' }).n ?? '', 'base64url')) + 100;
  der.writeUInt8(der.readUInt8(middle) ^ 0xff, middle);
  return armour('RSA PRIVATE KEY', der);
}
