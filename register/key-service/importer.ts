/** What this program does with each key service. */
import type { KeyObject } from 'node:crypto';

/** What an import needs of the app's key. */
export interface KeyMaterial {
  pem: string;
  /** PKCS#8, unencrypted, in DER. */
  pkcs8: Buffer;
}

export interface KeyImporter {
  /**
   * Asks the service for nothing but what is there.
   * @throws Problem when an import would fail
   */
  check: () => Promise<void>;
  /**
   * Returns the name of the imported key for `kms-key`.
   * @throws Problem when the service does not have the key afterwards
   */
  importKey: (material: KeyMaterial) => Promise<string>;
  /** @throws Problem when the service does not show the public half */
  findPublicKey: (reference: string) => Promise<KeyObject>;
}
