/** AWS KMS with one key. */
import { createPublicKey, sign } from 'node:crypto';
import { toObject, toText, type Answer, type ServiceRequest } from '../service.ts';
import type { AwsAccount } from './account.ts';
import { authenticate, refuse } from './signed-request.ts';

const ALGORITHM = 'RSASSA_PKCS1_V1_5_SHA_256';

/** https://docs.aws.amazon.com/kms/latest/APIReference/API_Sign.html */
export function answerKms(request: ServiceRequest, account: AwsAccount): Answer {
  const session = authenticate(request, account);
  const operation = request.headers['x-amz-target']?.replace('TrentService.', '') ?? '';
  if (request.headers['content-type'] !== 'application/x-amz-json-1.1') {
    throw refuse('SerializationException', 'Content-Type');
  }
  const input = toObject(request.body);
  const name = toText(input['KeyId']);
  const { key, maySign, mayReadKey } = account.setting;
  const isAllowed = operation === 'Sign' ? maySign : mayReadKey;
  if (!account.allows(session.policy, `kms:${operation}`, name) || !isAllowed) {
    throw refuse(
      'AccessDeniedException',
      `User: ${account.roleArn} is not authorized to perform: kms:${operation} on resource: ${account.keyArn}`,
    );
  }
  if (!account.names(name) || key.state === 'deleted') {
    throw refuse('NotFoundException', `Key '${account.keyArn}' does not exist`);
  }
  if (operation === 'GetPublicKey') {
    const spki = createPublicKey(key.privateKey).export({ type: 'spki', format: 'der' });
    return { status: 200, body: { KeyId: account.keyArn, PublicKey: spki.toString('base64') } };
  }
  if (operation !== 'Sign') throw refuse('UnknownOperationException', '');
  if (key.state === 'disabled') throw refuse('DisabledException', `${account.keyArn} is disabled.`);
  if (key.kind === 'ec' || input['SigningAlgorithm'] !== ALGORITHM) {
    const words = `Algorithm ${ALGORITHM} is incompatible with key spec ECC_NIST_P256.`;
    throw refuse('InvalidKeyUsageException', words);
  }
  const message = Buffer.from(toText(input['Message']), 'base64');
  if (input['MessageType'] !== 'RAW' || message.length < 1 || message.length > 4_096) {
    throw refuse('ValidationException', '1 validation error detected');
  }
  const signature = sign('sha256', message, key.privateKey).toString('base64');
  const body = { KeyId: account.keyArn, Signature: signature, SigningAlgorithm: ALGORITHM };
  return { status: 200, headers: { 'content-type': 'application/x-amz-json-1.1' }, body };
}
