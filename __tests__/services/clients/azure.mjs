/** Signs as Azure's own SDK does: Entra ID by the job's OIDC token, then the key in the vault. */
import { createHash } from 'node:crypto';
import { give, given, load } from './ask.mjs';

const { ClientAssertionCredential } = load('@azure/identity');
const { CryptographyClient } = load('@azure/keyvault-keys');
const { tenantId, clientId, keyUrl, idToken, message } = given;

const options = { retryOptions: { maxRetries: 0 } };
const credential = new ClientAssertionCredential(
  tenantId,
  clientId,
  () => Promise.resolve(idToken),
  { disableInstanceDiscovery: true, ...options },
);
const client = new CryptographyClient(keyUrl, credential, options);
const { result } = await client.sign('RS256', createHash('sha256').update(message).digest());
give(result);
