/** Reads the name of a key in a key service; its form says which service holds the key. */
import { InputError } from '../../text/input-error.ts';
import { parseAwsKey, type AwsKey } from './aws/key-name.ts';
import { parseAzureKey, type AzureKey } from './azure/key-name.ts';
import { parseGoogleKey, type GoogleKey } from './google/key-name.ts';
import { parseVaultKey, type VaultKey } from './vault/key-name.ts';

export type KeyName = AwsKey | GoogleKey | AzureKey | VaultKey;

/** Brackets hold what may be left out. */
const FORMS =
  "'arn:aws:kms:REGION:ACCOUNT:key/ID', 'arn:aws:kms:REGION:ACCOUNT:alias/NAME', 'awskms:///ID' or 'awskms:///alias/NAME' (AWS KMS), " +
  "'[gcpkms://]projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/N' (Google Cloud KMS), " +
  "'https://VAULT.vault.azure.net/keys/NAME[/VERSION]' or 'azurekms://VAULT.vault.azure.net/NAME[/VERSION]' (Azure Key Vault, or the host of a Managed HSM or of another cloud), " +
  "'https://HOST/v1/[NAMESPACE/]MOUNT/keys/NAME[?version=N]', 'hashivault://[MOUNT/]NAME' or 'openbao://[MOUNT/]NAME' (Vault, OpenBao)";

/**
 * Takes the name that the service's own console shows, or the URI that sigstore's tools take.
 * @see https://docs.sigstore.dev/cosign/key_management/overview/
 * @throws InputError that names all forms, or what is missing from the one that was meant
 */
export function parseKeyName(text: string): KeyName {
  const key =
    parseAwsKey(text) ?? parseGoogleKey(text) ?? parseAzureKey(text) ?? parseVaultKey(text);
  if (key) return key;
  throw new InputError({
    input: 'kms-key',
    problem: 'is not the name of a key',
    remedy: `Write it like ${FORMS}`,
  });
}
