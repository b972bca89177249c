/** Signs with a key in AWS KMS. */
import { createPublicKey } from 'node:crypto';
import type { KeyService, ServiceContext } from '../key-service.ts';
import { readString } from '../reply.ts';
import { createKmsCall } from './call.ts';
import type { AwsIdentity } from './credentials.ts';
import { findPartition, type AwsKey } from './key-name.ts';

/**
 * Opens the key. The message is sent whole: the service hashes it.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html
 */
export function createAwsKms(
  { keyId }: AwsKey,
  region: string,
  identity: AwsIdentity,
  context: ServiceContext,
): KeyService {
  const policy = toSessionPolicy(keyId, region);
  const call = createKmsCall({ keyId, region, policy, identity }, context);
  return {
    sign: async (text) => {
      const data = await call('Sign', {
        Message: Buffer.from(text).toString('base64'),
        MessageType: 'RAW',
        SigningAlgorithm: 'RSASSA_PKCS1_V1_5_SHA_256',
      });
      return Buffer.from(readString(data, 'Signature') ?? '', 'base64');
    },
    findPublicKey: async () => {
      const data = await call('GetPublicKey', {});
      const key = Buffer.from(readString(data, 'PublicKey') ?? '', 'base64');
      return createPublicKey({ key, format: 'der', type: 'spki' });
    },
  };
}

/**
 * Lets the session do nothing else, whatever its role may do. An alias has no permissions of its
 * own, so it is named by a condition.
 * @see https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-request-alias
 */
function toSessionPolicy(keyId: string, region: string): string {
  const [, alias] = /(?:^|:)(alias\/.+)$/.exec(keyId) ?? [];
  const prefix = `arn:${findPartition(region).partition}:kms:${region}:*:key/`;
  const key = keyId.startsWith('arn:') ? keyId : `${prefix}${keyId}`;
  const statement = {
    Effect: 'Allow',
    Action: ['kms:Sign', 'kms:GetPublicKey'],
    Resource: alias === undefined ? key : `${prefix}*`,
    ...(alias !== undefined && { Condition: { StringEquals: { 'kms:RequestAlias': alias } } }),
  };
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] });
}
