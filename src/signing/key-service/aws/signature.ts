/** Signs requests to AWS by Signature Version 4. */
import { createHash, createHmac } from 'node:crypto';

export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  /** Temporary credentials have one. */
  sessionToken: string | undefined;
}

export interface AwsRequest {
  method: 'GET' | 'POST';
  url: URL;
  /** Names in lower case; all of them are signed. */
  headers: Readonly<Record<string, string>>;
  body: string;
}

export interface SignatureScope {
  credentials: AwsCredentials;
  region: string;
  /** As AWS names it in signatures: `kms`. */
  service: string;
  /** AWS's time, milliseconds since the epoch. */
  now: number;
}

const ALGORITHM = 'AWS4-HMAC-SHA256';

/**
 * Gives the request's headers with those that prove who sends it.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv-create-signed-request.html
 */
export function signRequest(request: AwsRequest, scope: SignatureScope): Record<string, string> {
  const { credentials, region, service, now } = scope;
  const time = new Date(now).toISOString().replace(/[-:]|\.\d+/g, '');
  const date = time.slice(0, 8);
  const headers: Record<string, string> = {
    ...request.headers,
    host: request.url.host,
    'x-amz-date': time,
    ...(credentials.sessionToken === undefined
      ? {}
      : { 'x-amz-security-token': credentials.sessionToken }),
  };
  const names = Object.keys(headers).sort();
  const canonical = [
    request.method,
    request.url.pathname,
    '',
    ...names.map((name) => `${name}:${headers[name]?.trim().replace(/ +/g, ' ') ?? ''}`),
    '',
    names.join(';'),
    toHash(request.body),
  ].join('\n');
  const credentialScope = `${date}/${region}/${service}/aws4_request`;
  const text = [ALGORITHM, time, credentialScope, toHash(canonical)].join('\n');
  const key = [date, region, service, 'aws4_request'].reduce<string | Buffer>(
    (chained, part) => createHmac('sha256', chained).update(part).digest(),
    `AWS4${credentials.secretAccessKey}`,
  );
  const signature = createHmac('sha256', key).update(text).digest('hex');
  const credential = `${credentials.accessKeyId}/${credentialScope}`;
  const authorization = `${ALGORITHM} Credential=${credential}, SignedHeaders=${names.join(';')}, Signature=${signature}`;
  return { ...headers, authorization };
}

function toHash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
