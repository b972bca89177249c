/** AWS STS, as far as a job with an OIDC token needs it. */
import { randomUUID } from 'node:crypto';
import { errors } from 'jose';
import { Refusal, type Answer, type ServiceRequest } from '../service.ts';
import type { AwsAccount } from './account.ts';

const NAMESPACE = 'https://sts.amazonaws.com/doc/2011-06-15/';
const AUDIENCE = 'sts.amazonaws.com';

/** https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html */
export async function answerSts(request: ServiceRequest, account: AwsAccount): Promise<Answer> {
  const form = new URLSearchParams(request.body);
  const read = (name: string): string => form.get(name) ?? '';
  if (request.method !== 'POST' || read('Action') !== 'AssumeRoleWithWebIdentity') {
    throw refuse(400, 'InvalidAction', 'Could not find operation for this request');
  }
  if (read('Version') !== '2011-06-15') throw refuse(400, 'InvalidAction', 'No such version');
  const seconds = Number(read('DurationSeconds') || '3600');
  const isName = /^[\w+=,.@-]{2,64}$/.test(read('RoleSessionName'));
  if (!isName || seconds < 900 || seconds > 43_200) {
    throw refuse(400, 'ValidationError', '1 validation error detected');
  }
  const policy = readPolicy(read('Policy'));
  const subject = await verify(read('WebIdentityToken'), request.nowMs, account);
  if (read('RoleArn') !== account.roleArn || subject !== account.setting.subject) {
    const words = 'Not authorized to perform sts:AssumeRoleWithWebIdentity';
    throw refuse(403, 'AccessDenied', words);
  }
  account.sessionNames.push(read('RoleSessionName'));
  const expiresMs = request.nowMs + seconds * 1_000;
  const session = account.addSession(policy, expiresMs);
  const body = `<AssumeRoleWithWebIdentityResponse xmlns="${NAMESPACE}">
  <AssumeRoleWithWebIdentityResult>
    <Audience>${AUDIENCE}</Audience>
    <AssumedRoleUser>
      <Arn>${account.roleArn}</Arn>
    </AssumedRoleUser>
    <Credentials>
      <AccessKeyId>${session.accessKeyId}</AccessKeyId>
      <SecretAccessKey>${session.secretAccessKey}</SecretAccessKey>
      <SessionToken>${session.sessionToken ?? ''}</SessionToken>
      <Expiration>${new Date(expiresMs).toISOString()}</Expiration>
    </Credentials>
  </AssumeRoleWithWebIdentityResult>
  <ResponseMetadata><RequestId>${randomUUID()}</RequestId></ResponseMetadata>
</AssumeRoleWithWebIdentityResponse>`;
  return { status: 200, headers: { 'content-type': 'text/xml' }, body };
}

/** The session policy; only compact JSON of at most 2048 characters passes. */
function readPolicy(text: string): unknown {
  if (text === '') return undefined;
  try {
    if (text.length <= 2_048) return JSON.parse(text) as unknown;
  } catch {
    // Refused below.
  }
  throw refuse(400, 'MalformedPolicyDocument', 'The policy is not in the valid JSON format.');
}

async function verify(token: string, nowMs: number, account: AwsAccount): Promise<string> {
  try {
    return await account.setting.tokens.verify(token, AUDIENCE, nowMs);
  } catch (error) {
    if (error instanceof errors.JWTExpired) {
      throw refuse(400, 'ExpiredTokenException', 'Token expired');
    }
    const isAudience = error instanceof errors.JWTClaimValidationFailed && error.claim === 'aud';
    const words = isAudience ? 'Incorrect token audience' : 'Token signature could not be verified';
    throw refuse(400, 'InvalidIdentityToken', words);
  }
}

function refuse(status: number, code: string, message: string): Refusal {
  const body = `<ErrorResponse xmlns="${NAMESPACE}">
  <Error><Type>Sender</Type><Code>${code}</Code><Message>${message}</Message></Error>
  <RequestId>${randomUUID()}</RequestId>
</ErrorResponse>`;
  return new Refusal(status, body, { 'content-type': 'text/xml' });
}
