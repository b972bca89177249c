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
