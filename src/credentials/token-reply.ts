/** Reads from a reply what every new token comes with, and finds the token in a reply that broke off. */
import type { ParsedReply } from '../github/call.ts';
import { GitHubError } from '../github/errors.ts';
import { readFields, readString } from '../github/fields.ts';
import { isName } from '../scope/names.ts';

type Part = Pick<ParsedReply, 'data' | 'status'>;

/** In the text of a reply that is no JSON, or not all of it: each token in there lives, whatever became of the rest. */
export function findTokens(body: string): string[] {
  return [...body.matchAll(/"token"\s*:\s*"([^"\\]+)"/g)].map(([, token = '']) => token);
}

/**
 * Sends a call for a new token. `keep` is called with it before anything else is done with it, also when its reply broke off;
 * never with `own`, the token that the call is about: whoever takes back what was kept would end it.
 * @throws what `send` throws
 */
export async function receiveToken(
  send: (onUnusable: (body: string) => void) => Promise<ParsedReply>,
  keep: (token: string) => void,
  own?: string,
): Promise<ParsedReply> {
  const keepNew = (token: string | undefined): void => {
    if (token !== undefined && token !== own) keep(token);
  };
  const reply = await send((body) => {
    findTokens(body).forEach(keepNew);
  });
  keepNew(readString(reply.data, 'token'));
  return reply;
}

/** @throws GitHubError `unexpected-reply` without a token, or for one that no header can carry */
export function readToken({ data, status }: Part, route: string): string {
  const token = readString(data, 'token');
  if (token === undefined) throw unexpected('the reply holds no token', route, status);
  if (!/^[\x21-\x7e]+$/.test(token)) throw unexpected('the reply holds a token of no known form', route, status);
  return token;
}

/** ISO 8601; `''` for what does not expire. @throws GitHubError `unexpected-reply` for what is no such time */
export function readExpiry({ data, status }: Part, route: string): string {
  const time = readFields(data)['expires_at'] ?? '';
  if (time === '') return '';
  const isTime = typeof time === 'string' && /^\d{4}-\d\d-\d\dT[\d:.]{8,20}(Z|[+-]\d\d:\d\d)$/.test(time);
  if (isTime && !Number.isNaN(Date.parse(time))) return time;
  throw unexpected("the reply holds no time in 'expires_at'", route, status);
}

/** @throws GitHubError `unexpected-reply` for what GitHub could not name an account or an app */
export function readName({ data, status }: Part, field: string, route: string): string | undefined {
  const name = readString(data, field);
  if (name === undefined || isName(name)) return name;
  throw unexpected(`the reply holds no name in '${field}'`, route, status);
}

function unexpected(words: string, route: string, status: number): GitHubError {
  return new GitHubError({ code: 'unexpected-reply', words, route, status });
}
