/**
 * Keeps secrets out of the log, in each form in which they travel: the runner masks them, and our
 * own lines leave them out.
 */
import * as core from '@actions/core';
import { GIT_USER } from '../git/user.ts';
import { toBasicCredential } from '../http/basic-auth.ts';
import { restoreLineBreaks } from '../text/line-breaks.ts';
import { isSecretLine } from '../text/secret-lines.ts';

/**
 * A shorter secret is a part of so many words that masking it would spoil the log and still give it
 * away.
 */
const MIN_LENGTH = 4;

const masked = new Set<string>();

/** Must come before any other use of the secret: masking does not reach back. */
export function mask(secret: string): void {
  if (secret.length < MIN_LENGTH || masked.has(secret)) return;
  masked.add(secret);
  core.setSecret(secret);
}

/** Masks a token, also as git sends it: whoever masks the token alone has not masked that. */
export function maskToken(token: string): void {
  maskLogin(GIT_USER, token);
}

/** Masks a password or a client secret, also as it is sent with the name that it belongs to. */
export function maskLogin(name: string, secret: string): void {
  mask(secret);
  if (name !== '' && secret !== '') mask(toBasicCredential(name, secret));
}

/** Masks a secret of many lines, however its line breaks are written. */
export function maskLines(text: string): void {
  for (const form of new Set([text, restoreLineBreaks(text)])) {
    const lines = form.split(/[\r\n]/).map((line) => line.trim());
    lines.filter(isSecretLine).forEach(mask);
  }
}

/**
 * Masks the password in a proxy's URL, percent-encoded and decoded. A user without a password may
 * be a key.
 */
export function maskPassword({ username, password }: URL): void {
  const secret = password || username;
  mask(secret);
  mask(decodeURIComponent(secret));
}

/**
 * Is for what we print ourselves: the runner masks, too, but a message may be read elsewhere than
 * in its log.
 */
export function redact(text: string): string {
  // The longest first: a secret out of which another one was cut is no longer recognized, not even
  // by the runner.
  const secrets = [...masked].sort((a, b) => b.length - a.length);
  return secrets.reduce((redacted, secret) => redacted.replaceAll(secret, '***'), text);
}
