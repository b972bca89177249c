/** Reads the inputs of key services, and opens the one that holds the key. */
import { InputError } from '../../text/input-error.ts';
import { parseKeyName, type KeyName } from '../../signing/key-service/key-name.ts';
import { createKeyServiceSigner } from '../../signing/key-service/signer.ts';
import { readText } from '../values.ts';
import { toServiceContext } from './key-service-context.ts';
import type { ServiceInputs } from './key-services/service-inputs.ts';
import { skipOrFail } from '../missing-credentials.ts';
import { KEY_SERVICE_INPUTS } from './names.ts';
import type { OpenSigner } from '../app.ts';

const PRODUCTS: Readonly<Record<KeyName['service'], string>> = {
  aws: 'AWS KMS',
  google: 'Google Cloud KMS',
  azure: 'Azure Key Vault',
  vault: 'Vault',
};

/**
 * Gives what signs with the key; `undefined` when there are no credentials for its service and the
 * user chose to skip the step then.
 * @throws InputError for the first input that is not clear
 */
export async function readKeyService(
  text: string,
  product: string,
): Promise<OpenSigner | undefined> {
  const key = parseKeyName(text);
  refuseOtherServices(key.service);
  const { open, missing } = await readService(key);
  if (missing !== undefined && shouldSkip(missing, key.service, product)) return undefined;
  return (limits) => createKeyServiceSigner(open(toServiceContext(limits)), text);
}

/** A step loads the one service that it uses. */
async function readService(key: KeyName): Promise<ServiceInputs> {
  switch (key.service) {
    case 'aws':
      return (await import('./key-services/aws.ts')).readAwsKms(key);
    case 'google':
      return (await import('./key-services/google.ts')).readGoogleKms(key);
    case 'azure':
      return (await import('./key-services/azure.ts')).readAzureKeyVault(key);
    case 'vault':
      return (await import('./key-services/vault.ts')).readVaultTransit(key);
  }
}

function refuseOtherServices(service: KeyName['service']): void {
  const others = (Object.keys(PRODUCTS) as KeyName['service'][]).filter((each) => each !== service);
  for (const other of others) {
    const stray = KEY_SERVICE_INPUTS[other].find((input) => readText(input) !== '');
    if (stray === undefined) continue;
    throw new InputError({
      input: stray,
      problem: `is for ${PRODUCTS[other]}, but 'kms-key' names a key of ${PRODUCTS[service]}`,
      remedy: `Remove '${stray}', or correct 'kms-key'`,
    });
  }
}

/**
 * @see https://docs.github.com/actions/reference/security/oidc#workflow-permissions-for-the-requesting-the-oidc-token
 */
function shouldSkip(
  missing: 'id-token' | 'credentials',
  service: KeyName['service'],
  product: string,
): boolean {
  if (missing === 'id-token') {
    return skipOrFail({
      problem: `the job may not ask for an OIDC token, and ${PRODUCTS[service]} knows it by nothing else`,
      remedy: `Write 'permissions: id-token: write' into the job, and into the one that calls it if it is reusable. Workflows of forks never get it`,
      topic: 'id-token',
      product,
    });
  }
  const [identity] = KEY_SERVICE_INPUTS[service];
  return skipOrFail({
    problem: `there are no credentials for ${PRODUCTS[service]}: '${identity}' is empty, and the environment of the step has none`,
    remedy: `Set '${identity}', or log in before this step. In workflows of forks, secrets and variables are empty`,
    topic: 'missing-credentials',
    product,
  });
}
