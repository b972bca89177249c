/**
 * What an app may do with a user's token: check it, replace it, end it, or end all of the user's
 * tokens.
 */
import type { ParsedReply } from '../../github/call.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readString } from '../../text/json.ts';
import { findImplausible } from '../../github/retry-policy.ts';
import { readDate } from '../../http/retry-after.ts';
import { findMissingScopes } from '../../access/oauth-scopes.ts';
import { callAsClient, type OAuthClient } from './client.ts';
import { readFacts, type OAuthTokenFacts } from './token-facts.ts';
import { revoke, revokeIdempotently, type RevocationOutcome } from '../revocation.ts';
import { readToken, receiveToken } from '../token-reply.ts';

export type OAuthTokenOperation =
  | { kind: 'check'; requiredScopes: readonly string[]; minimumLifetimeMs: number }
  | { kind: 'reset' }
  | { kind: 'revoke' }
  | { kind: 'revoke-grant' };

export interface OAuthTokenRequest {
  oauthClient: OAuthClient;
  accessToken: string;
  operation: OAuthTokenOperation;
}

export type OAuthTokenReport =
  | { kind: 'valid'; facts: OAuthTokenFacts }
  | { kind: 'reset'; facts: OAuthTokenFacts; token: string }
  /** `error` tells why. */
  | { kind: 'invalid'; error: GitHubError }
  | { kind: 'ended'; outcome: RevocationOutcome };

const CHECK = 'POST /applications/{client_id}/token';
const RESET = 'PATCH /applications/{client_id}/token';

const LOSS =
  "GitHub may have replaced the token by one whose reply was lost. Nobody knows the new one, and it lives until it expires or the user revokes the app's authorization; have the user authorize the app again.";

/**
 * Runs the operation. `keep` is called with a new token before anything else is done with it, also
 * when its reply broke off.
 * @see https://docs.github.com/rest/apps/oauth-applications
 * @throws GitHubError for everything but a token that is not valid; `scope-missing` and
 * `token-expiring` for one that is not enough
 */
export async function runOperation(
  client: Client,
  request: OAuthTokenRequest,
  keep: (token: string) => void,
): Promise<OAuthTokenReport> {
  const { oauthClient, accessToken, operation } = request;
  switch (operation.kind) {
    case 'check':
      return reportInvalidToken(() => check(client, request, operation));
    case 'reset':
      return reportInvalidToken(() => reset(client, request, keep));
    case 'revoke': {
      const revocation = {
        kind: 'oauth-token',
        ...oauthClient,
        token: accessToken,
        owner: '',
      } as const;
      return { kind: 'ended', outcome: await revoke(client, revocation) };
    }
    case 'revoke-grant': {
      const call = { body: { access_token: accessToken }, isCleanUp: true };
      const send = () =>
        callAsClient(client, oauthClient, 'DELETE /applications/{client_id}/grant', call);
      return { kind: 'ended', outcome: await revokeIdempotently(send, 404) };
    }
  }
}

async function reportInvalidToken(
  send: () => Promise<OAuthTokenReport>,
): Promise<OAuthTokenReport> {
  try {
    return await send();
  } catch (error) {
    if (!(error instanceof GitHubError) || error.code !== 'not-found') throw error;
    return { kind: 'invalid', error: error.with({}, 'token-invalid') };
  }
}

async function check(
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
    const words = "the token lacks scopes that 'required-scopes' asks for";
    throw new GitHubError({
      code: 'scope-missing',
      words,
      route: CHECK,
      facts: { missingScopes, presentScopes: facts.scopes },
    });
  }
  if (minimumLifetimeMs > 0 && facts.expiresAt !== '') {
    const lifetimeMs = Date.parse(facts.expiresAt) - readNow(client, reply);
    const words = `the token expires at ${facts.expiresAt}`;
    if (!(lifetimeMs >= minimumLifetimeMs))
      throw new GitHubError({ code: 'token-expiring', words, route: CHECK });
  }
  return { kind: 'valid', facts };
}

/**
 * By GitHub's clock: the runner's may be wrong.
 * @throws GitHubError `clock` when they have nothing in common
 */
function readNow(client: Client, { headers, status }: ParsedReply): number {
  const date = readDate(headers);
  const words = date === undefined ? undefined : findImplausible(date, client.now);
  if (words !== undefined) throw new GitHubError({ code: 'clock', words, route: CHECK, status });
  return date ?? client.now;
}

async function reset(
  client: Client,
  { oauthClient, accessToken }: OAuthTokenRequest,
  keep: (token: string) => void,
): Promise<OAuthTokenReport> {
  let isReset = false;
  const noteAndKeep = (token: string): void => {
    isReset = true;
    keep(token);
  };
  const body = { access_token: accessToken };
  const reply = await receiveToken({
    send: (mint) => callAsClient(client, oauthClient, RESET, { body, mint }),
    keep: noteAndKeep,
    own: accessToken,
    // A second try succeeds only if the first has not ended the old token.
    isIdempotent: true,
    warnOfLoss: () => client.warn(LOSS),
  }).catch((error: unknown) => {
    if (!(error instanceof GitHubError) || error.code !== 'not-found' || error.tries === 1)
      throw error;
    // A new token lives, or may live: this is no report of a token that is not valid, it fails.
    if (!isReset) {
      const words = `${error.message}; an earlier try may have reset it, and the new token is lost`;
      throw error.with({}, 'token-invalid', words);
    }
    const words = `${error.message}; an earlier try had reset it, and its reply broke off`;
    throw error.with({}, 'unexpected-reply', words);
  });
  const token = readString(reply.data, 'token');
  if (token !== undefined && token !== accessToken) {
    return { kind: 'reset', facts: readFacts(reply, RESET), token: readToken(reply, RESET) };
  }
  const { status } = reply;
  throw new GitHubError({
    code: 'unexpected-reply',
    words: 'the reply holds no new token',
    route: RESET,
    status,
  });
}
