/** Basic authentication: a name and a secret in one header. */

/**
 * What stands after `Basic` in the header: as secret as the secret in it, so the caller masks it,
 * too.
 */
export function toBasicCredential(name: string, secret: string): string {
  return Buffer.from(`${name}:${secret}`).toString('base64');
}
