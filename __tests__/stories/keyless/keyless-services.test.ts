/** An app whose key is in Google Cloud KMS, Azure Key Vault, or Vault and OpenBao. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';
import { createRsaKey } from '../../support/keys.ts';
import {
  keyServiceStories,
  mainWith,
  serviceCallsOf,
  type ServicesWithNames,
} from '../../support/key-services.ts';

const READ = { permissions: 'contents: read' };
const OIDC = 'GET local/_apis/pipelines/workflows/1/idtoken/2';
const GOOGLE_STS = 'POST sts.googleapis.com/v1/token';

keyServiceStories('a key in Google Cloud KMS', (get, getServices) => {
  const toInputs = (): Record<string, string> => {
    const { keyVersion, provider } = getServices().google;
    return { ...READ, 'kms-key': keyVersion, 'gcp-workload-identity-provider': provider };
  };
  const toSign = (): string =>
    `POST cloudkms.googleapis.com/v1/${getServices().google.keyVersion}:asymmetricSign`;

  test("mints a token with nothing but the job's OIDC token, whatever the environment has", async () => {
    const services = getServices();
    const env = { ...services.env, GOOGLE_APPLICATION_CREDENTIALS: '/somebody/else.json' };
    const main = await mainWith(get(), services, toInputs(), { env });
    expect(main.error).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(serviceCallsOf(services)).toEqual([OIDC, GOOGLE_STS, toSign()]);
    expect(main.lines).toContain("Signing with Google Cloud KMS, by the job's OIDC token.");
    const asked = services.requests.length;
    await get().post(main, { env });
    expect(services.requests).toHaveLength(asked);
    expect(get().livingTokens).toBe(0);
  });

  const IMPERSONATE: unknown = expect.stringMatching(
    /^POST iamcredentials\.googleapis\.com\/.*:generateAccessToken$/,
  );

  test('signs as a service account, for ten minutes', async () => {
    const services = getServices();
    const { serviceAccount } = services.google;
    services.google.signer = 'service account';
    const inputs = { ...toInputs(), 'gcp-service-account': serviceAccount };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, GOOGLE_STS, IMPERSONATE, toSign()]);
    expect(JSON.parse(services.requests[2]?.body ?? '')).toMatchObject({ lifetime: '600s' });
    expect(main.lines).toContain(
      `Signing with Google Cloud KMS as ${serviceAccount}, by the job's OIDC token.`,
    );
  });

  test.each([
    ['GOOGLE_APPLICATION_CREDENTIALS', 'federated'],
    ['GOOGLE_GHA_CREDS_PATH', 'service account'],
  ] as const)(
    'uses the file that google-github-actions/auth leaves in %s, for the %s',
    async (variable, signer) => {
      const services = getServices();
      services.google.signer = signer;
      const { ACTIONS_ID_TOKEN_REQUEST_URL: url = '', ACTIONS_ID_TOKEN_REQUEST_TOKEN: token = '' } =
        services.env;
      const file = path.join(get().job.temp.path, 'gha-creds.json');
      writeFileSync(file, services.google.toCredentialsFile(url, token));
      const env = { ...services.env, [variable]: file };
      const inputs = { ...READ, 'kms-key': services.google.keyVersion };
      const main = await mainWith(get(), services, inputs, { env });
      expect(main.error).toEqual([]);
      const asAccount = signer === 'federated' ? [] : [IMPERSONATE];
      expect(serviceCallsOf(services)).toEqual([OIDC, GOOGLE_STS, ...asAccount, toSign()]);
      expect(main.lines).toContain(`Signing with Google Cloud KMS by the file in ${variable}.`);
    },
  );

  test.each([
    ['was not what was to be signed', { verifiedDigestCrc32c: false }],
    ['has no checksum', { signatureCrc32c: undefined }],
    ['is of another key', { name: 'projects/other' }],
  ])('does not take a signature that %s', async (_, fields) => {
    const services = getServices();
    services.google.changes = fields;
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([expect.stringMatching(/the checksums .* do not fit/)]);
    expect(main.calls).toEqual([]);
  });

  test('asks again, but not forever, for a signature that was damaged on the way', async () => {
    const services = getServices();
    services.google.damaged = 1;
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services).filter((call) => call === toSign())).toHaveLength(2);
    services.google.damaged = 3;
    const damaged = await mainWith(get(), services, toInputs());
    expect(damaged.error).toEqual([
      expect.stringMatching(/the checksums .* do not fit \(after 3 tries\)/),
    ]);
  });
});

keyServiceStories('a key in Azure Key Vault', (get, getServices) => {
  const toInputs = (): Record<string, string> => {
    const { vaultHost, key, tenantId, clientId } = getServices().azure;
    const ids = { 'azure-tenant-id': tenantId, 'azure-client-id': clientId };
    return { ...READ, 'kms-key': `https://${vaultHost}/keys/${key}`, ...ids };
  };
  const toLogin = (): string =>
    `POST login.microsoftonline.com/${getServices().azure.tenantId}/oauth2/v2.0/token`;
  const SIGN = 'POST octo-keys.vault.azure.net/keys/octo-deployer/sign';

  test("mints a token with the job's OIDC token, whatever the environment has", async () => {
    const services = getServices();
    const env = {
      ...services.env,
      AZURE_TENANT_ID: 'other-tenant',
      AZURE_CLIENT_ID: 'other-client',
      AZURE_FEDERATED_TOKEN_FILE: '/somebody/else',
    };
    const main = await mainWith(get(), services, toInputs(), { env });
    expect(main.error).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(serviceCallsOf(services)).toEqual([OIDC, toLogin(), SIGN]);
    expect(main.lines).toContain(
      `Signing with Azure Key Vault as ${services.azure.clientId}, by the job's OIDC token.`,
    );
    const asked = services.requests.length;
    await get().post(main, { env });
    expect(services.requests).toHaveLength(asked);
    expect(get().livingTokens).toBe(0);
  });

  test('signs with a version of the key, and uses the ids of the environment', async () => {
    const services = getServices();
    const { vaultHost, key, version, tenantId, clientId } = services.azure;
    const inputs = { ...READ, 'kms-key': `azurekms://${vaultHost}/${key}/${version}` };
    const env = { ...services.env, AZURE_TENANT_ID: tenantId, AZURE_CLIENT_ID: clientId };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)[2]).toBe(SIGN.replace('/sign', `/${version}/sign`));
  });

  test('uses the token in AZURE_FEDERATED_TOKEN_FILE', async () => {
    const services = getServices();
    const { tenantId, clientId } = services.azure;
    const file = path.join(get().job.temp.path, 'assertion');
    const audience = 'api://AzureADTokenExchange';
    writeFileSync(file, await services.setting.tokens.issue({ audience, nowMs: Date.now() }));
    const env = {
      ...services.env,
      ACTIONS_ID_TOKEN_REQUEST_URL: undefined,
      AZURE_TENANT_ID: tenantId,
      AZURE_CLIENT_ID: clientId,
      AZURE_FEDERATED_TOKEN_FILE: file,
    };
    const inputs = { ...READ, 'kms-key': toInputs()['kms-key'] ?? '' };
    const main = await mainWith(get(), services, inputs, { env });
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([toLogin(), SIGN]);
    expect(main.lines).toContain(
      `Signing with Azure Key Vault as ${clientId}, by the token in AZURE_FEDERATED_TOKEN_FILE.`,
    );
  });
});

keyServiceStories('a key in Vault or OpenBao', (get, getServices) => {
  const toInputs = (): Record<string, string> => ({
    ...READ,
    'kms-key': `${getServices().url}/v1/transit/keys/octo-deployer`,
    'vault-role': 'octo-signer',
  });
  const SIGN = 'POST local/v1/transit/sign/octo-deployer/sha2-256';
  const LOGIN = 'POST local/v1/auth/jwt/login';
  const REVOKE = 'POST local/v1/auth/token/revoke-self';
  const MAY_BE_LEFT =
    /^A token of Vault may be left: .* a login in the role octo-signer of auth\/jwt was lost\. .*accessor/;

  test("mints a token with the job's OIDC token, whatever the environment has, and revokes Vault's token", async () => {
    const services = getServices();
    const env = { ...services.env, VAULT_TOKEN: 'hvs.of-somebody-else' };
    const main = await mainWith(get(), services, toInputs(), { env });
    expect(main.error).toEqual([]);
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOGIN, SIGN, REVOKE]);
    expect(services.vault.tokens.size).toBe(0);
    expect(main.lines).toContain(
      "Signing with Vault in the role octo-signer, by the job's OIDC token.",
    );
    const asked = services.requests.length;
    await get().post(main, { env });
    expect(services.requests).toHaveLength(asked);
    expect(get().livingTokens).toBe(0);
  });

  test('uses the namespace, the mounts and the version that are asked for', async () => {
    const services = getServices();
    services.vault.namespace = 'admin/team-a';
    services.vault.authPath = 'github/jwt';
    services.vault.mount = 'signing';
    services.vault.prefix = 'octo-vault';
    const inputs = {
      ...toInputs(),
      'kms-key': `${services.url}/v1/admin/team-a/signing/keys/octo-deployer?version=1`,
      'vault-auth-path': 'github/jwt',
    };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([]);
    expect(services.vault.tokens.size).toBe(0);
    const sent = JSON.parse(services.requests[2]?.body ?? '{}') as Record<string, unknown>;
    expect(sent).toMatchObject({ signature_algorithm: 'pkcs1v15', key_version: 1 });
  });

  test.each<[string, Record<string, string>, Record<string, string>]>([
    ['the input', { 'vault-namespace': '/admin/team-a/' }, { VAULT_NAMESPACE: 'other' }],
    ['VAULT_NAMESPACE', {}, { VAULT_NAMESPACE: 'admin/team-a' }],
    ['BAO_NAMESPACE', {}, { BAO_NAMESPACE: 'admin/team-a/' }],
  ])('uses the namespace of %s', async (_, more, variables) => {
    const services = getServices();
    services.vault.namespace = 'admin/team-a';
    const env = { ...services.env, ...variables };
    const main = await mainWith(get(), services, { ...toInputs(), ...more }, { env });
    expect(main.error).toEqual([]);
    expect(services.vault.tokens.size).toBe(0);
  });

  test.each([
    ['hashivault://octo-deployer', 'VAULT', 'BAO'],
    ['openbao://transit/octo-deployer', 'BAO', 'VAULT'],
    ['hashivault://octo-deployer', 'BAO', ''],
    ['openbao://octo-deployer', 'VAULT', ''],
  ])(
    'uses %s with the server and the token of %s_… in the environment, and does not revoke that token',
    async (key, prefix, other) => {
      const services = getServices();
      const token = services.vault.addToken();
      const env = {
        [`${prefix}_ADDR`]: `${services.url}/`,
        [`${prefix}_TOKEN`]: token,
        ...(other && {
          [`${other}_ADDR`]: 'https://other.example',
          [`${other}_TOKEN`]: 'hvs.other',
        }),
      };
      const main = await mainWith(get(), services, { ...READ, 'kms-key': key }, { env });
      expect(main.error).toEqual([]);
      expect(serviceCallsOf(services)).toEqual([SIGN]);
      expect(services.vault.tokens.has(token)).toBe(true);
      expect(main.masks).toContain(token);
      expect(main.lines).toContain('Signing with Vault by the token in the environment.');
    },
  );

  test("revokes Vault's token when the signature fails, too", async () => {
    const services = getServices();
    services.setting.key.state = 'disabled';
    const main = await mainWith(get(), services, toInputs());
    expect(main.exitCode).toBe(1);
    expect(services.vault.tokens.size).toBe(0);
  });

  test('does not log in again after a reply that cannot be read, because each login leaves a token', async () => {
    const services = getServices();
    services.faults.add(/\/login$/, { kind: 'garble' }, 9);
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([expect.stringMatching(/#service-unreachable$/)]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOGIN]);
    expect(services.vault.tokens.size).toBe(1);
    expect(main.warning).toEqual([expect.stringMatching(MAY_BE_LEFT)]);
  });

  test('does not log in again after a reply that is compressed', async () => {
    const services = getServices();
    const answer = { status: 200, headers: { 'content-encoding': 'gzip' }, body: 'no gzip' };
    services.faults.add(/\/login$/, { kind: 'answer', answer }, 9);
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([expect.stringMatching(/#service-unreachable$/)]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOGIN]);
    expect(main.warning).toEqual([expect.stringMatching(MAY_BE_LEFT)]);
  });

  test('names the fingerprint of the version that was asked for', async () => {
    const services = getServices();
    services.vault.latestVersion = 2;
    services.setting.key.privateKey = createRsaKey(2_048).privateKey;
    const inputs = { ...toInputs(), 'kms-key': `${toInputs()['kms-key'] ?? ''}?version=1` };
    const main = await mainWith(get(), services, inputs);
    expect(main.error).toEqual([expect.stringMatching(/its fingerprint, SHA256:/)]);
  });

  test.each<[string, Parameters<ServicesWithNames['faults']['add']>[1]]>([
    ['breaks off', { kind: 'reset' }],
    ['is that of a gateway', { kind: 'answer', answer: { status: 504, body: 'Gateway Timeout' } }],
    ['is that of a broken gateway', { kind: 'answer', answer: { status: 502, body: '' } }],
  ])('warns once of tokens that may be left when the reply to a login %s', async (_, fault) => {
    const services = getServices();
    services.faults.add(/\/login$/, fault, 2);
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    expect(serviceCallsOf(services)).toEqual([OIDC, LOGIN, LOGIN, LOGIN, SIGN, REVOKE]);
    expect(main.warning).toEqual([expect.stringMatching(MAY_BE_LEFT)]);
    expect(main.warning[0]).toContain(`the reply of ${services.url} to`);
  });

  test('warns of a token that may be left when the reply to a login holds none', async () => {
    const services = getServices();
    services.faults.add(/\/login$/, { kind: 'answer', answer: { status: 200, body: '{"auth"' } });
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([expect.stringMatching(/the reply holds no credential/)]);
    expect(main.warning).toEqual([expect.stringMatching(MAY_BE_LEFT)]);
  });

  test('warns of no token when the server did not take the login on', async () => {
    const services = getServices();
    services.faults.add(/\/login$/, { kind: 'answer', answer: { status: 503, body: '' } });
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    expect(main.warning).toEqual([]);
  });

  test('warns when a token cannot be revoked, and still mints', async () => {
    const services = getServices();
    services.vault.givesBatchTokens = true;
    const main = await mainWith(get(), services, toInputs());
    expect(main.outputs['token']).toMatch(/^ghs_/);
    expect(main.warning).toEqual([
      expect.stringMatching(
        /Vault's token was not revoked \(batch tokens cannot be revoked\): it lives until/,
      ),
    ]);
  });

  test('follows a standby server within its origin, but to no other', async () => {
    const services = getServices();
    const toAnswer = (location: string) => ({ status: 307, headers: { location } });
    const path = '/v1/auth/jwt/login';
    services.faults.add(/\/login$/, { kind: 'answer', answer: toAnswer(`${services.url}${path}`) });
    const main = await mainWith(get(), services, toInputs());
    expect(main.error).toEqual([]);
    const elsewhere = `https://active.example${path}`;
    services.faults.add(/\/login$/, { kind: 'answer', answer: toAnswer(elsewhere) });
    const refused = await mainWith(get(), services, toInputs());
    expect(refused.error).toEqual([
      expect.stringContaining('it sends us to https://active.example, which gets no credential'),
    ]);
  });
});
