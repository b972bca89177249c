/** What each word of a service that refuses means for the user. */
import { expect, test } from '@jest/globals';
import type { Answer } from '../../../../local-key-services/service.ts';
import { ISSUER } from '../../../../local-key-services/job-tokens.ts';
import { createAppKey } from '../../../support/keys.ts';
import { openKeyService } from '../../../support/open-key-service.ts';

const { privateKey } = createAppKey();

const SIGN = /^POST (kms\.|cloudkms\.|.*\/sign(\/|$))/;
const LOGIN = /^POST (sts\.|iamcredentials\.|login\.|.*\/login$)/;

/** A service whose first `times` answers to these calls are this one. */
async function open(service: string, calls: RegExp, refused: Answer, times = Infinity) {
  const { opened, services } = await openKeyService(service, privateKey);
  const { answer } = services;
  let left = times;
  services.answer = (request) =>
    calls.test(`${request.method} ${request.host}${request.path}`) && left-- > 0
      ? refused
      : answer(request);
  return { opened, services };
}

const toAws = (type: string): Answer => ({ status: 400, body: { __type: type, message: 'No' } });
const toXml = (status: number, code: string): Answer => ({
  status,
  body: `<ErrorResponse><Error><Code>${code}</Code><Message>No</Message></Error></ErrorResponse>`,
});
const toGoogle = (code: number, status: string): Answer => ({
  status: code,
  body: { error: { code, status, message: 'No' } },
});
const toAzure = (status: number, code: string, inner?: string): Answer => ({
  status,
  body: { error: { code, message: 'No', ...(inner && { innererror: { code: inner } }) } },
});
const toVault = (status: number, ...errors: string[]): Answer => ({ status, body: { errors } });

test.each<[string, string, Answer]>([
  ['AWS KMS', 'signing-denied', toAws('AccessDeniedException')],
  ['AWS KMS', 'signing-denied', toXml(403, 'AccessDenied')],
  ['AWS KMS', 'key-not-found', toAws('NotFoundException')],
  ['AWS KMS', 'key-disabled', toAws('com.amazonaws.kms#DisabledException')],
  ['AWS KMS', 'key-disabled', toAws('KMSInvalidStateException')],
  ['AWS KMS', 'key-unsuitable', toAws('InvalidKeyUsageException')],
  ['AWS KMS', 'key-unsuitable', toAws('UnsupportedOperationException')],
  ['AWS KMS', 'service-credentials', toAws('ExpiredTokenException')],
  ['AWS KMS', 'service-credentials', toAws('UnrecognizedClientException')],
  ['AWS KMS', 'service-credentials', toAws('InvalidSignatureException')],
  ['AWS KMS', 'service-credentials', toXml(403, 'InvalidClientTokenId')],
  ['AWS KMS', 'service-credentials', toXml(403, 'SignatureDoesNotMatch')],
  ['AWS KMS', 'service-throttled', toAws('LimitExceededException')],
  ['AWS KMS', 'service-failed', toAws('SomethingNewException')],
  ['Google Cloud KMS', 'service-credentials', toGoogle(401, 'UNAUTHENTICATED')],
  ['Google Cloud KMS', 'signing-denied', toGoogle(403, 'PERMISSION_DENIED')],
  ['Google Cloud KMS', 'key-not-found', toGoogle(404, 'NOT_FOUND')],
  ['Google Cloud KMS', 'key-disabled', toGoogle(400, 'FAILED_PRECONDITION')],
  ['Google Cloud KMS', 'key-unsuitable', toGoogle(400, 'INVALID_ARGUMENT')],
  ['Azure Key Vault', 'service-credentials', toAzure(401, 'Unauthorized')],
  ['Azure Key Vault', 'signing-denied', toAzure(403, 'Forbidden', 'ForbiddenByFirewall')],
  ['Azure Key Vault', 'key-disabled', toAzure(403, 'Forbidden', 'KeyDisabled')],
  ['Azure Key Vault', 'key-disabled', toAzure(403, 'Forbidden', 'KeyNotYetValid')],
  ['Azure Key Vault', 'key-disabled', toAzure(403, 'Forbidden', 'KeyExpired')],
  ['Azure Key Vault', 'key-not-found', toAzure(404, 'KeyNotFound')],
  ['Azure Key Vault', 'key-unsuitable', toAzure(400, 'BadParameter')],
  ['Azure Key Vault', 'key-unsuitable', toAzure(403, 'KeyOperationNotPermitted')],
  ['Vault', 'signing-denied', toVault(403, 'permission denied')],
  ['Vault', 'key-not-found', toVault(404)],
  ['Vault', 'key-not-found', toVault(400, 'signing key not found')],
  [
    'Vault',
    'key-not-found',
    toVault(400, 'requested version for signing is higher than the latest key version'),
  ],
  [
    'Vault',
    'key-disabled',
    toVault(400, 'requested version for signing is less than the minimum encryption key version'),
  ],
  ['Vault', 'key-unsuitable', toVault(400, 'key type aes256-gcm96 does not support signing')],
  ['Vault', 'key-unsuitable', toVault(400, 'unsupported signature algorithm pkcs1v15')],
  ['Vault', 'service-failed', toVault(400, 'something new')],
])('%s, %s: %j', async (service, code, refused) => {
  const { opened } = await open(service, SIGN, refused);
  await expect(opened.sign('the text')).rejects.toMatchObject({ code });
});

test.each<[string, Answer]>([
  ['AWS KMS', toXml(403, 'AccessDenied')],
  ['AWS KMS', toXml(400, 'InvalidIdentityToken')],
  ['AWS KMS', toXml(403, 'IDPRejectedClaim')],
  ['AWS KMS', toXml(400, 'ExpiredTokenException')],
  ['Google Cloud KMS', { status: 400, body: { error: 'invalid_target' } }],
  ['Azure Key Vault', { status: 401, body: { error: 'invalid_client' } }],
  ['Vault', toVault(400, 'error validating token')],
])('%s refuses the token of the job, whose claims are known: %j', async (service, refused) => {
  const { opened, services } = await open(service, LOGIN, refused);
  const claims = { iss: ISSUER, sub: services.setting.subject };
  await expect(opened.sign('the text')).rejects.toMatchObject({
    code: 'trust-refused',
    details: { claims },
  });
});

test('so does the service account of Google Cloud', async () => {
  const refused = toGoogle(403, 'PERMISSION_DENIED');
  const { opened, services } = await open('Google Cloud KMS', /^POST iamcredentials\./, refused);
  await expect(opened.sign('the text')).rejects.toMatchObject({
    code: 'trust-refused',
    details: { claims: { iss: ISSUER, sub: services.setting.subject } },
  });
});

test.each(['IDPCommunicationError', 'Throttling'])(
  'AWS STS is asked again after %s',
  async (code) => {
    const { opened } = await open('AWS KMS', LOGIN, toXml(400, code), 1);
    await expect(opened.sign('the text')).resolves.toHaveLength(256);
  },
);
