/** Calls operations of AWS KMS on one key: finds credentials, signs the request, reads refusals. */
import { SigningError, type SigningCode } from '../../signing-error.ts';
import type { Refusal, ServiceReply } from '../call-service.ts';
import type { ServiceContext } from '../key-service.ts';
import { readString, toRefusal } from '../reply.ts';
import { share } from '../share.ts';
import { findAwsLogin, type AwsIdentity } from './credentials.ts';
import { toEndpoint } from './endpoint.ts';
import { signRequest } from './signature.ts';
import type { AwsLogin } from './sts.ts';
import { readElement } from './xml.ts';

export interface KmsKey {
  keyId: string;
  region: string;
  /** What a session may do at the most, as JSON. */
  policy: string;
  identity: AwsIdentity;
}

type KmsCall = (operation: 'Sign' | 'GetPublicKey', input: object) => Promise<unknown>;

/** Credentials are asked for at the first call, and once more if KMS does not take them. */
export function createKmsCall(key: KmsKey, context: ServiceContext): KmsCall {
  const { keyId, region } = key;
  const url = toEndpoint('kms', region, context.readVariable);
  const logIn = (): Promise<AwsLogin> => findAwsLogin(key, context);
  let findLogin = share(logIn);
  /** By how much KMS's clock differs from the machine's, once it has refused a signature. */
  let skewMs: number | undefined;

  const callOnce: KmsCall = async (operation, input) => {
    const { credentials, offsetMs } = await findLogin();
    const { data } = await context.call({
      purpose: operation === 'Sign' ? 'Signing with AWS KMS' : 'Asking AWS KMS for the public key',
      url,
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': `TrentService.${operation}`,
      },
      json: { KeyId: keyId, ...input },
      sign: (headers, body) => {
        const now = context.now() + (skewMs ?? offsetMs);
        const scope = { credentials, region, service: 'kms', now };
        return signRequest({ method: 'POST', url, headers, body }, scope);
      },
      toRefusal: (reply) => {
        const date = Date.parse(reply.headers['date'] ?? '');
        if (!Number.isNaN(date)) skewMs = date - context.now();
        return toKmsRefusal(reply, keyId, `kms:${operation}`);
      },
    });
    return data;
  };

  return async (operation, input) => {
    try {
      return await callOnce(operation, input);
    } catch (error) {
      if (!(error instanceof SigningError) || error.code !== 'service-credentials') throw error;
      findLogin = share(logIn);
      return callOnce(operation, input);
    }
  };
}

/**
 * Without the ending `Exception`, which not all of them have.
 * @see https://docs.aws.amazon.com/kms/latest/APIReference/CommonErrors.html
 */
const CODES: Readonly<Record<string, SigningCode>> = {
  AccessDenied: 'signing-denied',
  NotFound: 'key-not-found',
  Disabled: 'key-disabled',
  KMSInvalidState: 'key-disabled',
  InvalidKeyUsage: 'key-unsuitable',
  UnsupportedOperation: 'key-unsuitable',
  ExpiredToken: 'service-credentials',
  UnrecognizedClient: 'service-credentials',
  InvalidClientTokenId: 'service-credentials',
  InvalidSignature: 'service-credentials',
  SignatureDoesNotMatch: 'service-credentials',
  Throttling: 'service-throttled',
  LimitExceeded: 'service-throttled',
};

/** The type may have a namespace before it; some answers are XML. */
function toKmsRefusal({ body, data }: ServiceReply, key: string, permission: string): Refusal {
  const type = readString(data, '__type') ?? readElement(body, 'Code') ?? '';
  const name = type.replace(/^.*#/, '');
  const message =
    readString(data, 'message') ?? readString(data, 'Message') ?? readElement(body, 'Message');
  const short = name.replace(/Exception$/, '');
  const refusal = toRefusal([name, short], message, CODES, { key, permission });
  return { ...refusal, isPassing: short === 'Throttling' };
}
