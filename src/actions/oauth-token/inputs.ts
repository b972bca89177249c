/** The inputs of oauth-token, as one typed value. */
import type {
  OAuthTokenOperation,
  OAuthTokenRequest,
} from '../../credentials/oauth/token-operation.ts';
import type { Connection } from '../../github/connect.ts';
import { InputError } from '../../text/input-error.ts';
import { parseScopes } from '../../access/oauth-scopes.ts';
import { readConnection } from '../../inputs/connection.ts';
import { readBoolean, readChoice, readInteger, readRaw, readTimeout } from '../../inputs/values.ts';
import { shouldSkip } from '../../inputs/missing-credentials.ts';
import { maskSecrets, readAccessToken, readOAuthClient } from '../../inputs/oauth-client.ts';
import { DECLARED_INPUTS } from '../../inputs/generated/oauth-token.ts';
import { checkInputNames } from '../../inputs/names.ts';

export interface OAuthTokenInputs {
  request: OAuthTokenRequest;
  failsOnInvalid: boolean;
  timeoutMs: number;
  connection: Connection;
}

const KINDS = ['check', 'reset', 'revoke', 'revoke-grant'] as const;
const ONLY_FOR_CHECK = ['required-scopes', 'minimum-lifetime'] as const;
const MINUTE_MS = 60_000;
const YEAR_MINUTES = 366 * 24 * 60;

/**
 * Masks the secrets before anything else. `undefined` when one of them is empty and the user chose
 * to skip then.
 * @throws InputError for the first input that is not clear
 */
export async function readOAuthTokenInputs(): Promise<OAuthTokenInputs | undefined> {
  maskSecrets(['client-secret', 'access-token']);
  const oauthClient = readOAuthClient();
  const accessToken = readAccessToken('ghu_ or gho_');
  await checkInputNames(DECLARED_INPUTS);
  const { clientId, clientSecret } = oauthClient;
  const operation = readOperation();
  const credentials = {
    "'client-id'": clientId,
    "'client-secret'": clientSecret,
    "'access-token'": accessToken,
  };
  if (shouldSkip(credentials)) return undefined;
  return {
    request: { oauthClient, accessToken, operation },
    failsOnInvalid: readBoolean('fail-on-invalid', true),
    timeoutMs: readTimeout(),
    connection: readConnection(),
  };
}

function readOperation(): OAuthTokenOperation {
  const kind = readChoice('operation', KINDS, 'check');
  if (kind !== 'check') {
    const stray = ONLY_FOR_CHECK.find((input) => readRaw(input) !== '');
    if (stray === undefined) return { kind };
    throw new InputError({
      input: stray,
      problem: "goes with 'operation: check' only",
      remedy: 'Remove it, or check in a separate step',
    });
  }
  const scopes = readRaw('required-scopes');
  const minutes = readInteger('minimum-lifetime', { min: 0, max: YEAR_MINUTES, fallback: 0 });
  return {
    kind,
    requiredScopes: scopes === '' ? [] : parseScopes(scopes, 'required-scopes'),
    minimumLifetimeMs: minutes * MINUTE_MS,
  };
}
