/**
 * The inputs of keyless signing: what is missing, what contradicts, and what is refused before any
 * request.
 */
import { expect, test } from '@jest/globals';
import { keyServiceStories, mainWith } from '../../support/key-services.ts';

const KEY = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab';
const ROLE = 'arn:aws:iam::111122223333:role/octo-signer';
const AWS = { 'kms-key': KEY, 'aws-role-to-assume': ROLE, permissions: 'contents: read' };
const GOOGLE =
  'projects/octo-org/locations/global/keyRings/apps/cryptoKeys/app/cryptoKeyVersions/1';
const POOL = 'locations/global/workloadIdentityPools/github/providers/octo-org';
const AZURE = 'https://octo-keys.vault.azure.net/keys/app';
const VAULT = 'https://vault.example/v1/team/transit/keys/app';

keyServiceStories('the inputs of keyless signing', (get, getServices) => {
  test.each<[string, Record<string, string>, RegExp]>([
    [
      'two signers',
      { ...AWS, 'sign-command': 'sign' },
      /Input 'kms-key' cannot be used with 'sign-command': one alone can sign/,
    ],
    [
      'a form that is none',
      { ...AWS, 'kms-key': 'my-key' },
      /'kms-key' is not the name of a key\. .*'arn:aws:kms.*'openbao/,
    ],
    [
      'a version that is missing',
      { 'kms-key': GOOGLE.replace(/\/crypto.{0,7}Versions.*/, '') },
      /without its version/,
    ],
    [
      'an input of another service',
      { ...AWS, 'vault-role': 'x' },
      /'vault-role' is for Vault, but 'kms-key' names a key of AWS KMS\. Remove 'vault-role'/,
    ],
    [
      'an input of a service without a key',
      { 'sign-command': 'sign', 'oidc-audience': 'x' },
      /'oidc-audience' is for a key service, but 'sign-command' signs/,
    ],
    [
      'a role that is none',
      { ...AWS, 'aws-role-to-assume': 'octo-signer' },
      /'aws-role-to-assume' is not the ARN of a role/,
    ],
    [
      'a region that contradicts',
      { ...AWS, 'aws-region': 'us-east-1' },
      /'aws-region' is 'us-east-1', but .* eu-central-1/,
    ],
    ['no region', { ...AWS, 'kms-key': 'awskms:///alias/app' }, /names no region/],
    [
      'a provider by the id of its project',
      { 'kms-key': GOOGLE, 'gcp-workload-identity-provider': `projects/octo-org/${POOL}` },
      /'octo-org' by its id\. Write its number/,
    ],
    [
      'a provider that is none',
      { 'kms-key': GOOGLE, 'gcp-workload-identity-provider': 'github' },
      /not the name of a provider/,
    ],
    [
      'a service account that is none',
      {
        'kms-key': GOOGLE,
        'gcp-workload-identity-provider': `projects/1/${POOL}`,
        'gcp-service-account': 'signer',
      },
      /not the e-mail address/,
    ],
    [
      'a service account without a provider',
      { 'kms-key': GOOGLE, 'gcp-service-account': 'a@b.example' },
      /needs 'gcp-workload-identity-provider'/,
    ],
    [
      'a tenant that is none',
      { 'kms-key': AZURE, 'azure-tenant-id': 'a/b', 'azure-client-id': 'c' },
      /'azure-tenant-id' is not an id/,
    ],
    [
      'a path of Vault without a role',
      { 'kms-key': VAULT, 'vault-auth-path': 'jwt' },
      /'vault-auth-path' needs 'vault-role'/,
    ],
    [
      'a path of Vault that leaves its place',
      { 'kms-key': VAULT, 'vault-role': 'x', 'vault-auth-path': '../sys' },
      /'vault-auth-path' is not a path/,
    ],
    [
      'a namespace that contradicts',
      { 'kms-key': VAULT, 'vault-role': 'x', 'vault-namespace': 'other' },
      /names the namespace 'team'/,
    ],
    ['no server', { 'kms-key': 'openbao://app', 'vault-role': 'x' }, /'BAO_ADDR' is not set/],
    [
      'a command that does not end',
      { 'sign-command': `sh -c 'sign` },
      /'sign-command' ends within quotes/,
    ],
  ])('refuse %s', async (_, inputs, message) => {
    const services = getServices();
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([expect.stringMatching(message)]);
    expect(services.requests).toEqual([]);
    expect(main.calls).toEqual([]);
  });

  test.each<[string, Record<string, string>]>([
    ['kms-key', AWS],
    ['sign-command', { 'sign-command': 'sign' }],
  ])("refuse a private key together with '%s', and mask it", async (other, inputs) => {
    const story = get();
    const main = await mainWith(story, getServices(), { ...inputs, 'private-key': story.key.pem });
    expect(main.error).toEqual([
      expect.stringContaining(`'private-key' cannot be used with '${other}'`),
    ]);
  });

  test.each<[string, Record<string, string>, RegExp, string]>([
    [
      'a role, and no permission to ask for a token',
      AWS,
      /The job may not ask for an OIDC token.*'permissions: id-token: write'.* forks never get it/,
      'id-token',
    ],
    ...[
      { 'kms-key': GOOGLE, 'gcp-workload-identity-provider': `projects/1/${POOL}` },
      { 'kms-key': AZURE, 'azure-tenant-id': 'octo-tenant', 'azure-client-id': 'octo-client' },
      { 'kms-key': VAULT, 'vault-role': 'x' },
    ].map((inputs): [string, Record<string, string>, RegExp, string] => [
      `${Object.keys(inputs)[1] ?? ''}, and no permission to ask for a token`,
      inputs,
      /The job may not ask for an OIDC token.*'permissions: id-token: write'.* forks never get it/,
      'id-token',
    ]),
    [
      'neither a role nor credentials',
      { 'kms-key': KEY },
      /There are no credentials for AWS KMS: 'aws-role-to-assume' is empty/,
      'missing-credentials',
    ],
    [
      'neither a provider nor a file',
      { 'kms-key': GOOGLE },
      /There are no credentials for Google Cloud KMS/,
      'missing-credentials',
    ],
    [
      'no tenant',
      { 'kms-key': AZURE },
      /There are no credentials for Azure Key Vault/,
      'missing-credentials',
    ],
    [
      'neither a role nor a token of Vault',
      { 'kms-key': VAULT },
      /There are no credentials for Vault/,
      'missing-credentials',
    ],
  ])(
    'fail without credentials (%s), or skip the step if that is wanted',
    async (_, inputs, message, topic) => {
      const services = getServices();
      const failed = await mainWith(get(), services, inputs, { env: {} });
      expect(failed.error).toEqual([expect.stringMatching(message)]);
      expect(failed.error[0]).toMatch(new RegExp(`#${topic}$`));
      const skipping = { ...inputs, 'on-missing-credentials': 'skip' };
      const skipped = await mainWith(get(), services, skipping, { env: {} });
      expect(skipped.exitCode).toBe(0);
      expect(skipped.outputs).toEqual({});
      expect(skipped.notice).toEqual([
        expect.stringMatching(/^No token was minted: (the job may|there are no)/),
      ]);
      expect(services.requests).toEqual([]);
    },
  );

  test.each([
    ['ACTIONS_ID_TOKEN_REQUEST_URL', 'http://runner.example/token'],
    ['AWS_ENDPOINT_URL', 'http://kms.example'],
    ['AWS_ENDPOINT_URL_STS', 'not a URL'],
  ])('send no credential to %s=%s', async (name, value) => {
    const services = getServices();
    const env = { ...services.directEnv, [name]: value };
    const main = await mainWith(get(), services, AWS, { env });
    expect(main.error).toEqual([
      expect.stringContaining(`'${name}' is not a URL to send credentials to`),
    ]);
    expect(services.requests.filter(({ method }) => method === 'POST')).toEqual([]);
  });

  test("do not send the container's token over a network in clear", async () => {
    const env = {
      AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://credentials.example/',
      AWS_CONTAINER_AUTHORIZATION_TOKEN: 'Basic of-the-container',
    };
    const main = await mainWith(get(), getServices(), { 'kms-key': KEY }, { env });
    expect(main.error).toEqual([
      expect.stringContaining(
        "'AWS_CONTAINER_CREDENTIALS_FULL_URI' is not a URL to send credentials to",
      ),
    ]);
  });

  test.each<[string, Record<string, string>]>([
    ['AWS', AWS],
    ['Google', { 'kms-key': GOOGLE, 'gcp-workload-identity-provider': `projects/1/${POOL}` }],
    [
      'Azure',
      { 'kms-key': AZURE, 'azure-tenant-id': 'octo-tenant', 'azure-client-id': 'octo-client' },
    ],
    ['Vault', { 'kms-key': 'hashivault://app', 'vault-role': 'x' }],
  ])("of %s let 'oidc-audience' set the audience of the OIDC token", async (_, inputs) => {
    const services = getServices();
    const env = { ...services.env, VAULT_ADDR: services.url };
    const audience = { 'oidc-audience': 'https://octo.example' };
    const main = await mainWith(get(), services, { ...inputs, ...audience }, { env });
    expect(services.requests[0]?.query.get('audience')).toBe('https://octo.example');
    expect(main.error).toEqual([expect.stringMatching(/#trust-refused$/)]);
  });

  test('for a server behind a path ask for a token for its origin', async () => {
    const services = getServices();
    const env = { ...services.env, VAULT_ADDR: `${services.url}/behind/a/path` };
    const inputs = { 'kms-key': 'hashivault://app', 'vault-role': 'x' };
    await mainWith(get(), services, inputs, { env });
    expect(services.requests[0]?.query.get('audience')).toBe(services.url);
  });
});
