/** Reads a signature out of what a command wrote, raw or as text. */

/** A raw signature of 256 bytes and more never looks like so much text by chance. */
const MIN_TEXT = 300;

/**
 * Gives the bytes. Text is base64 or base64url, may be broken into lines, and may have Vault's
 * prefix; all else is taken for the raw signature.
 */
export function readSignature(output: Buffer): Uint8Array {
  const text = output
    .toString('latin1')
    .replace(/\s+/g, '')
    .replace(/^[\w.-]{1,64}:v\d{1,10}:/, '');
  const isText = text.length >= MIN_TEXT && /^([\w-]+|[A-Za-z0-9+/]+)={0,2}$/.test(text);
  return isText ? Buffer.from(text, 'base64') : output;
}
