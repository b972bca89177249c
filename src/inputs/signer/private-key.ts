/** Turns the private key into what signs with it: the key goes no further than here. */
import { parsePrivateKey } from '../../signing/private-key/private-key.ts';
import { createPrivateKeySigner } from '../../signing/private-key/signer.ts';
import type { Signer } from '../../signing/signer.ts';
import { mask } from '../../runner/masks.ts';

/**
 * Masks the forms of the key that only parsing shows.
 * @throws InputError that names what is wrong with the key
 */
export async function toSigner(privateKey: string): Promise<Signer> {
  const key = await parsePrivateKey(privateKey);
  key.secrets.forEach(mask);
  return createPrivateKeySigner(key);
}
