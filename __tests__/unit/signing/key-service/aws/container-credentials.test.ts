/** Where AWS's ambient credentials of a container are asked for, and what is sent there. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { ServiceCall } from '../../../../../src/signing/key-service/call-service.ts';
import type { ServiceContext } from '../../../../../src/signing/key-service/key-service.ts';
import { findAwsLogin } from '../../../../../src/signing/key-service/aws/credentials.ts';

const GIVEN = {
  AccessKeyId: 'ASIAEXAMPLE',
  SecretAccessKey: 'secret of the container',
  Token: 'session of the container',
};

const RELATIVE_URI = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
const FULL_URI = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';

/** Gives the calls, the masks and the login by the container of these variables. */
async function login(variables: Record<string, string>) {
  const [calls, masks]: [ServiceCall[], string[]] = [[], []];
  const context: ServiceContext = {
    call: (call) => {
      calls.push(call);
      return Promise.resolve({ status: 200, headers: {}, body: '', data: GIVEN });
    },
    requestIdToken: () => Promise.reject(new Error('a container needs no token of the job')),
    readVariable: (name) => variables[name] ?? '',
    mask: (secret) => masks.push(secret),
    info: () => undefined,
    warn: () => undefined,
    now: Date.now,
  };
  const identity = { role: '', audience: '' };
  const { credentials } = await findAwsLogin(
    { identity, region: 'eu-central-1', policy: '' },
    context,
  );
  return { calls, masks, credentials };
}

describe("a container's credentials", () => {
  test.each([
    ['/v2/credentials/4711', 'http://169.254.170.2/v2/credentials/4711'],
    ['v2/credentials/4711?id=1', 'http://169.254.170.2/v2/credentials/4711?id=1'],
    ['//evil.example/x', 'http://169.254.170.2//evil.example/x'],
    ['@evil.example/x', 'http://169.254.170.2/@evil.example/x'],
    ['http://evil.example/x', 'http://169.254.170.2/http://evil.example/x'],
  ])('by the relative URI %s are asked for at %s', async (uri, url) => {
    const { calls, credentials } = await login({ [RELATIVE_URI]: uri });
    expect(calls.map((call) => call.url.href)).toEqual([url]);
    expect(calls[0]?.headers).toEqual({});
    expect(credentials).toEqual({
      accessKeyId: GIVEN.AccessKeyId,
      secretAccessKey: GIVEN.SecretAccessKey,
      sessionToken: GIVEN.Token,
    });
  });

  test('are masked, as is the token that they are asked for with', async () => {
    const { calls, masks } = await login({
      [FULL_URI]: 'http://169.254.170.23/v1/credentials',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'token of the pod',
    });
    expect(calls.map((call) => call.url.href)).toEqual(['http://169.254.170.23/v1/credentials']);
    expect(calls[0]?.headers).toEqual({ authorization: 'token of the pod' });
    expect(masks).toEqual(['token of the pod', GIVEN.SecretAccessKey, GIVEN.Token]);
  });

  test('are asked for with the token of a file, where there is one', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'pod-'));
    const file = path.join(folder, 'token');
    writeFileSync(file, 'token of the file\n');
    const { calls, masks } = await login({
      [FULL_URI]: 'http://[fd00:ec2::23]/v1/credentials',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'token of the pod',
      AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: file,
    });
    rmSync(folder, { recursive: true });
    expect(calls.map((call) => call.url.href)).toEqual(['http://[fd00:ec2::23]/v1/credentials']);
    expect(calls[0]?.headers).toEqual({ authorization: 'token of the file' });
    expect(masks[0]).toBe('token of the file');
  });

  test('are not asked for where the environment has keys', async () => {
    const { calls, credentials } = await login({
      AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
      AWS_SECRET_ACCESS_KEY: 'secret of the environment',
      AWS_WEB_IDENTITY_TOKEN_FILE: '/no/such/file',
      AWS_ROLE_ARN: 'arn:aws:iam::111122223333:role/other',
      [RELATIVE_URI]: '/v2/credentials',
    });
    expect(calls).toEqual([]);
    expect(credentials.accessKeyId).toBe('AKIAEXAMPLE');
  });

  test('are not asked for at another host in clear', async () => {
    const asked = login({ [FULL_URI]: 'http://evil.example/v1/credentials' });
    await expect(asked).rejects.toThrow(`'${FULL_URI}' is not a URL to send credentials to`);
  });
});
