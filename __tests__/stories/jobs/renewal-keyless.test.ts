/** renew-hours with a key that the action does not have: all JWTs are signed at the start, and nothing else is left. */
import { readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Certificate } from '../../support/certificate.ts';
import { gitStories } from '../../support/git/git-job.ts';
import {
  createServiceCertificate,
  serviceCallsOf,
  startKeyServices,
  type ServicesWithNames,
} from '../../support/key-services.ts';
import { FastJob, toRenewer } from '../../support/renewal/fast-job.ts';
import { canReadMemory, findInMemory } from '../../support/renewal/process-memory.ts';
import type { StoryStep } from '../../support/story.ts';

/** With an empty `private-key`, as a workflow may have it. */
const RENEWED = { permissions: 'contents: read', 'renew-hours': '2', 'private-key': '' };
/** One for the first token, and two for each of four renewals. */
const SIGNATURES = 9;

function readEnvironment(pid: number): string[] {
  const text = readFileSync(`/proc/${pid}/environ`, 'utf8');
  return text.split('\0').filter((entry) => entry !== '');
}

async function expectRenewals(job: FastJob, main: StoryStep): Promise<void> {
  const next = await job.renew(main);
  await job.renew(main, next);
  expect((await job.post(main)).warning).toEqual([]);
  expect(job.listLivingTokens()).toEqual([]);
  expect(job.job.listLeftovers()).toEqual([]);
}

gitStories('renew-hours with sign-command', (begin) => {
  test('asks it for all JWTs at the start, and never again', async () => {
    const job = new FastJob(await begin());
    const { temp } = job.job.story.job;
    const [key, count] = ['key_1', 'count_1'].map((name) => path.join(temp.path, name));
    writeFileSync(key ?? '', job.job.story.key.pem);
    const command = `sh -c 'printf x >> ${count}; openssl dgst -sha256 -sign ${key}'`;
    const main = await job.main({ ...RENEWED, 'sign-command': command });
    expect(main.error).toEqual([]);
    rmSync(key ?? '');
    expect(statSync(count ?? '').size).toBe(SIGNATURES);
    const environment = readEnvironment(toRenewer(main));
    expect(environment).toEqual([expect.stringMatching(/^RUNNER_TRACKING_ID=/)]);
    await expectRenewals(job, main);
    expect(statSync(count ?? '').size).toBe(SIGNATURES);
  });
});

gitStories('renew-hours with kms-key', (begin) => {
  let certificate: Certificate;
  beforeAll(() => {
    certificate = createServiceCertificate();
  });
  afterAll(() => certificate.remove());

  test.each<[string, (services: ServicesWithNames) => Record<string, string>, RegExp]>([
    [
      'Google Cloud KMS',
      ({ google }) => ({
        'kms-key': google.keyVersion,
        'gcp-workload-identity-provider': google.provider,
      }),
      /:asymmetricSign$/,
    ],
    [
      'Azure Key Vault',
      ({ azure }) => ({
        'kms-key': `https://${azure.vaultHost}/keys/${azure.key}`,
        'azure-tenant-id': azure.tenantId,
        'azure-client-id': azure.clientId,
      }),
      /\/sign$/,
    ],
    [
      'Vault',
      ({ url }) => ({
        'kms-key': `${url}/v1/transit/keys/octo-deployer`,
        'vault-role': 'octo-signer',
      }),
      /\/sign\/octo-deployer\/sha2-256$/,
    ],
  ])('has %s sign at the start, and leaves no credential to the process', async (...row) => {
    const [, toInputs, signature] = row;
    const services = await startKeyServices(certificate);
    try {
      const job = new FastJob(await begin());
      const env = services.env as Record<string, string>;
      const main = await job.main({ ...RENEWED, ...toInputs(services) }, { env });
      expect(main.error).toEqual([]);
      const calls = serviceCallsOf(services);
      expect(calls.filter((call) => signature.test(call))).toHaveLength(SIGNATURES);
      const pid = toRenewer(main);
      expect(readEnvironment(pid).map((entry) => entry.split('=')[0])).toEqual([
        'RUNNER_TRACKING_ID',
        'NODE_EXTRA_CA_CERTS',
      ]);
      const secrets = [...services.setting.secrets, ...services.setting.tokens.issued];
      expect(secrets.length).toBeGreaterThan(1);
      const wanted = secrets.map((secret) => Buffer.from(secret));
      if (canReadMemory()) expect(findInMemory(pid, wanted)).toEqual([]);
      expect(services.vault.tokens.size).toBe(0);
      await expectRenewals(job, main);
      expect(serviceCallsOf(services)).toEqual(calls);
    } finally {
      await services.close();
    }
  });
});
