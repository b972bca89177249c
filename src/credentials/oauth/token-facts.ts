/** Reads from GitHub's reply what a user's token is and may do. */
import type { ParsedReply } from '../../github/call.ts';
import { GitHubError } from '../../github/errors.ts';
import { readFields, readList, readString } from '../../text/json.ts';
import { normalizeScopes } from '../../access/oauth-scopes.ts';
import { readGrant } from '../grant-fields.ts';
import { readExpiry, readName } from '../token-reply.ts';

/** What GitHub says about a token. */
export interface OAuthTokenFacts {
  /** ISO 8601; `''` for one that does not expire. */
  expiresAt: string;
  /** Normalised. */
  scopes: string[];
  user: string;
  app: string;
  /** A scoped token's permissions, sorted by name. */
  permissions: Record<string, string>;
  repositorySelection: 'all' | 'selected' | '';
}

/** @throws GitHubError `unexpected-reply` for what does not describe a token */
export function readFacts(reply: ParsedReply, route: string): OAuthTokenFacts {
  const { data, status } = reply;
  const { app, user, installation } = readFields(data);
  const name = readString(app, 'name');
  if (name === undefined) {
    throw new GitHubError({
      code: 'unexpected-reply',
      message: 'the reply does not describe a token',
      route,
      status,
    });
  }
  const grant = readGrant(installation);
  return {
    expiresAt: readExpiry(reply, route),
    scopes: normalizeScopes(
      (readList(data, 'scopes') ?? []).filter((each) => typeof each === 'string'),
    ),
    user: readName({ data: user, status }, 'login', route) ?? '',
    app: name,
    permissions: grant.permissions ?? {},
    repositorySelection: grant.repositorySelection ?? '',
  };
}
