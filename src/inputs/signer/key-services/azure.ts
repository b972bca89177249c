/** Reads the inputs of Azure Key Vault. */
import { InputError } from '../../../text/input-error.ts';
import type { AzureKey } from '../../../signing/key-service/azure/key-name.ts';
import { createAzureKeyVault } from '../../../signing/key-service/azure/key-vault.ts';
import { readText } from '../../values.ts';
import { hasIdToken, read } from '../key-service-context.ts';
import { findMissing, type ServiceInputs } from './service-inputs.ts';

/** @see https://learn.microsoft.com/entra/workload-id/workload-identity-federation-create-trust */
const AUDIENCE = 'api://AzureADTokenExchange';

/**
 * The ids may come from the environment, as for azure/login.
 * @throws InputError for one that is not an id
 */
export function readAzureKeyVault(key: AzureKey): ServiceInputs {
  const tenantId = readText('azure-tenant-id') || read('AZURE_TENANT_ID');
  const clientId = readText('azure-client-id') || read('AZURE_CLIENT_ID');
  for (const [input, id] of [
    ['azure-tenant-id', tenantId],
    ['azure-client-id', clientId],
  ] as const) {
    if (/^[\w-]{0,100}(?:\.[\w-]{1,100}){0,5}$/.test(id)) continue;
    const remedy = 'Copy it from the overview page of the app registration';
    throw new InputError({ input, problem: 'is not an id', remedy });
  }
  const isGiven = readText('azure-tenant-id') + readText('azure-client-id') !== '';
  const usesFile = !isGiven && read('AZURE_FEDERATED_TOKEN_FILE') !== '';
  const audience = readText('oidc-audience') || AUDIENCE;
  const hasIds = tenantId !== '' && clientId !== '';
  return {
    open: (context) =>
      createAzureKeyVault(key, { tenantId, clientId, audience, usesFile }, context),
    missing: findMissing(hasIds && !usesFile, { hasIdToken: hasIdToken(), hasAmbient: hasIds }),
  };
}
