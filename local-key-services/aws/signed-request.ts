/** Verifies AWS's signature of a request, with code of others. */
import aws4 from 'aws4';
import { Refusal, type ServiceRequest } from '../service.ts';
import type { AwsAccount, AwsSession } from './account.ts';

const MAX_SKEW_MS = 5 * 60 * 1_000;
/** Whatever else is signed, these must be. */
const HEADERS = ['content-type', 'host', 'x-amz-date', 'x-amz-target'];

/** The session that signed the request. Throws a `Refusal` with KMS's codes for everything else. */
export function authenticate(request: ServiceRequest, account: AwsAccount): AwsSession {
  const { headers, nowMs } = request;
  const [, accessKeyId] = /Credential=(\w+)\//.exec(headers['authorization'] ?? '') ?? [];
  const session = account.sessions.find((each) => each.accessKeyId === accessKeyId);
  const token = headers['x-amz-security-token'];
  if (!session || session.sessionToken !== token) {
    throw refuse(
      'UnrecognizedClientException',
      'The security token included in the request is invalid.',
    );
  }
  if (session.expiresMs <= nowMs) {
    throw refuse('ExpiredTokenException', 'The security token included in the request is expired');
  }
  if (headers['authorization'] !== sign(request, session, account)) {
    throw refuse(
      'InvalidSignatureException',
      `The request signature we calculated does not match the signature you provided. The canonical string for this request should have been 'x-amz-security-token:${token ?? ''}'`,
    );
  }
  const signedMs = toMs(headers['x-amz-date'] ?? '');
  if (!(Math.abs(signedMs - nowMs) <= MAX_SKEW_MS)) {
    throw refuse('InvalidSignatureException', `Signature expired: ${headers['x-amz-date'] ?? ''}`);
  }
  return session;
}

function sign(request: ServiceRequest, session: AwsSession, account: AwsAccount): string {
  const { accessKeyId, secretAccessKey, sessionToken } = session;
  const [, list = ''] = /SignedHeaders=([^,]+)/.exec(request.headers['authorization'] ?? '') ?? [];
  const names = new Set([...HEADERS, ...list.split(';')]);
  const signed = Object.fromEntries([...names].map((name) => [name, request.headers[name] ?? '']));
  const { headers } = aws4.sign(
    {
      host: request.host,
      method: request.method,
      path: request.path,
      service: 'kms',
      region: account.region,
      body: request.body,
      headers: signed,
      extraHeadersToIgnore: { 'content-length': !names.has('content-length') },
    } as aws4.Request,
    { accessKeyId, secretAccessKey, ...(sessionToken !== undefined && { sessionToken }) },
  );
  return String(headers?.['Authorization']);
}

/** `20261126T120000Z`. */
function toMs(date: string): number {
  return Date.parse(
    date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
}

export function refuse(type: string, message: string, status = 400): Refusal {
  return new Refusal(
    status,
    { __type: type, message },
    { 'content-type': 'application/x-amz-json-1.1' },
  );
}
