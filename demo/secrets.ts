/** Every secret that a demo dealt with, as far as the key and the recorded requests show. */
import type { RecordedRequest } from '../local-github/server.ts';

type Exchange = Pick<RecordedRequest, 'headers' | 'body' | 'responseBody'>;

/** A shorter line of a key says nothing about it. */
const MIN_LINE_LENGTH = 16;

/**
 * Lines of the key, credentials that were sent in headers (the halves of a password's, too) and
 * bodies, and tokens that were handed out; each once.
 */
export function findSecrets(privateKey: string, requests: readonly Exchange[]): string[] {
  const lines = privateKey
    .split('\n')
    .filter((line) => !line.startsWith('-----') && line.length >= MIN_LINE_LENGTH);
  const sent = requests.flatMap(({ headers }) => toCredentials(headers.authorization ?? ''));
  const received = requests.map(({ responseBody }) => readText(responseBody, 'token'));
  const inBodies = requests.flatMap(({ body }) =>
    ['access_token', 'client_secret'].map((name) => readText(body, name)),
  );
  return [...new Set([...lines, ...sent, ...received, ...inBodies])].filter(
    (secret) => secret !== '',
  );
}

/** The credential as it was sent, and the password or client secret in it. */
function toCredentials(authorization: string): string[] {
  const [scheme = '', credential = ''] = authorization.split(' ');
  if (scheme.toLowerCase() !== 'basic') return [credential];
  return [
    credential,
    Buffer.from(credential, 'base64')
      .toString('utf8')
      .replace(/^[^:]*:/, ''),
  ];
}

function readText(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null
      ? Object.entries(body).find(([key]) => key === name)?.[1]
      : undefined;
  return typeof value === 'string' ? value : '';
}

/**
 * What may be shown of a token, and whether the step masked it: `ghs_… (40 characters), masked`.
 */
export function toMaskedHint(token: string, masks: readonly string[]): string {
  const [prefix = ''] = /^gh[a-z]_/.exec(token) ?? [];
  return `${prefix}… (${token.length} characters), ${token !== '' && masks.includes(token) ? '' : 'not '}masked`;
}
