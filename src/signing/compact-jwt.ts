/** Composes a JWT around a signature that something else makes. */
import type { AppClaims } from './signer.ts';

/**
 * Gives the JWT in its compact form. `signInput` gets the text to sign and gives its RS256
 * signature as raw bytes.
 * @see https://www.rfc-editor.org/rfc/rfc7515#section-7.1
 * @throws what `signInput` throws
 */
export async function composeJwt(
  claims: AppClaims,
  signInput: (text: string) => Uint8Array | Promise<Uint8Array>,
): Promise<string> {
  const input = `${encode({ alg: 'RS256', typ: 'JWT' })}.${encode(claims)}`;
  const signature = await signInput(input);
  return `${input}.${Buffer.from(signature).toString('base64url')}`;
}

function encode(part: object): string {
  return Buffer.from(JSON.stringify(part)).toString('base64url');
}
