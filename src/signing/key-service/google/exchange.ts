/**
 * Exchanges an OIDC token for an access token of Google Cloud, and that for one of a service
 * account.
 */
import type { IdToken } from '../id-token.ts';
import type { ServiceContext } from '../key-service.ts';
import { readString, requireCredential } from '../reply.ts';

const SCOPES = ['https://www.googleapis.com/auth/cloud-platform'];
/** One signature needs seconds; this allows for a second one within a step. */
const LIFETIME = '600s';

export interface Federation {
  /** `//iam.googleapis.com/` and the provider's name. */
  audience: string;
  tokenUrl: URL;
  /** Where access tokens of a service account are given out. */
  impersonationUrl: URL | undefined;
  requestToken: () => Promise<IdToken>;
}

/** @throws SigningError */
export async function exchangeToken(
  federation: Federation,
  context: ServiceContext,
): Promise<string> {
  const { impersonationUrl } = federation;
  const idToken = await federation.requestToken();
  const token = await exchange(federation, idToken, context);
  return impersonationUrl ? impersonate(impersonationUrl, token, idToken, context) : token;
}

/** @see https://docs.cloud.google.com/iam/docs/reference/sts/rest/v1/TopLevel/token */
async function exchange(
  { audience, tokenUrl }: Federation,
  { jwt, claims }: IdToken,
  { call, mask }: ServiceContext,
): Promise<string> {
  const purpose = "Exchanging the job's OIDC token at Google's Security Token Service";
  const { data } = await call({
    purpose,
    url: tokenUrl,
    json: {
      audience,
      subjectToken: jwt,
      scope: SCOPES.join(' '),
      grantType: 'urn:ietf:params:oauth:grant-type:token-exchange',
      requestedTokenType: 'urn:ietf:params:oauth:token-type:access_token',
      subjectTokenType: 'urn:ietf:params:oauth:token-type:jwt',
    },
    toRefusal: (reply) => {
      const trust = `the provider ${audience.replace('//iam.googleapis.com/', '')} and its conditions`;
      const name = readString(reply.data, 'error') ?? 'refused';
      const description = readString(reply.data, 'error_description') ?? 'without a reason';
      const details = { trust, ...(claims && { claims }) };
      return { code: 'trust-refused', message: `${name}: ${description}`, details };
    },
  });
  const token = requireCredential(readString(data, 'access_token'), purpose);
  mask(token);
  return token;
}

/**
 * @see https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken
 */
async function impersonate(
  url: URL,
  token: string,
  { claims }: IdToken,
  { call, mask }: ServiceContext,
): Promise<string> {
  const purpose = 'Asking for a token of the service account';
  const { data } = await call({
    purpose,
    url,
    headers: { authorization: `Bearer ${token}` },
    json: { scope: SCOPES, lifetime: LIFETIME },
    toRefusal: (reply) => {
      const trust = "who has the role 'Workload Identity User' on the service account";
      const message = readString(reply.data, 'error', 'message') ?? 'refused without a reason';
      return { code: 'trust-refused', message, details: { trust, ...(claims && { claims }) } };
    },
  });
  const accessToken = requireCredential(readString(data, 'accessToken'), purpose);
  mask(accessToken);
  return accessToken;
}
