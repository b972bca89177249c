/** The inputs of oauth-authorization, as one typed value. */
import type { AuthorizationRequest } from '../../credentials/oauth/authorization.ts';
import type { OAuthClient } from '../../credentials/oauth/client.ts';
import type { Login } from '../../credentials/oauth/login.ts';
import type { Connection } from '../../github/connect.ts';
import { GitHubError } from '../../github/errors.ts';
import { isOfGitHub } from '../../github/api-url.ts';
import { toHostname } from '../../http/hostname.ts';
import { InputError } from '../../text/input-error.ts';
import { findUnknownScopes, normalizeScopes, parseScopes } from '../../access/oauth-scopes.ts';
import { parseId } from '../../access/ids.ts';
import { readApiUrl, readConnection } from '../../inputs/connection.ts';
import { readChoice, readRaw, readText, readTimeout } from '../../inputs/values.ts';
import { log } from '../../runner/log.ts';
import { readLogin } from './login.ts';
import { shouldSkip } from '../../inputs/missing-credentials.ts';
import { maskSecrets, readOAuthClient } from '../../inputs/oauth-client.ts';
import { DECLARED_INPUTS } from '../../inputs/generated/oauth-authorization.ts';
import { checkInputNames } from '../../inputs/names.ts';

/** Each operation with the inputs that no other one takes. */
const OPERATIONS = {
  create: ['scopes', 'note', 'note-url'],
  list: [],
  'list-grants': [],
  delete: ['authorization-id'],
  'delete-grant': ['grant-id'],
} as const;

type AuthorizationOperation =
  | { kind: 'create'; request: AuthorizationRequest }
  | { kind: 'list'; login: Login; clientId: string }
  | { kind: 'list-grants'; login: Login; clientId: string }
  | { kind: 'delete'; login: Login; id: number }
  | { kind: 'delete-grant'; login: Login; id: number };

interface OAuthAuthorizationInputs {
  operation: AuthorizationOperation;
  timeoutMs: number;
  connection: Connection;
}

/**
 * Masks the secrets before anything else, and warns that the API is deprecated. `undefined` when a
 * credential is empty and the user chose to skip then.
 * @throws InputError for the first input that is not clear, GitHubError `api-gone` for github.com
 */
export async function readOAuthAuthorizationInputs(): Promise<
  OAuthAuthorizationInputs | undefined
> {
  maskSecrets(['password', 'otp', 'client-secret']);
  const login = readLogin();
  const oauthClient = readOAuthClient();
  await checkInputNames(DECLARED_INPUTS);
  log.warning(
    "GitHub has deprecated the OAuth Authorizations API, and Enterprise Server may drop it. Use a GitHub App and 'user-token' or the root action where you can.",
  );
  const kind = readChoice(
    'operation',
    Object.keys(OPERATIONS) as (keyof typeof OPERATIONS)[],
    'create',
  );
  refuseStrayInputs(kind);
  const { clientId, clientSecret } = oauthClient;
  const ofApp =
    kind === 'create' ? { "'client-id'": clientId, "'client-secret'": clientSecret } : {};
  if (shouldSkip({ "'username'": login.username, "'password'": login.password, ...ofApp }))
    return undefined;
  refuseGitHubDotCom(readApiUrl());
  const connection = readConnection();
  const operation = readOperation(kind, login, oauthClient);
  return { operation, timeoutMs: readTimeout(), connection };
}

function refuseStrayInputs(kind: keyof typeof OPERATIONS): void {
  for (const [other, inputs] of Object.entries(OPERATIONS)) {
    const stray = inputs.find((input) => other !== kind && readRaw(input) !== '');
    if (stray === undefined) continue;
    throw new InputError({
      input: stray,
      problem: `goes with 'operation: ${other}' only, and the operation is '${kind}'`,
      remedy: 'Remove one of them',
    });
  }
}

/** Refuses it before any request: the password must not travel to where it is of no use. */
function refuseGitHubDotCom(text: string): void {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !isOfGitHub(url)) return;
  const message = `${toHostname(url)} has no OAuth Authorizations API`;
  throw new GitHubError({ code: 'api-gone', message, route: 'The step' });
}

function readOperation(
  kind: keyof typeof OPERATIONS,
  login: Login,
  oauthClient: OAuthClient,
): AuthorizationOperation {
  if (kind === 'list' || kind === 'list-grants')
    return { kind, login, clientId: oauthClient.clientId };
  if (kind === 'delete') return { kind, login, id: readId('authorization-id', 'list') };
  if (kind === 'delete-grant') return { kind, login, id: readId('grant-id', 'list-grants') };
  const text = readRaw('scopes');
  if (text === '') {
    const remedy = "Name the scopes that are needed, or write 'none' for a token without any";
    throw new InputError({ input: 'scopes', problem: 'is empty', remedy });
  }
  const scopes = normalizeScopes(parseScopes(text, 'scopes'));
  const unknown = findUnknownScopes(scopes);
  if (unknown.length > 0)
    log.warning(
      `Not among the known scopes: ${unknown.join(', ')}. They are sent as they are; check the spelling.`,
    );
  const request = {
    login,
    oauthClient,
    scopes,
    note: readText('note'),
    noteUrl: readText('note-url'),
  };
  return { kind, request };
}

function readId(input: 'authorization-id' | 'grant-id', list: keyof typeof OPERATIONS): number {
  const text = readText(input);
  if (text !== '') return parseId(text, input);
  throw new InputError({
    input,
    problem: 'is empty',
    remedy: `Write the number that 'operation: ${list}' shows`,
  });
}
