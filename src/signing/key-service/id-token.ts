/** Asks the runner for the job's OIDC token, by which a key service knows the workflow. */
import type { TrustClaims } from '../signing-error.ts';
import type { CallService } from './call-service.ts';
import { parseJson, readString, requireCredential } from './reply.ts';

const PURPOSE = "Asking the runner for the job's OIDC token";

/** Where tokens are given out; the runner sets both for jobs with `id-token: write`. */
export interface IdTokenEndpoint {
  url: URL;
  /** A credential. */
  requestToken: string;
}

export interface IdToken {
  /** A credential; masked. */
  jwt: string;
  /** What trust policies compare; unknown for a token that did not come from the runner. */
  claims?: TrustClaims;
}

/** Each call gives a new token; `audience` is whom it is meant for, unless the URL says it. */
export type RequestIdToken = (audience?: string) => Promise<IdToken>;

/**
 * Makes the function that asks the endpoint.
 * @see https://docs.github.com/actions/reference/security/oidc#methods-for-requesting-the-oidc-token
 */
export function createIdTokenRequest(
  { url, requestToken }: IdTokenEndpoint,
  call: CallService,
  mask: (secret: string) => void,
): RequestIdToken {
  mask(requestToken);
  return async (audience) => {
    const endpoint = new URL(url);
    if (audience !== undefined) endpoint.searchParams.set('audience', audience);
    const { data } = await call({
      purpose: PURPOSE,
      url: endpoint,
      headers: { authorization: `Bearer ${requestToken}` },
      toRefusal: (reply) => ({
        code: 'id-token',
        message: readString(reply.data, 'message') ?? 'the runner gives no token',
      }),
    });
    const jwt = requireCredential(readString(data, 'value'), PURPOSE);
    mask(jwt);
    return { jwt, claims: readClaims(jwt) };
  };
}

/** Without verifying: the service does that, and the user only compares what is said. */
function readClaims(jwt: string): TrustClaims {
  const claims = parseJson(Buffer.from(jwt.split('.')[1] ?? '', 'base64url').toString('utf8'));
  const read = (name: string): string => readString(claims, name) ?? '';
  return { iss: read('iss'), sub: read('sub'), aud: read('aud') };
}
