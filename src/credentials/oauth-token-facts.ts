/** Reads from GitHub's reply what a user's token is and may do. */
import type { Answer } from '../github/call.ts';
import { GitHubError } from '../github/errors.ts';
import { readFields, readString } from '../github/fields.ts';
import { normalizeScopes } from '../scope/oauth-scopes.ts';
import { readGrant } from './grant-reply.ts';
import { readExpiry, readName } from './token-reply.ts';

/** What GitHub tells of a token. */
export interface OAuthTokenFacts {
  /** ISO 8601; `''` for one that does not expire. */
  expiresAt: string;
  /** Normalised. */
  scopes: string[];
  user: string;
  app: string;
  /** Of a scoped token, sorted by name. */
  permissions: Record<string, string>;
  repositorySelection: 'all' | 'selected' | '';
}

/** @throws GitHubError `unexpected-reply` for what does not describe a token */
export function readFacts(answer: Answer, route: string): OAuthTokenFacts {
  const { data, status } = answer;
  const { app, user, scopes, installation } = readFields(data);
  const name = readString(app, 'name');
  if (name === undefined) {
    throw new GitHubError({ code: 'unexpected-reply', words: 'the reply does not describe a token', route, status });
  }
  const grant = readGrant(installation);
  return {
    expiresAt: readExpiry(answer, route),
    scopes: normalizeScopes(Array.isArray(scopes) ? scopes.filter((each) => typeof each === 'string') : []),
    user: readName({ data: user, status }, 'login', route) ?? '',
    app: name,
    permissions: Object.fromEntries(Object.entries(grant.permissions ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))),
    repositorySelection: grant.repositorySelection ?? '',
  };
}
