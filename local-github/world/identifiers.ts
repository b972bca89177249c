/**
 * Identifiers in GitHub's forms: client ids, node ids, request ids and the texts of installation
 * tokens.
 */
import { createHash, randomBytes, randomInt } from 'node:crypto';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const letter = (number: number) => ALPHABET.charAt(number % ALPHABET.length);

/** Where the numbers of each kind begin, so that none is taken for one of another. */
export const FIRST_IDS = {
  account: 1_000,
  app: 100_000,
  repository: 500_000,
  installation: 70_000_000,
  issue: 900_000,
  pull: 950_000,
  release: 990_000,
};

/** 20 characters, always the same ones for a slug. */
export function toClientId(slug: string): string {
  const digest = createHash('sha256').update(slug).digest();
  return `Iv23li${[...digest.subarray(0, 14)].map(letter).join('')}`;
}

export function toNodeId(kind: string, id: number): string {
  return `${kind}_${Buffer.from(`${kind}:${id}`).toString('base64url')}`;
}

/** Five hexadecimal groups, as in GitHub's own `x-github-request-id` header. */
export function randomRequestId(): string {
  return [2, 3, 4, 4, 4].map((bytes) => randomBytes(bytes).toString('hex').toUpperCase()).join(':');
}

/**
 * `gho_`, `ghu_` or `ghp_` and 36 characters:
 * https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/
 */
export function randomUserToken(prefix: 'gho' | 'ghu' | 'ghp'): string {
  return randomClassicToken().replace(/^ghs/, prefix);
}

/** 40 hexadecimal digits, always the same ones for a client id. */
export function toClientSecret(clientId: string): string {
  return createHash('sha1').update(`secret of ${clientId}`).digest('hex');
}

/** 20 hexadecimal digits, as OAuth apps have them; always the same ones for a name. */
export function toOAuthClientId(name: string): string {
  return createHash('sha256').update(name).digest('hex').slice(0, 20);
}

/**
 * `ghs_` and 36 characters:
 * https://github.blog/changelog/2021-03-31-authentication-token-format-updates-are-generally-available/
 */
export function randomClassicToken(): string {
  return `ghs_${Array.from({ length: 36 }, () => letter(randomInt(ALPHABET.length))).join('')}`;
}

/**
 * About 520 characters with two dots:
 * https://github.blog/changelog/2026-04-24-notice-about-upcoming-new-format-for-github-app-installation-tokens/
 */
export function randomStatelessToken(appId: number): string {
  const header = Buffer.from(JSON.stringify({ alg: 'RS256', typ: 'JWT' })).toString('base64url');
  const payload = Buffer.from(JSON.stringify({ jti: randomBytes(50).toString('hex') })).toString(
    'base64url',
  );
  return `ghs_${appId}_${header}.${payload}.${randomBytes(256).toString('base64url')}`;
}
