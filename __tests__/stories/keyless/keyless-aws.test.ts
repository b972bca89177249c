/** An app whose key is in AWS KMS: what is asked of whom, what is handed over, and what is left. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { keyServiceStories, mainWith, serviceCallsOf } from '../../support/key-services.ts';

const READ = { permissions: 'contents: read' };
const OIDC = 'GET local/_apis/pipelines/workflows/1/idtoken/2';
const STS = 'POST sts.eu-central-1.amazonaws.com/';
const KMS = 'POST kms.eu-central-1.amazonaws.com/';
const LOCAL = 'POST local/';

/** An alias has no permissions itself. */
function toCondition(alias: string): object {
  return { Condition: { StringEquals: { 'kms:RequestAlias': alias } } };
}

keyServiceStories('a key in AWS KMS', (get, getServices) => {
  const toInputs = (): Record<string, string> => {
    const { keyArn, roleArn } = getServices().aws;
    return { 'kms-key': keyArn, 'aws-role-to-assume': roleArn, ...READ };
  };

  test("mints a token with the job's OIDC token and a role, whatever the environment has, and post asks only GitHub", async () => {
    const services = getServices();
    const keys = { AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE', AWS_SECRET_ACCESS_KEY: 'of somebody else' };
    const env = { ...services.env, ...keys };
    const main = await mainWith(get(), services, toInputs(), { env });
    expect(main.error).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(serviceCallsOf(services)).toEqual([OIDC, STS, KMS]);
    const { roleArn, sessions } = services.aws;
    expect(sessions).toHaveLength(1);
    expect(sessions[0]?.expiresMs).toBeLessThanOrEqual(Date.now() + 15 * 60 * 1_000);
    expect(main.lines).toContain(`Signing with AWS KMS as ${roleArn}, by the job's OIDC token.`);
    const post = await get().post(main, { env });
    expect(post.calls).toEqual(['DELETE /installation/token']);
    expect(serviceCallsOf(services)).toHaveLength(3);
  });

  test('names the session after the run, so that CloudTrail leads to it', async () => {
    const services = getServices();
    const env = { ...services.directEnv, GITHUB_RUN_ID: '4711', GITHUB_RUN_ATTEMPT: '2' };
    await mainWith(get(), services, toInputs(), { env });
    expect(services.aws.sessionNames).toEqual(['scoped-token-4711-2']);
  });

  const ANY_KEY = 'arn:aws:kms:eu-central-1:*:key/*';
  const REGION = { 'aws-region': 'eu-central-1' };
  type Aws = ReturnType<typeof getServices>['aws'];

  test.each<[string, (aws: Aws) => Record<string, string>, (aws: Aws) => object]>([
    ['a key', () => ({}), ({ keyArn }) => ({ Resource: keyArn })],
    [
      'an alias',
      ({ aliasArn }) => ({ 'kms-key': aliasArn }),
      ({ alias }) => ({ Resource: ANY_KEY, ...toCondition(alias) }),
    ],
    [
      'an id',
      ({ keyId }) => ({ 'kms-key': `awskms:///${keyId}`, ...REGION }),
      ({ keyId }) => ({ Resource: `arn:aws:kms:eu-central-1:*:key/${keyId}` }),
    ],
    [
      'an alias of a region',
      ({ alias }) => ({ 'kms-key': `awskms:///${alias}`, ...REGION }),
      ({ alias }) => ({ Resource: ANY_KEY, ...toCondition(alias) }),
    ],
  ])('signs with %s, and the session may do nothing else', async (_, toKey, toResource) => {
    const services = getServices();
    const inputs = { ...toInputs(), ...toKey(services.aws) };
    const env = { ...services.directEnv, AWS_REGION: 'us-east-1' };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([]);
    expect(services.aws.sessions.map(({ policy }) => policy)).toEqual([
      {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['kms:Sign', 'kms:GetPublicKey'],
            ...toResource(services.aws),
          },
        ],
      },
    ]);
  });

  test.each(['AWS_REGION', 'AWS_DEFAULT_REGION'])(
    'uses the region of %s for an id, which does not name it',
    async (variable) => {
      const services = getServices();
      const inputs = { ...toInputs(), 'kms-key': `awskms:///${services.aws.keyId}` };
      const env = { ...services.env, [variable]: 'eu-central-1' };
      const main = await mainWith(get(), services, inputs, { env });
      expect(main.error).toEqual([]);
      expect(serviceCallsOf(services)).toEqual([OIDC, STS, KMS]);
    },
  );

  test('uses the credentials of the environment, and no OIDC token', async () => {
    const services = getServices();
    const { accessKeyId, secretAccessKey } = services.aws.addUser();
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const inputs = { ...READ, 'kms-key': services.aws.keyArn };
    const main = await mainWith(get(), services, inputs, {
      env: { ...services.directEnv, ...keys },
    });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([LOCAL]);
    expect(main.masks).toContain(secretAccessKey);
    expect(main.lines).toContain('Signing with AWS KMS by the credentials in AWS_ACCESS_KEY_ID.');
  });

  test('uses a token from a file with the role of the environment', async () => {
    const services = getServices();
    const file = path.join(get().job.temp.path, 'token');
    const { tokens } = services.setting;
    writeFileSync(file, await tokens.issue({ audience: 'sts.amazonaws.com', nowMs: Date.now() }));
    const web = { AWS_WEB_IDENTITY_TOKEN_FILE: file, AWS_ROLE_ARN: services.aws.roleArn };
    const env = { AWS_ENDPOINT_URL: services.url, ...web };
    const main = await mainWith(
      get(),
      services,
      { ...READ, 'kms-key': services.aws.keyArn },
      { env },
    );
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([LOCAL, LOCAL]);
    expect(services.aws.sessions[0]?.policy).toBeDefined();
    expect(main.lines).toContain(
      `Signing with AWS KMS as ${services.aws.roleArn}, by the token in AWS_WEB_IDENTITY_TOKEN_FILE.`,
    );
  });

  test("uses the container's credentials", async () => {
    const services = getServices();
    const { accessKeyId, secretAccessKey, sessionToken } = services.aws.addSession(
      undefined,
      Infinity,
    );
    const body = {
      AccessKeyId: accessKeyId,
      SecretAccessKey: secretAccessKey,
      Token: sessionToken,
    };
    services.faults.add(/^GET .*\/credentials$/, { kind: 'answer', answer: { status: 200, body } });
    const env = {
      AWS_ENDPOINT_URL: services.url,
      AWS_CONTAINER_CREDENTIALS_FULL_URI: `${services.url}/credentials`,
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic of-the-container',
    };
    const main = await mainWith(
      get(),
      services,
      { ...READ, 'kms-key': services.aws.keyArn },
      { env },
    );
    expect(main.error).toEqual([]);
    expect(services.requests[0]?.headers['authorization']).toBe('Basic of-the-container');
    expect(main.masks).toContain('Basic of-the-container');
    expect(main.lines).toContain("Signing with AWS KMS by the container's credentials.");
  });

  test('signs once for all owners', async () => {
    const services = getServices();
    const inputs = { ...toInputs(), repositories: 'octo-org/hello, octocat/dotfiles' };
    const main = await mainWith(get(), services, inputs, { env: services.directEnv });
    expect(Object.keys(JSON.parse(main.outputs['tokens'] ?? '{}') as object)).toHaveLength(2);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOCAL, LOCAL]);
  });

  test('signs once for all tries', async () => {
    const services = getServices();
    get().github.faults.add({
      on: 'POST /app/installations/{installation_id}/access_tokens',
      then: { kind: 'answer', status: 502 },
    });
    const main = await mainWith(get(), services, toInputs(), { env: services.directEnv });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOCAL, LOCAL]);
  });

  test("signs again by GitHub's clock, with the same credentials", async () => {
    const services = getServices();
    get().github.clock.offsetMs = -20 * 60 * 1_000;
    const main = await mainWith(get(), services, toInputs(), { env: services.directEnv });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOCAL, LOCAL, LOCAL]);
  });

  test("signs requests by AWS's clock", async () => {
    const services = getServices();
    services.clock.offsetMs = 60 * 60 * 1_000;
    const main = await mainWith(get(), services, toInputs(), { env: services.directEnv });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOCAL, LOCAL]);
  });

  test("learns AWS's clock from the refusal of a signature", async () => {
    const services = getServices();
    services.clock.offsetMs = 60 * 60 * 1_000;
    const { accessKeyId, secretAccessKey } = services.aws.addUser();
    const keys = { AWS_ACCESS_KEY_ID: accessKeyId, AWS_SECRET_ACCESS_KEY: secretAccessKey };
    const inputs = { ...READ, 'kms-key': services.aws.keyArn };
    const main = await mainWith(get(), services, inputs, {
      env: { ...services.directEnv, ...keys },
    });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([LOCAL, LOCAL]);
  });

  test('signs for app-jwt, too, without asking GitHub', async () => {
    const services = getServices();
    const { keyArn, roleArn } = services.aws;
    const inputs = { 'kms-key': keyArn, 'aws-role-to-assume': roleArn };
    const main = await mainWith(get(), services, inputs, {
      step: 'app-jwt',
      env: services.directEnv,
    });
    expect(main.error).toEqual([]);
    expect(main.calls).toEqual([]);
    expect(main.masks).toContain(main.outputs['jwt']);
  });

  test('repeats calls whose failure may pass', async () => {
    const services = getServices();
    const throttled = {
      status: 400,
      body: { __type: 'ThrottlingException', message: 'Rate exceeded' },
    };
    services.faults.add(/^POST kms/, { kind: 'answer', answer: throttled });
    services.faults.add(/^POST sts/, { kind: 'reset' });
    services.faults.add(/^GET /, { kind: 'answer', answer: { status: 503, body: 'busy' } });
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, OIDC, STS, STS, KMS, KMS]);
    expect(main.lines.join('\n')).toMatch(
      /Signing with AWS KMS failed \(ThrottlingException: Rate exceeded\); trying again in/,
    );
  });

  test('gets new credentials once when KMS does not know the old ones', async () => {
    const services = getServices();
    const expired = { status: 400, body: { __type: 'ExpiredTokenException', message: 'expired' } };
    services.faults.add(/^POST kms/, { kind: 'answer', answer: expired });
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, STS, KMS, OIDC, STS, KMS]);
  });
});
