/**
 * What goes wrong with a key service, and what the user reads: the service's words, what to do,
 * and no secret.
 */
import { createHash, createPublicKey } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { expect, test } from '@jest/globals';
import { createRsaKey } from '../../support/keys.ts';
import { keyServiceStories, mainWith, type ServicesWithNames } from '../../support/key-services.ts';

type Inputs = Record<string, string>;
type Service = 'aws' | 'google' | 'azure' | 'vault';

/** Of the token that is sent: what the user compares with the trust policy. */
const CLAIMS =
  "iss 'https://token\\.actions\\.githubusercontent\\.com', sub 'repo:octo-org/hello:ref:refs/heads/main', aud '";

const SIGN: Record<Service, RegExp> = {
  aws: /^POST kms\./,
  google: /:asymmetricSign$/,
  azure: /\/sign$/,
  vault: /\/transit\/sign\//,
};

function toInputs(service: Service, services: ServicesWithNames): Inputs {
  const { aws, google, azure, url } = services;
  const inputs: Record<Service, Inputs> = {
    aws: { 'kms-key': aws.keyArn, 'aws-role-to-assume': aws.roleArn },
    google: { 'kms-key': google.keyVersion, 'gcp-workload-identity-provider': google.provider },
    azure: {
      'kms-key': `https://${azure.vaultHost}/keys/${azure.key}`,
      'azure-tenant-id': azure.tenantId,
      'azure-client-id': azure.clientId,
    },
    vault: { 'kms-key': `${url}/v1/transit/keys/octo-deployer`, 'vault-role': 'octo-signer' },
  };
  return { permissions: 'contents: read', ...inputs[service] };
}

type Change = (services: ServicesWithNames) => void;
const disable: Change = ({ setting }) => (setting.key.state = 'disabled');
const remove: Change = ({ setting }) => (setting.key.state = 'deleted');
const forbid: Change = ({ setting }) => (setting.maySign = false);
const makeEc: Change = ({ setting }) => (setting.key.kind = 'ec');
const distrust: Change = ({ setting }) =>
  (setting.tokens.subject = 'repo:octo-org/hello:ref:refs/heads/main');

const FAILURES: readonly [Service, string, Change, RegExp][] = [
  [
    'aws',
    'trust-refused',
    distrust,
    new RegExp(
      `Not authorized to perform sts:AssumeRoleWithWebIdentity \\(HTTP 403\\)\\. Compare the trust policy of arn:aws:iam::111122223333:role/octo-signer, .*${CLAIMS}sts`,
    ),
  ],
  [
    'google',
    'trust-refused',
    distrust,
    new RegExp(
      `unauthorized_client: The given credential is rejected by the attribute condition.*${CLAIMS}https://iam`,
    ),
  ],
  [
    'azure',
    'trust-refused',
    distrust,
    new RegExp(
      `AADSTS700213: .* \\(HTTP 401\\)\\. Compare the federated credentials of .*${CLAIMS}api:`,
    ),
  ],
  [
    'vault',
    'trust-refused',
    distrust,
    new RegExp(
      `invalid subject \\(sub\\) claim.* the role octo-signer of auth/jwt .*${CLAIMS}http:`,
    ),
  ],
  [
    'aws',
    'key-disabled',
    disable,
    /Signing with AWS KMS failed: DisabledException: .* is disabled \(HTTP 400\)\. .* Enable it/,
  ],
  ['google', 'key-disabled', disable, /FAILED_PRECONDITION: .* is not enabled/],
  [
    'azure',
    'key-disabled',
    disable,
    /KeyDisabled: Operation sign is not allowed on a disabled key/,
  ],
  [
    'vault',
    'key-disabled',
    disable,
    /less than the minimum encryption key version \(HTTP 400\)\. transit\/keys\/octo-deployer is disabled/,
  ],
  ['aws', 'key-not-found', remove, /NotFoundException: .* does not exist/],
  ['google', 'key-not-found', remove, /NOT_FOUND: .* not found/],
  ['azure', 'key-not-found', remove, /KeyNotFound: A key with .* was not found/],
  [
    'vault',
    'key-not-found',
    remove,
    /signing key not found \(HTTP 400\)\. There is no transit\/keys\/octo-deployer/,
  ],
  [
    'aws',
    'signing-denied',
    forbid,
    /AccessDeniedException: .* These credentials lack kms:Sign on arn:aws:kms/,
  ],
  [
    'google',
    'signing-denied',
    forbid,
    /PERMISSION_DENIED: .* lack cloudkms\.cryptoKeyVersions\.useToSign on projects/,
  ],
  [
    'azure',
    'signing-denied',
    forbid,
    /ForbiddenByRbac: .* lack the permission 'sign' for keys on https:\/\/octo-keys/,
  ],
  [
    'vault',
    'signing-denied',
    forbid,
    /permission denied.* lack 'update' on 'transit\/sign\/octo-deployer\/sha2-256'/,
  ],
  ['aws', 'key-unsuitable', makeEc, /InvalidKeyUsageException: .* cannot make RS256 signatures/],
  ['google', 'key-unsuitable', makeEc, /INVALID_ARGUMENT: .* cannot make RS256 signatures/],
  ['azure', 'key-unsuitable', makeEc, /BadParameter: .* cannot make RS256 signatures/],
  ['vault', 'key-unsuitable', makeEc, /does not support .* cannot make RS256 signatures/],
];

