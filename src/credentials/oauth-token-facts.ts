/** Reads from GitHub's reply what a user's token is and may do. */
import type { Answer } from '../github/call.ts';
import { GitHubError } from '../github/errors.ts';
import { readFields, readString, readStrings } from '../github/fields.ts';
import { normalizeScopes } from '../scope/oauth-scopes.ts';
import { readGrant } from './grant-reply.ts';

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
export function readFacts({ data, status }: Answer, route: string): OAuthTokenFacts {
  const { app, user, scopes, installation } = readFields(data);
  const name = readString(app, 'name');
  if (name === undefined) {
    throw new GitHubError({ code: 'unexpected-reply', words: 'the reply does not describe a token', route, status });
  }
  return {
    expiresAt: readString(data, 'expires_at') ?? '',
    scopes: normalizeScopes(Array.isArray(scopes) ? scopes.filter((each) => typeof each === 'string') : []),
    user: readString(user, 'login') ?? '',
    app: name,
    permissions: Object.fromEntries(
      Object.entries(readStrings(installation, 'permissions') ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)),
    ),
    repositorySelection: readGrant(installation).repositorySelection ?? '',
  };
}
