/**
 * Reads which key in a key service the app's key becomes, and what a workflow needs to sign with
 * it.
 */
import { InputError, parseKeyName, type KeyName } from '../github.ts';
import type { ServicePlace } from '../plan/plan.ts';
import { Problem } from '../problem.ts';

export interface Reference {
  kind: 'reference';
  key: KeyName;
  /** As `kms-key` takes it. */
  reference: string;
}

export const SERVICE_NAMES: Readonly<Record<KeyName['service'], string>> = {
  aws: 'AWS KMS',
  google: 'Google Cloud KMS',
  azure: 'Azure Key Vault',
  vault: 'Vault or OpenBao',
};

/** @throws Problem for what `kms-key` would not take, or a version that only the import makes */
export function parseReference(text: string): Reference {
  const reference = text.trim();
  const key = parse(reference);
  if ((key.service === 'azure' || key.service === 'vault') && key.version !== undefined) {
    throw unusable(reference, 'it names a version, and the import makes the first one', [
      'Leave out the version.',
    ]);
  }
  return { kind: 'reference', key, reference };
}

/** Reads an answer, which may also be a place of another kind. */
export function findReference(text: string): Reference | undefined {
  return /^(\w+:\/\/|arn:|projects\/\S+\/cryptoKeys\/)/.test(text.trim())
    ? parseReference(text)
    : undefined;
}

function parse(reference: string): KeyName {
  try {
    return parseKeyName(reference);
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    throw unusable(reference, error.message.replace("Input 'kms-key'", 'It'), []);
  }
}

function unusable(reference: string, why: string, next: readonly string[]): Problem {
  return new Problem({ what: `The key '${reference}' cannot be used`, why, next });
}

/** Names the key for a reader: `key arn:aws:kms:… in AWS KMS`. */
export function describeService({ key, reference, isUnseen = false }: ServicePlace): string {
  const name = `key ${reference} in ${SERVICE_NAMES[key.service]}`;
  return isUnseen ? `${name}, whose fingerprint is still to be compared` : name;
}

/** The inputs that sign, with placeholders for whom the service trusts. */
export function toSigningInputs({ key, reference }: ServicePlace): string[] {
  const capitals = `# Replace the capitals: docs/keyless-${key.service}.md, section 2`;
  return [`kms-key: ${reference}`, capitals, ...toTrustInputs(key)];
}

function toTrustInputs(key: KeyName): string[] {
  switch (key.service) {
    case 'aws': {
      const [, partition = 'aws', , , account = 'ACCOUNT'] = key.keyId.split(':');
      return [`aws-role-to-assume: arn:${partition}:iam::${account}:role/ROLE`];
    }
    case 'google': {
      const pool = 'projects/NUMBER/locations/global/workloadIdentityPools/POOL';
      return [`gcp-workload-identity-provider: ${pool}/providers/PROVIDER`];
    }
    case 'azure':
      return ['azure-tenant-id: TENANT', 'azure-client-id: CLIENT'];
    case 'vault':
      return ['vault-role: ROLE'];
  }
}
