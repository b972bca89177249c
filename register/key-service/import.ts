/** Brings the app's key into a key service, and makes sure that it is the same key there. */
import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto';
import { parseKeyName } from '../github.ts';
import type { ServicePlace } from '../plan/plan.ts';
import { Problem } from '../problem.ts';
import { openAwsImporter } from './aws.ts';
import { openAzureImporter } from './azure.ts';
import { refused } from './command.ts';
import { openGoogleImporter } from './google.ts';
import type { KeyImporter } from './importer.ts';
import { SERVICE_NAMES } from './reference.ts';
import { openVaultImporter } from './vault.ts';

function openImporter({ key, reference }: ServicePlace): KeyImporter {
  switch (key.service) {
    case 'aws':
      return openAwsImporter(key);
    case 'google':
      return openGoogleImporter(key);
    case 'azure':
      return openAzureImporter(key, reference);
    case 'vault':
      return openVaultImporter(key, reference);
  }
}

/** @throws Problem when the key could not be imported */
export async function checkKeyService(place: ServicePlace): Promise<void> {
  await openImporter(place).check();
}

/**
 * Returns the place with the name that the key has now.
 * @throws Problem when the key is not in the service, or is another one there
 */
export async function importKey(place: ServicePlace, pem: string): Promise<ServicePlace> {
  const importer = openImporter(place);
  const key = createPrivateKey(pem);
  const pkcs8 = key.export({ format: 'der', type: 'pkcs8' });
  const what = `Importing the key into ${SERVICE_NAMES[place.key.service]}`;
  try {
    const reference = await importer.importKey({ pem, pkcs8 });
    const found = await findPublicKey(importer, reference);
    if (found && !found.equals(createPublicKey(key))) {
      const next = ['Save the key to a file, and import it by hand.'];
      const why = 'the fingerprint of the key there is not that of the app';
      throw new Problem({ what: `${what} failed`, why, next });
    }
    return { ...place, reference, key: parseKeyName(reference), isUnseen: !found };
  } catch (error) {
    if (error instanceof Problem) throw error;
    throw refused(what, 'its command-line tool printed something other than expected');
  } finally {
    pkcs8.fill(0);
  }
}

/**
 * Returns nothing where the service lets us import the key and still does not show its public half.
 */
async function findPublicKey(
  importer: KeyImporter,
  reference: string,
): Promise<KeyObject | undefined> {
  try {
    return await importer.findPublicKey(reference);
  } catch (error) {
    if (error instanceof Problem) return undefined;
    throw error;
  }
}
