/** Gets an access token for Azure Key Vault: by the job's OIDC token, or by one in a file. */
import type { ServiceContext } from '../key-service.ts';
import { readString, requireCredential } from '../reply.ts';
import { readTokenFile } from '../token-file.ts';
import type { AzureKey } from './key-name.ts';

export interface AzureIdentity {
  /** Id or domain of the tenant. */
  tenantId: string;
  /** Of the application or managed identity that has the federated credential. */
  clientId: string;
  /** Whom the OIDC token is meant for. */
  audience: string;
  /** Takes the token in `AZURE_FEDERATED_TOKEN_FILE` in place of the job's. */
  usesFile: boolean;
}

const FILE = 'AZURE_FEDERATED_TOKEN_FILE';

/**
 * @see https://learn.microsoft.com/entra/identity-platform/v2-oauth2-client-creds-grant-flow#third-case-access-token-request-with-a-federated-credential
 */
export async function requestAzureToken(
  { login, scope }: AzureKey,
  { tenantId, clientId, audience, usesFile }: AzureIdentity,
  context: ServiceContext,
): Promise<string> {
  const source = usesFile ? `the token in ${FILE}` : "the job's OIDC token";
  context.info(`Signing with Azure Key Vault as ${clientId}, by ${source}.`);
  const { jwt, claims } = usesFile
    ? readTokenFile(FILE, context)
    : await context.requestIdToken(audience);
  const purpose = "Exchanging the job's OIDC token at Microsoft Entra ID";
  const { data } = await context.call({
    purpose,
    url: new URL(`${login}/${tenantId}/oauth2/v2.0/token`),
    form: {
      scope,
      client_id: clientId,
      grant_type: 'client_credentials',
      client_assertion_type: 'urn:ietf:params:oauth:client-assertion-type:jwt-bearer',
      client_assertion: jwt,
    },
    toRefusal: (reply) => {
      const description = readString(reply.data, 'error_description');
      // Behind its sentences stand ids of the trace and the time.
      const message = description?.split('Trace ID:')[0]?.trim() ?? readString(reply.data, 'error');
      const details = {
        trust: `the federated credentials of ${clientId}`,
        ...(claims && { claims }),
      };
      return { code: 'trust-refused', message: message ?? 'refused without a reason', details };
    },
  });
  const token = requireCredential(readString(data, 'access_token'), purpose);
  context.mask(token);
  return token;
}
