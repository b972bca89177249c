/** AWS KMS and STS as moto has them: its signatures and policies are botocore's. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import aws4 from 'aws4';
import { createPublicKey } from 'node:crypto';
import type { Environment } from '../../local-runner/job.ts';
import { keyServiceStories, mainWith, type ServicesWithNames } from '../support/key-services.ts';
import type { Story } from '../support/story.ts';
import { describeWith, findFreePort, startServer, type RunningServer } from './support.ts';

const REGION = 'eu-central-1';
const TEST_KEYS = { accessKeyId: 'testing', secretAccessKey: 'testing' };
const ROLE = 'arn:aws:iam::123456789012:role/octo-signer';

/** Calls that the tests themselves make before a step begins; then come the step's STS and KMS. */
const SETUP_CALLS = 4;

interface MotoKey {
  id: string;
  arn: string;
  publicKey: string;
}

async function call(
  url: string,
  service: string,
  options: { target?: string; body: string },
): Promise<string> {
  const { host } = new URL(url);
  const { target, body } = options;
  const type = target ? 'application/x-amz-json-1.1' : 'application/x-www-form-urlencoded';
  const headers = {
    'content-type': type,
    ...(target && { 'x-amz-target': `TrentService.${target}` }),
  };
  const request = { host, method: 'POST', path: '/', service, region: REGION, body, headers };
  const signed = aws4.sign(request, TEST_KEYS);
  const reply = await fetch(url, {
    method: 'POST',
    headers: signed.headers as Record<string, string>,
    body,
  });
  const text = await reply.text();
  if (!reply.ok) throw new Error(`${service}: ${text}`);
  return text;
}

/** A key that moto made, and a role that may do this with it. */
async function setUp(url: string, action: string): Promise<MotoKey> {
  const kms = async (target: string, input: object): Promise<Record<string, unknown>> =>
    JSON.parse(await call(url, 'kms', { target, body: JSON.stringify(input) })) as Record<
      string,
      unknown
    >;
  const { KeyMetadata } = await kms('CreateKey', { KeySpec: 'RSA_2048', KeyUsage: 'SIGN_VERIFY' });
  const { KeyId: id, Arn: arn } = KeyMetadata as { KeyId: string; Arn: string };
  const { PublicKey } = await kms('GetPublicKey', { KeyId: id });
  const iam = (parameters: Record<string, string>): Promise<string> =>
    call(url, 'iam', {
      body: new URLSearchParams({ Version: '2010-05-08', ...parameters }).toString(),
    });
  const trust = { Version: '2012-10-17', Statement: [] };
  const policy = {
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
  };
  const role = { RoleName: 'octo-signer' };
  await iam({ Action: 'CreateRole', ...role, AssumeRolePolicyDocument: JSON.stringify(trust) });
  await iam({
    Action: 'PutRolePolicy',
    ...role,
    PolicyName: 'sign',
    PolicyDocument: JSON.stringify(policy),
  });
  return { id, arn, publicKey: String(PublicKey) };
}

/** The app's key is moto's: moto imports none. */
function adopt(story: Story, { publicKey }: MotoKey): void {
  const key = Buffer.from(publicKey, 'base64');
  story.app.publicKeys.splice(0, 1, createPublicKey({ key, format: 'der', type: 'spki' }));
}

function toEnvironment(services: ServicesWithNames, url: string): Environment {
  return { ...services.setting.tokens.toVariables(services.url), AWS_ENDPOINT_URL: url };
}

describeWith(['moto_server'], 'moto', () => {
  let moto: RunningServer;
  let key: MotoKey;
  beforeAll(async () => {
    const port = await findFreePort();
    moto = await startServer(['moto_server', '-H', '127.0.0.1', '-p', String(port)], port);
    key = await setUp(moto.url, 'kms:Sign');
  }, 120_000);
  afterAll(() => moto.stop());

  keyServiceStories('a key in KMS', (get, getServices) => {
    const toInputs = (name: string): Record<string, string> => ({
      'kms-key': name,
      'aws-role-to-assume': ROLE,
      permissions: 'contents: read',
    });

    test.each([
      ['its ARN', () => toInputs(key.arn)],
      ['its id', () => ({ ...toInputs(`awskms:///${key.id}`), 'aws-region': REGION })],
    ])('mints a token with the key by %s', async (_, toGiven) => {
      adopt(get(), key);
      const env = toEnvironment(getServices(), moto.url);
      const main = await mainWith(get(), getServices(), toGiven(), { env });
      expect(main.error).toEqual([]);
      expect(main.outputs['token']).toMatch(/^ghs_/);
    });

    test('names the fingerprint of a key of another app', async () => {
      const env = toEnvironment(getServices(), moto.url);
      const main = await mainWith(get(), getServices(), toInputs(key.arn), { env });
      expect(main.error).toEqual([expect.stringMatching(/SHA256:[\w+/]{43}=; .*#key-rejected$/)]);
    });

    test('says that the key does not exist', async () => {
      const env = toEnvironment(getServices(), moto.url);
      const inputs = toInputs(key.arn.replace(key.id, '1234abcd-12ab-34cd-56ef-1234567890ab'));
      const main = await mainWith(get(), getServices(), inputs, { env });
      expect(main.error).toEqual([expect.stringMatching(/NotFoundException.*#key-not-found$/)]);
    });
  });
});

describeWith(['moto_server'], 'moto with its signatures and policies checked', () => {
  keyServiceStories('a role', (get, getServices) => {
    test.each([
      ['may sign', 'kms:Sign', []],
      [
        'may not sign',
        'kms:Encrypt',
        [expect.stringMatching(/AccessDenied.*lack kms:Sign.*#signing-denied$/)],
      ],
    ])(
      'that %s',
      async (_, action, error) => {
        const port = await findFreePort();
        const env = { INITIAL_NO_AUTH_ACTION_COUNT: String(SETUP_CALLS + 1) };
        const moto = await startServer(
          ['moto_server', '-H', '127.0.0.1', '-p', String(port)],
          port,
          env,
        );
        try {
          const key = await setUp(moto.url, action);
          adopt(get(), key);
          const inputs = {
            'kms-key': key.arn,
            'aws-role-to-assume': ROLE,
            permissions: 'contents: read',
          };
          const job = toEnvironment(getServices(), moto.url);
          const main = await mainWith(get(), getServices(), inputs, { env: job });
          expect(main.error).toEqual(error);
        } finally {
          await moto.stop();
        }
      },
      120_000,
    );
  });
});
