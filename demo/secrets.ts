/** Every secret that a chapter dealt with, as far as the key and GitHub's records tell. */
import type { RecordedRequest } from '../local-github/server.ts';

/** A shorter line of a key says nothing about it. */
const MIN_LINE_LENGTH = 16;

/** Lines of the key, credentials that were sent in headers and bodies, and tokens that were handed out; each once. */
export function findSecrets(privateKey: string, requests: readonly RecordedRequest[]): string[] {
  const lines = privateKey.split('\n').filter((line) => !line.startsWith('-----') && line.length >= MIN_LINE_LENGTH);
  const sent = requests.map(({ headers }) => (headers.authorization ?? '').replace(/^\S+ /, ''));
  const received = requests.map(({ responseBody }) => readText(responseBody, 'token'));
  const inBodies = requests.flatMap(({ body }) =>
    ['access_token', 'client_secret'].map((name) => readText(body, name)),
  );
  return [...new Set([...lines, ...sent, ...received, ...inBodies])].filter((secret) => secret !== '');
}

function readText(body: unknown, name: string): string {
  const value: unknown =
    typeof body === 'object' && body !== null ? Object.entries(body).find(([key]) => key === name)?.[1] : undefined;
  return typeof value === 'string' ? value : '';
}

/** What may be shown of a token: `ghs_… (40 characters)`. */
export function toHint(token: string): string {
  const [prefix = ''] = /^gh[a-z]_/.exec(token) ?? [];
  return `${prefix}… (${token.length} characters)`;
}
