/**
 * Inputs that are secrets, and the client id that belongs to one: masked before anything else is
 * done with them.
 */
import type { OAuthClient } from '../credentials/oauth/client.ts';
import { InputError } from '../text/input-error.ts';
import { withoutInvisibleEnds } from '../text/invisible.ts';
import { trimEnds } from '../text/trim.ts';
import { ID_FORM, LOOKS_LIKE_SECRET } from './app.ts';
import type { InputName } from './declared.ts';
import { readRaw, readUnchecked } from './values.ts';
import { mask, maskLines, maskLogin } from '../runner/masks.ts';

const QUOTE = /["'`]/;

/**
 * Masks all of an action's secrets at once, so that none is left in the clear when another one is
 * refused.
 */
export function maskSecrets(inputs: readonly InputName[]): void {
  for (const input of inputs) {
    const raw = readUnchecked(input);
    for (const text of [raw, ...raw.split(/[\r\n]+/)]) {
      const plain = withoutInvisibleEnds(text).trim();
      [text.trim(), plain, trimEnds(plain, QUOTE)].forEach(mask);
    }
  }
}

/**
 * Reads a secret that `maskSecrets` has masked; `''` when not given.
 * @throws InputError for what no secret of GitHub's looks like, without showing it
 */
export function readSecret(input: InputName): string {
  const secret = readRaw(input).trim();
  if (trimEnds(secret, QUOTE) !== secret) {
    throw new InputError({
      input,
      problem: 'is in quotes',
      remedy: 'Store the secret again without them',
    });
  }
  if (/^[\x21-\x7e]*$/.test(secret)) return secret;
  throw new InputError({
    input,
    problem: 'has blanks or other characters in it that do not belong there',
    remedy: 'Store the secret again, alone and on one line',
  });
}

/** Reads it as it arrived, without line breaks at its ends: blanks may be part of a password. */
export function readPassword(input: InputName): string {
  const password = trimEnds(readRaw(input), /[\r\n]/);
  mask(password);
  return password;
}

const KINDS: readonly (readonly [prefix: string, kind: string])[] = [
  ['ghs_', 'an installation token, or a GITHUB_TOKEN'],
  ['ghp_', 'a personal access token'],
  ['github_pat_', 'a personal access token'],
  ['ghr_', 'a refresh token'],
  ['gho_', 'a token of an OAuth app'],
];

/**
 * Reads a user's token. Its prefix shows its kind, and `expected` names the right ones.
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 * @throws InputError for a token of another kind
 */
export function readAccessToken(expected: 'ghu_' | 'ghu_ or gho_'): string {
  const token = readSecret('access-token');
  const other = KINDS.find(([prefix]) => token.startsWith(prefix) && !expected.includes(prefix));
  if (!other) return token;
  throw new InputError({
    input: 'access-token',
    problem: `is ${other[1]}`,
    remedy: `Give the token of a user who has authorized the app: it begins with '${expected.replace(' or ', "' or '")}'`,
  });
}

/**
 * Both are `''` when not given. The form in which they are sent is masked, too.
 * @throws InputError when the id has no form of one
 */
export function readOAuthClient(): OAuthClient {
  const clientSecret = readSecret('client-secret');
  const clientId = readRaw('client-id').trim();
  const isNumber = /^\d+$/.test(clientId);
  if (isNumber || LOOKS_LIKE_SECRET.test(clientId) || !ID_FORM.test(clientId)) {
    // It may be a secret in the wrong place.
    maskLines(clientId);
    throw new InputError({
      input: 'client-id',
      problem: 'is not a client ID',
      remedy:
        "Write the one from the app's settings page, like 'Iv23…' or 'Ov23…'; its numeric app ID does not work here",
      topic: 'missing-credentials',
    });
  }
  maskLogin(clientId, clientSecret);
  return { clientId, clientSecret };
}
