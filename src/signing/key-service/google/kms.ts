/** Signs with a key version in Google Cloud KMS. */
import { createHash, createPublicKey } from 'node:crypto';
import { SigningError, type SigningCode } from '../../signing-error.ts';
import type { KeyService, ServiceContext } from '../key-service.ts';
import { readString, readValue, toRefusal } from '../reply.ts';
import { share } from '../share.ts';
import { toCrc32c } from './crc32c.ts';
import { findGoogleToken, type GoogleIdentity } from './credentials.ts';
import type { GoogleKey } from './key-name.ts';

const PURPOSE = 'Signing with Google Cloud KMS';
/** Bytes that were damaged on the way are asked for again, this often in all. */
const MAX_TRIES = 3;

/** @see https://docs.cloud.google.com/apis/design/errors#handling_errors */
const CODES: Readonly<Record<string, SigningCode>> = {
  UNAUTHENTICATED: 'service-credentials',
  PERMISSION_DENIED: 'signing-denied',
  NOT_FOUND: 'key-not-found',
  FAILED_PRECONDITION: 'key-disabled',
  INVALID_ARGUMENT: 'key-unsuitable',
};

/**
 * @see https://docs.cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricSign
 */
export function createGoogleKms(
  { name }: GoogleKey,
  identity: GoogleIdentity,
  context: ServiceContext,
): KeyService {
  const findToken = share(() => findGoogleToken(identity, context));

  const callKms = async (action: string, permission: string, json?: object): Promise<unknown> => {
    const bearer = await findToken();
    const { data } = await context.call({
      purpose: json ? PURPOSE : 'Asking Google Cloud KMS for the public key',
      url: new URL(`https://cloudkms.googleapis.com/v1/${name}${action}`),
      headers: { authorization: `Bearer ${bearer}` },
      ...(json && { json }),
      toRefusal: (reply) => {
        const status = readString(reply.data, 'error', 'status');
        const details = { key: name, permission: `cloudkms.cryptoKeyVersions.${permission}` };
        return toRefusal([status], readString(reply.data, 'error', 'message'), CODES, details);
      },
    });
    return data;
  };

  return {
    sign: async (text) => {
      const digest = createHash('sha256').update(text).digest();
      const sha256 = digest.toString('base64');
      const input = { digest: { sha256 }, digestCrc32c: String(toCrc32c(digest)) };
      for (let tries = 1; ; tries++) {
        const reply = await callKms(':asymmetricSign', 'useToSign', input);
        const signature = Buffer.from(readString(reply, 'signature') ?? '', 'base64');
        if (isUndamaged(reply, signature, name)) return signature;
        if (tries < MAX_TRIES) continue;
        const message = 'the checksums of what was sent and of the signature do not fit';
        throw new SigningError({ code: 'service-failed', purpose: PURPOSE, message, tries });
      }
    },
    findPublicKey: async () =>
      createPublicKey(readString(await callKms('/publicKey', 'viewPublicKey'), 'pem') ?? ''),
  };
}

/** @see https://docs.cloud.google.com/kms/docs/data-integrity-guidelines */
function isUndamaged(reply: unknown, signature: Uint8Array, name: string): boolean {
  return (
    readValue(reply, 'verifiedDigestCrc32c') === true &&
    readValue(reply, 'signatureCrc32c') === String(toCrc32c(signature)) &&
    readValue(reply, 'name') === name
  );
}