/** A port of this machine on which nobody listens. */
async function findClosedPort(): Promise<number> {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as { port: number };
  closed.close();
  return port;
}

const SHORT: Record<Service, object> = {
  aws: { Signature: 'c2hvcnQ=' },
  google: {},
  azure: { value: 'c2hvcnQ' },
  vault: { data: { signature: 'vault:v1:c2hvcnQ=' } },
};

keyServiceStories('a key service that does not sign', (get, getServices) => {
  test.each(FAILURES)('%s: %s', async (service, code, change, message) => {
    const services = getServices();
    change(services);
    const main = await mainWith(get(), services, toInputs(service, services));
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(main.error[0]).toMatch(new RegExp(`See .*docs/troubleshooting\\.md#${code}$`));
    expect(main.calls).toEqual([]);
    expect(services.vault.tokens.size).toBe(0);
  });

  test.each<Service>(['aws', 'azure', 'vault'])(
    '%s: a signature of the wrong length',
    async (service) => {
      const services = getServices();
      services.faults.add(SIGN[service], {
        kind: 'answer',
        answer: { status: 200, body: SHORT[service] },
      });
      const main = await mainWith(get(), services, toInputs(service, services));
      expect(main.error).toEqual([
        expect.stringMatching(/the signature has 5 bytes.*#signature-unusable$/),
      ]);
      expect(main.calls).toEqual([]);
    },
  );

  test.each<[Service, object]>([
    ['aws', { __type: 'ThrottlingException', message: 'Rate exceeded' }],
    ['google', { error: { code: 429, status: 'RESOURCE_EXHAUSTED', message: 'Quota exceeded' } }],
    ['azure', { error: { code: 'Throttled', message: 'Request was not processed' } }],
    ['vault', { errors: ['request path "transit/sign": rate limit quota exceeded'] }],
  ])('%s: throttled for too long', async (service, body) => {
    const services = getServices();
    const status = service === 'aws' ? 400 : 429;
    services.faults.add(SIGN[service], { kind: 'answer', answer: { status, body } }, 9);
    const inputs = { ...toInputs(service, services), 'timeout-seconds': '4' };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([
      expect.stringMatching(/after \d tries.*'timeout-seconds'.*#service-throttled$/),
    ]);
  });

  test("does not outlive the step when it does not answer, and Vault's token is revoked", async () => {
    const services = getServices();
    services.faults.add(SIGN.vault, { kind: 'silence' }, 9);
    const inputs = { ...toInputs('vault', services), 'timeout-seconds': '5' };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([expect.stringMatching(/no answer within .*#service-unreachable$/)]);
    expect(services.vault.tokens.size).toBe(0);
  });

  test("is given up when the job is cancelled: nothing is minted, and Vault's token is revoked", async () => {
    const services = getServices();
    services.faults.add(
      SIGN.vault,
      { kind: 'answer', answer: { status: 503, body: { errors: ['sealed'] } } },
      9,
    );
    const main = await mainWith(get(), services, toInputs('vault', services), {
      onStart: (pid) => {
        const timer = setInterval(() => {
          if (!services.requests.some(({ path }) => path.includes('/sign/'))) return;
          clearInterval(timer);
          process.kill(pid, 'SIGINT');
        }, 20);
      },
    });
    expect(main.error).toEqual([expect.stringMatching(/the job was cancelled.*#cancelled$/)]);
    expect(main.calls).toEqual([]);
    expect(services.vault.tokens.size).toBe(0);
  });

  test('fails the step when it cannot be reached', async () => {
    const services = getServices();
    const port = await findClosedPort();
    const env = { ...services.directEnv, AWS_ENDPOINT_URL: `http://127.0.0.1:${port}` };
    const inputs = { ...toInputs('aws', services), 'timeout-seconds': '3' };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([
      expect.stringMatching(/^Exchanging .* ECONNREFUSED .*#service-unreachable$/),
    ]);
  });

  test('fails the step when it cannot be reached to log in, and leaves no token to warn of', async () => {
    const services = getServices();
    const address = `http://127.0.0.1:${await findClosedPort()}`;
    const key = { 'kms-key': `${address}/v1/transit/keys/octo-deployer` };
    const inputs = { ...toInputs('vault', services), ...key, 'timeout-seconds': '2' };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([expect.stringMatching(/^Logging in to Vault .*ECONNREFUSED/)]);
    expect(main.warning).toEqual([]);
  });

  test('fails the step when its proxy cannot be reached, and names the proxy', async () => {
    const services = getServices();
    const proxy = `127.0.0.1:${await findClosedPort()}`;
    const env = { ...services.env, https_proxy: `http://user:password@${proxy}` };
    const inputs = { ...toInputs('google', services), 'timeout-seconds': '3' };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([expect.stringContaining(`network and DNS, the proxy ${proxy}, `)]);
  });

  test('is asked only once when its certificate is not trusted', async () => {
    const services = getServices();
    const env = { ...services.env, NODE_EXTRA_CA_CERTS: undefined };
    const main = await mainWith(get(), services, toInputs('google', services), { env });
    expect(main.error).toEqual([
      expect.stringMatching(
        /certificate \. .*NODE_EXTRA_CA_CERTS.*#service-unreachable$|self-signed certificate.*NODE_EXTRA_CA_CERTS.*#service-unreachable$/,
      ),
    ]);
    expect(main.error[0]).not.toMatch(/after \d tries/);
    expect(services.requests).toHaveLength(1);
  });

  test.each<Service>(['aws', 'google', 'azure', 'vault'])(
    '%s: a key of another app is named by its fingerprint',
    async (service) => {
      const services = getServices();
      const { privateKey } = createRsaKey(2_048);
      services.setting.key.privateKey = privateKey;
      const spki = createPublicKey(privateKey).export({ type: 'spki', format: 'der' });
      const fingerprint = `SHA256:${createHash('sha256').update(spki).digest('base64')}`;
      const main = await mainWith(get(), services, toInputs(service, services));
      expect(main.error).toEqual([
        expect.stringMatching(
          new RegExp(`could not be decoded.*'${get().app.clientId}'.*#key-rejected$`),
        ),
      ]);
      expect(main.error[0]).toContain(`its fingerprint, ${fingerprint}; `);
      expect(services.vault.tokens.size).toBe(0);
    },
  );

  test("is reported without a fingerprint for another app's key when it does not show the key", async () => {
    const services = getServices();
    services.setting.key.privateKey = createRsaKey(2_048).privateKey;
    services.setting.mayReadKey = false;
    const main = await mainWith(get(), services, toInputs('aws', services));
    expect(main.error).toEqual([
      expect.stringMatching(/must list its fingerprint; .*#key-rejected$/),
    ]);
  });

  test.each([
    ['in a few words', ''],
    ['where the message is cut, since half of it is not masked', 'canonical request '.repeat(30)],
  ])('cannot have a credential shown by repeating it: %s', async (_, before) => {
    const services = getServices();
    const { accessKeyId, secretAccessKey } = services.aws.addUser();
    const { sessionToken = '' } = services.aws.addSession(undefined, Infinity);
    const env = {
      AWS_ENDPOINT_URL: services.url,
      AWS_ACCESS_KEY_ID: accessKeyId,
      AWS_SECRET_ACCESS_KEY: secretAccessKey,
      AWS_SESSION_TOKEN: sessionToken,
    };
    const body = {
      __type: 'AccessDeniedException',
      message: `${before}x-amz-security-token:${sessionToken}`,
    };
    services.faults.add(/^POST /, { kind: 'answer', answer: { status: 400, body } });
    const inputs = { permissions: 'contents: read', 'kms-key': services.aws.keyArn };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([expect.stringContaining('x-amz-security-token:***')]);
  });

  test("is not asked when the runner gives no OIDC token, and the message names the job's permission", async () => {
    const services = getServices();
    const answer = { status: 401, body: { message: 'Bad credentials' } };
    services.faults.add(/idtoken/, { kind: 'answer', answer });
    const main = await mainWith(get(), services, toInputs('aws', services));
    expect(main.error).toEqual([
      expect.stringMatching(
        /Bad credentials \(HTTP 401\).*'permissions: id-token: write'.*#id-token$/,
      ),
    ]);
  });
});
