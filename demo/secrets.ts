/** Every secret that a chapter dealt with, as far as the key and GitHub's records tell. */
import type { RecordedRequest } from '../local-github/server.ts';

/** A shorter line of a key says nothing about it. */
const MIN_LINE_LENGTH = 16;

/** Lines of the key, credentials that were sent, and tokens that were handed out; each once. */
export function findSecrets(privateKey: string, requests: readonly RecordedRequest[]): string[] {
  const lines = privateKey.split('\n').filter((line) => !line.startsWith('-----') && line.length >= MIN_LINE_LENGTH);
  const sent = requests.map(({ headers }) => (headers.authorization ?? '').replace(/^\S+ /, ''));
  const received = requests.map(({ responseBody }) => readToken(responseBody));
  return [...new Set([...lines, ...sent, ...received])].filter((secret) => secret !== '');
}

function readToken(body: unknown): string {
  const token = typeof body === 'object' && body !== null && 'token' in body ? body.token : undefined;
  return typeof token === 'string' ? token : '';
}

/** What may be shown of a token: `ghs_… (40 characters)`. */
export function toHint(token: string): string {
  const [prefix = ''] = /^gh[a-z]_/.exec(token) ?? [];
  return `${prefix}… (${token.length} characters)`;
}
