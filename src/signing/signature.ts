/** Checks what came back as a signature, as far as that can be done without the public key. */
import { SigningError } from './signing-error.ts';

/** The lengths for RSA keys of 2048 to 16384 bits. */
const MIN_BYTES = 256;
const MAX_BYTES = 2_048;

/**
 * Gives the signature if it has the length of one.
 * @throws SigningError that names the length and the key
 */
export function checkSignature(signature: Uint8Array, key: string): Uint8Array {
  const { length } = signature;
  if (length >= MIN_BYTES && length <= MAX_BYTES && length % 128 === 0) return signature;
  throw new SigningError({
    code: 'signature-unusable',
    purpose: 'Signing',
    message: `the signature has ${length} bytes, and one of an RSA key has ${MIN_BYTES} or more`,
    details: { key },
  });
}
