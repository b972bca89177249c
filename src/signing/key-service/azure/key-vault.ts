/** Signs with a key in Azure Key Vault or a Managed HSM. */
import { createHash, createPublicKey } from 'node:crypto';
import type { SigningCode } from '../../signing-error.ts';
import type { KeyService, ServiceContext } from '../key-service.ts';
import { readString, toRefusal } from '../reply.ts';
import { share } from '../share.ts';
import { requestAzureToken, type AzureIdentity } from './credentials.ts';
import type { AzureKey } from './key-name.ts';

const API_VERSION = '7.4';

/** @see https://learn.microsoft.com/azure/key-vault/general/rest-error-codes */
const CODES: Readonly<Record<string, SigningCode>> = {
  Unauthorized: 'service-credentials',
  Forbidden: 'signing-denied',
  KeyDisabled: 'key-disabled',
  KeyNotYetValid: 'key-disabled',
  KeyExpired: 'key-disabled',
  KeyNotFound: 'key-not-found',
  BadParameter: 'key-unsuitable',
  KeyOperationNotPermitted: 'key-unsuitable',
};

/** @see https://learn.microsoft.com/rest/api/keyvault/keys/sign/sign */
export function createAzureKeyVault(
  key: AzureKey,
  identity: AzureIdentity,
  context: ServiceContext,
): KeyService {
  const findToken = share(() => requestAzureToken(key, identity, context));
  const path = `${key.vault}/keys/${key.name}${key.version === undefined ? '' : `/${key.version}`}`;

  const callVault = async (action: string, permission: string, json?: object): Promise<unknown> => {
    const bearer = await findToken();
    const { data } = await context.call({
      purpose: json ? 'Signing with Azure Key Vault' : 'Asking Azure Key Vault for the public key',
      url: new URL(`${path}${action}?api-version=${API_VERSION}`),
      headers: { authorization: `Bearer ${bearer}` },
      ...(json && { json }),
      toRefusal: ({ data: refused }) => {
        // The inner code says more.
        const inner = readString(refused, 'error', 'innererror', 'code');
        const names = [inner, readString(refused, 'error', 'code')];
        const details = { key: path, permission: `the permission '${permission}' for keys` };
        return toRefusal(names, readString(refused, 'error', 'message'), CODES, details);
      },
    });
    return data;
  };

  return {
    sign: async (text) => {
      const value = createHash('sha256').update(text).digest('base64url');
      const reply = await callVault('/sign', 'sign', { alg: 'RS256', value });
      return Buffer.from(readString(reply, 'value') ?? '', 'base64url');
    },
    findPublicKey: async () => {
      const reply = await callVault('', 'get');
      const n = readString(reply, 'key', 'n') ?? '';
      const e = readString(reply, 'key', 'e') ?? '';
      return createPublicKey({ key: { kty: 'RSA', n, e }, format: 'jwk' });
    },
  };
}
