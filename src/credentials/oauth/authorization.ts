/**
 * Tokens with named scopes for a user's password: created, checked against what was asked, on
 * Enterprise Server only.
 */
import { randomUUID } from 'node:crypto';
import type { ParsedReply } from '../../github/call.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readId, readList, readString } from '../../text/json.ts';
import { findMissingScopes, normalizeScopes } from '../../access/oauth-scopes.ts';
import type { OAuthClient } from './client.ts';
import { deleteAuthorization } from './authorization-list.ts';
import { callUnlessApiGone, type Login } from './login.ts';
import { readExpiry, readToken, callForToken } from '../token-reply.ts';

export interface AuthorizationRequest {
  login: Login;
  oauthClient: OAuthClient;
  /** Normalised; empty for a token without scopes. */
  scopes: readonly string[];
  /** `''` for none, as `noteUrl`. */
  note: string;
  noteUrl: string;
}

export interface OAuthAuthorization {
  id: number;
  token: string;
  /** Normalised. */
  scopes: string[];
  /** ISO 8601; `''` for one that does not expire. */
  expiresAt: string;
}

const CREATE = 'PUT /authorizations/clients/{client_id}/{fingerprint}';

const LOSS =
  "GitHub may have created an authorization whose reply was lost, and with it a token that nobody knows. It stays until it is deleted: find it with 'operation: list', and give its id to 'operation: delete'.";

/**
 * Creates the token. `onToken` is called with it before anything else is done with it, also when its
 * reply broke off.
 *
 * The fingerprint is new each time: for one that exists already GitHub answers 200, and shows no
 * token.
 * @see https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations#get-or-create-an-authorization-for-a-specific-app-and-fingerprint
 * @throws GitHubError, `scope-mismatch` when other scopes were granted than asked for
 */
export async function createAuthorization(
  client: Client,
  request: AuthorizationRequest,
  onToken: (token: string) => void,
): Promise<OAuthAuthorization> {
  const { login, oauthClient, scopes, note, noteUrl } = request;
  const call = {
    params: { client_id: oauthClient.clientId, fingerprint: randomUUID() },
    body: {
      client_secret: oauthClient.clientSecret,
      scopes,
      ...(note !== '' && { note }),
      ...(noteUrl !== '' && { note_url: noteUrl }),
    },
  };
  const reply = await callForToken({
    send: (mint) => callUnlessApiGone(client, login, CREATE, { ...call, mint }),
    onToken,
    // Every try has the same fingerprint.
    isIdempotent: true,
    canUndo: ({ data }) => readId(data, 'id') !== undefined,
    warnOfLoss: () => client.warn(LOSS),
  });
  return toAuthorization(client, request, reply);
}

async function toAuthorization(
  client: Client,
  { login, scopes: asked }: AuthorizationRequest,
  reply: ParsedReply,
): Promise<OAuthAuthorization> {
  const { data, status } = reply;
  const [id, token] = [readId(data, 'id'), readString(data, 'token')];
  if (token === undefined || id === undefined) {
    // An earlier try had created it, and its reply was lost with the token.
    if (id !== undefined) await deleteAuthorization(client, login, id);
    const message = `the reply holds no ${token === undefined ? 'token' : 'id'}${id === undefined ? '' : '; the authorization was deleted again'}`;
    throw new GitHubError({ code: 'unexpected-reply', message, route: CREATE, status });
  }
  const scopes = normalizeScopes(
    (readList(data, 'scopes') ?? []).filter((each) => typeof each === 'string'),
  );
  const [missing, extra] = [findMissingScopes(scopes, asked), findMissingScopes(asked, scopes)];
  if (missing.length + extra.length > 0) {
    const message = `the host granted the scopes '${scopes.join(', ')}' instead of '${asked.join(', ')}'`;
    throw new GitHubError({ code: 'scope-mismatch', message, route: CREATE });
  }
  return { id, token: readToken(reply, CREATE), scopes, expiresAt: readExpiry(reply, CREATE) };
}
