/** AWS's signatures: published vectors, and a second implementation that others wrote. */
import { expect, test } from '@jest/globals';
import aws4 from 'aws4';
import { signRequest } from '../../../../../src/signing/key-service/aws/signature.ts';

const CREDENTIALS = {
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY',
  sessionToken: undefined,
};

function readSignature(headers: Record<string, string>): string {
  return /Signature=([0-9a-f]{64})$/.exec(headers['authorization'] ?? '')?.[1] ?? 'none';
}

test("gives the signature of AWS's own test suite", () => {
  const request = { method: 'GET', url: new URL('https://example.amazonaws.com/') } as const;
  const headers = signRequest(
    { ...request, headers: {}, body: '' },
    {
      credentials: CREDENTIALS,
      region: 'us-east-1',
      service: 'service',
      now: Date.UTC(2015, 7, 30, 12, 36),
    },
  );
  expect(readSignature(headers)).toBe(
    '5fa00fa31553b73ebf1942676e86291e8372ff2a2260956d9b8aae1d763fbf31',
  );
  expect(headers['x-amz-date']).toBe('20150830T123600Z');
});

test('gives the signature that botocore gives for a call of KMS with a session token', () => {
  const headers = signRequest(
    {
      method: 'POST',
      url: new URL('https://kms.eu-central-1.amazonaws.com/'),
      headers: {
        'content-type': 'application/x-amz-json-1.1',
        'x-amz-target': 'TrentService.Sign',
      },
      body: '{"KeyId": "x"}',
    },
    {
      credentials: { ...CREDENTIALS, sessionToken: 'tok' },
      region: 'eu-central-1',
      service: 'kms',
      now: Date.UTC(2026, 10, 26, 12),
    },
  );
  expect(readSignature(headers)).toBe(
    'fff4a84ee6c351f755b10e2ff31028fb54eab9224143a4bf678cf695ec0d986f',
  );
});

const TARGET = {
  'content-type': 'application/x-amz-json-1.1',
  'x-amz-target': 'TrentService.Sign',
};

test.each(
  ['https://kms.cn-north-1.amazonaws.com.cn/', 'http://127.0.0.1:4566/'].flatMap((url) =>
    ['{}', '{"KeyId":"alias/prüfung"}'].flatMap((body) =>
      [undefined, 'a+b/c=='].map((sessionToken) => ({ url, body, sessionToken })),
    ),
  ),
)('agrees with aws4 for $url, $body and the token $sessionToken', (given) => {
  const url = new URL(given.url);
  const credentials = { ...CREDENTIALS, sessionToken: given.sessionToken };
  const scope = { credentials, region: 'cn-north-1', service: 'kms', now: 1_795_694_400_000 };
  const headers = signRequest({ method: 'POST', url, headers: TARGET, body: given.body }, scope);
  const { headers: expected } = aws4.sign(
    {
      host: url.host,
      method: 'POST',
      path: '/',
      service: 'kms',
      region: 'cn-north-1',
      body: given.body,
      headers: { ...TARGET, 'X-Amz-Date': headers['x-amz-date'] },
      extraHeadersToIgnore: { 'content-length': true },
    } as aws4.Request,
    {
      accessKeyId: credentials.accessKeyId,
      secretAccessKey: credentials.secretAccessKey,
      ...(given.sessionToken === undefined ? {} : { sessionToken: given.sessionToken }),
    },
  );
  expect(headers['authorization']).toBe(expected?.['Authorization']);
});
