/** Reads the name of a key version in Google Cloud KMS. */
import { InputError } from '../../../text/input-error.ts';

export interface GoogleKey {
  service: 'google';
  /** `projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/N`. */
  name: string;
}

/**
 * @see https://docs.cloud.google.com/kms/docs/getting-resource-ids
 * @throws InputError when the version is missing
 */
export function parseGoogleKey(text: string): GoogleKey | undefined {
  const [, key, version] =
    /^(?:gcpkms:\/\/)?(projects(?:\/[\w.:-]+){7})(?:\/(?:cryptoKeyVersions|versions)\/(\w+))?$/.exec(
      text,
    ) ?? [];
  const isKey = /^[^/]+\/[^/]+\/locations\/[^/]+\/keyRings\/[^/]+\/cryptoKeys\/[^/]+$/;
  if (key === undefined || !isKey.test(key) || /\/\.{1,2}(\/|$)/.test(key)) return undefined;
  if (version === undefined || !/^[1-9]\d{0,9}$/.test(version)) {
    throw new InputError({
      input: 'kms-key',
      problem: 'names a key of Google Cloud KMS without its version, and only a version can sign',
      remedy: "Write '/cryptoKeyVersions/N' at its end",
    });
  }
  return { service: 'google', name: `${key}/cryptoKeyVersions/${version}` };
}
