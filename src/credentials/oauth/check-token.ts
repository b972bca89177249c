/** Checks a user's token: that it is valid, has the scopes that are needed, and lives long enough. */
import type { ParsedReply } from '../../github/call.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { findImplausible } from '../../github/retry-policy.ts';
import { readDate } from '../../http/retry-after.ts';
import { findMissingScopes } from '../../access/oauth-scopes.ts';
import { callAsClient } from './client.ts';
import { readFacts } from './token-facts.ts';
import type {
  OAuthTokenOperation,
  OAuthTokenReport,
  OAuthTokenRequest,
} from './token-operation.ts';

const CHECK = 'POST /applications/{client_id}/token';

/** @throws GitHubError `not-found` for a token that is not valid, `scope-missing`, `token-expiring` */
export async function checkToken(
  client: Client,
  { oauthClient, accessToken }: OAuthTokenRequest,
  { requiredScopes, minimumLifetimeMs }: Extract<OAuthTokenOperation, { kind: 'check' }>,
): Promise<OAuthTokenReport> {
  const reply = await callAsClient(client, oauthClient, CHECK, {
    body: { access_token: accessToken },
  });
  const facts = readFacts(reply, CHECK);
  const missingScopes = findMissingScopes(facts.scopes, requiredScopes);
  if (missingScopes.length > 0) {
    const message = "the token lacks scopes that 'required-scopes' asks for";
    throw new GitHubError({
      code: 'scope-missing',
      message,
      route: CHECK,
      details: { missingScopes, presentScopes: facts.scopes },
    });
  }
  if (minimumLifetimeMs > 0 && facts.expiresAt !== '') {
    const lifetimeMs = Date.parse(facts.expiresAt) - readNow(client, reply);
    const message = `the token expires at ${facts.expiresAt}`;
    if (!(lifetimeMs >= minimumLifetimeMs))
      throw new GitHubError({ code: 'token-expiring', message, route: CHECK });
  }
  return { kind: 'valid', facts };
}

/**
 * Reads GitHub's clock: the runner's may be wrong.
 * @throws GitHubError `clock` when they have nothing in common
 */
function readNow(client: Client, { headers, status }: ParsedReply): number {
  const date = readDate(headers);
  const message = date === undefined ? undefined : findImplausible(date, client.now);
  if (message !== undefined)
    throw new GitHubError({ code: 'clock', message, route: CHECK, status });
  return date ?? client.now;
}
