/** Google Cloud KMS with one key version. */
import { createPublicKey } from 'node:crypto';
import { signDigest } from '../digest-signature.ts';
import { readBearer, toObject, type Answer, type ServiceRequest } from '../service.ts';
import { crc32c } from './crc32c.ts';
import type { GoogleProject } from './project.ts';
import { refuse, unauthenticated } from './refusals.ts';

/**
 * https://docs.cloud.google.com/kms/docs/reference/rest/v1/projects.locations.keyRings.cryptoKeys.cryptoKeyVersions/asymmetricSign
 */
export function answerKms(request: ServiceRequest, project: GoogleProject): Answer {
  const who = project.accessTokens.get(readBearer(request));
  if (!who) throw unauthenticated();
  const { key, maySign } = project.setting;
  const isSign = request.path.endsWith(':asymmetricSign');
  const permission = isSign ? 'useToSign' : 'viewPublicKey';
  if (!maySign || who !== project.signer) {
    throw refuse(
      403,
      'PERMISSION_DENIED',
      `Permission 'cloudkms.cryptoKeyVersions.${permission}' denied on resource '${project.keyVersion}' (or it may not exist).`,
    );
  }
  const name = request.path.slice('/v1/'.length).replace(/(:asymmetricSign|\/publicKey)$/, '');
  if (name !== project.keyVersion || key.state === 'deleted') {
    throw refuse(404, 'NOT_FOUND', `${name} not found.`);
  }
  if (!isSign) {
    const pem = createPublicKey(key.privateKey).export({ type: 'spki', format: 'pem' }).toString();
    return { status: 200, body: { pem, name, algorithm: 'RSA_SIGN_PKCS1_2048_SHA256' } };
  }
  if (key.state === 'disabled') {
    throw refuse(400, 'FAILED_PRECONDITION', `${name} is not enabled, current state is: DISABLED.`);
  }
  return signWith(request, name, project);
}

function signWith({ body }: ServiceRequest, name: string, project: GoogleProject): Answer {
  const { key } = project.setting;
  const input = toObject(body) as { digest?: { sha256?: string }; digestCrc32c?: string };
  const digest = Buffer.from(input.digest?.sha256 ?? '', 'base64');
  if (key.kind === 'ec' || digest.length !== 32) {
    throw refuse(
      400,
      'INVALID_ARGUMENT',
      `The digest type in the request does not match the algorithm of ${name}.`,
    );
  }
  if (input.digestCrc32c !== String(crc32c(digest))) {
    throw refuse(
      400,
      'INVALID_ARGUMENT',
      'The checksum in field digest_crc32c did not match the data in field digest.',
    );
  }
  const signature = signDigest(digest, key.privateKey);
  const sum = String(crc32c(signature));
  if (project.damaged-- > 0) signature.writeUInt8(signature.readUInt8(9) ^ 1, 9);
  return {
    status: 200,
    body: {
      name,
      signature: signature.toString('base64'),
      signatureCrc32c: sum,
      verifiedDigestCrc32c: true,
      protectionLevel: 'SOFTWARE',
      ...project.changes,
    },
  };
}
