/** Basic authentication: a name and its secret in one header. */

/** What stands after `Basic`: as secret as the password in it, so the caller masks it, too. */
export function toBasicCredential(name: string, secret: string): string {
  return Buffer.from(`${name}:${secret}`).toString('base64');
}
