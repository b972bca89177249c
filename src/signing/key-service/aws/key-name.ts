/** Reads the name of a key in AWS KMS, and finds the host that serves its region. */
import { InputError } from '../../../text/input-error.ts';

export interface AwsKey {
  service: 'aws';
  /** Key id, alias, or the ARN of either, as the API takes it. */
  keyId: string;
  /** An ARN names it; an id or an alias alone does not. */
  region: string | undefined;
}

const ARN = /^arn:(aws[\w-]*):kms:([\w-]+):(\d{12}):(?:key\/[\w-]+|alias\/[\w/-]+)$/;

/** @see https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id */
export function parseAwsKey(text: string): AwsKey | undefined {
  const name = text.startsWith('awskms:///') ? text.slice('awskms:///'.length) : text;
  const region = ARN.exec(name)?.[2];
  if (region !== undefined) {
    return isRegion(region) ? { service: 'aws', keyId: name, region } : undefined;
  }
  if (name === text || !/^(alias\/[\w/-]+|[\w-]+)$/.test(name)) return undefined;
  return { service: 'aws', keyId: name, region: undefined };
}

function isRegion(text: string): boolean {
  return /^[a-z]{2,4}(-[a-z]+)+-\d{1,2}$/.test(text);
}

/**
 * Gives the region of the key: its ARN's, else the input's, else the environment's.
 * @throws InputError when there is none, when it has no form of one, or when two disagree
 */
export function findRegion(key: AwsKey, input: string, fromEnvironment: string): string {
  if (key.region !== undefined && input !== '' && input !== key.region) {
    throw new InputError({
      input: 'aws-region',
      problem: `is '${input}', but the ARN in 'kms-key' names the region ${key.region}`,
      remedy: "Remove 'aws-region'",
    });
  }
  const region = key.region ?? (input || fromEnvironment);
  if (isRegion(region)) return region;
  if (region === '') {
    const remedy = "Write the key's ARN, or set 'aws-region'";
    throw new InputError({ input: 'kms-key', problem: 'names no region', remedy });
  }
  throw new InputError({
    input: 'aws-region',
    problem: '(or the variable AWS_REGION in its place) is not a region',
    remedy: "Write one like 'eu-central-1'",
  });
}

/**
 * Where each partition of AWS has its hosts, by the beginning of its regions' names; all others
 * are at amazonaws.com.
 * @see https://github.com/boto/botocore/blob/develop/botocore/data/partitions.json
 */
const DNS_SUFFIXES: readonly (readonly [regions: RegExp, partition: string, suffix: string])[] = [
  [/^cn-/, 'aws-cn', 'amazonaws.com.cn'],
  [/^us-gov-/, 'aws-us-gov', 'amazonaws.com'],
  [/^eusc-/, 'aws-eusc', 'amazonaws.eu'],
  [/^us-iso-/, 'aws-iso', 'c2s.ic.gov'],
  [/^us-isob-/, 'aws-iso-b', 'sc2s.sgov.gov'],
  [/^eu-isoe-/, 'aws-iso-e', 'cloud.adc-e.uk'],
  [/^(us|eu)-isof-/, 'aws-iso-f', 'csp.hci.ic.gov'],
];

/** Gives the partition of a region and the suffix of its hosts. */
export function findPartition(region: string): { partition: string; suffix: string } {
  const found = DNS_SUFFIXES.find(([regions]) => regions.test(region));
  return { partition: found?.[1] ?? 'aws', suffix: found?.[2] ?? 'amazonaws.com' };
}
