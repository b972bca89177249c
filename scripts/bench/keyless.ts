/**
 * Experiment: main's time by what signs, over loopback: the private key in the step, or a key
 * service, over TLS as in a job.
 */
import { createPrivateKey } from 'node:crypto';
import path from 'node:path';
import { startLocalKeyServices, type LocalKeyServices } from '../../local-key-services/server.ts';
import { SERVICE_NAMES } from '../../local-key-services/services.ts';
import { createCertificate } from '../../__tests__/support/certificate.ts';
import type { Environment } from '../../local-runner/variables.ts';
import type { GitHubProcess } from './github-process.ts';
import { interleave, type Subject } from './interleave.ts';
import type { Report } from './report.ts';
import { Subjects } from './subjects.ts';

const ASK = { owners: 1, repositories: 1 };
/** As many subjects, so fewer rounds. */
const SHARE_OF_ROUNDS = 1 / 4;
const NAMES = path.join(import.meta.dirname, '../../local-key-services/names.cjs');

export async function measureKeyless(github: GitHubProcess, rounds: number): Promise<Report> {
  const privateKey = createPrivateKey(github.app.privateKey);
  const tls = createCertificate(SERVICE_NAMES.map((name) => `DNS:${name}`).join(','));
  const services = await startLocalKeyServices({ privateKey, tls });
  const subjects = new Subjects(github);
  const env = {
    ...services.setting.tokens.toVariables(services.url),
    NODE_EXTRA_CA_CERTS: tls.certFile,
    NODE_OPTIONS: `--require=${NAMES}`,
    SERVICES_PORT: String(services.securePort),
  };
  const ways = Object.entries(toInputs(services));
  const requests = new Map<string, number>();
  const count = (name: string, inputs: Environment): Subject => {
    const subject = subjects.steps(ASK, { inputs, env });
    return async (measure) => {
      const before = services.requests.length;
      const { main } = await subject(measure);
      requests.set(name, services.requests.length - before);
      return main ? { [name]: main } : {};
    };
  };
  try {
    const all = ways.map(([name, inputs]) => count(name, inputs));
    const samples = await interleave(all, Math.ceil(rounds * SHARE_OF_ROUNDS));
    const rows = ways.map(([name]) => ({
      'signed by': name,
      'requests to the service': requests.get(name) ?? 0,
      'main in ms': samples.quantile(name, 'wallMs', 0.1).toFixed(0),
      'to the private key': samples.ratio(name, 'private-key').toFixed(2),
    }));
    return { rows, budgets: [] };
  } finally {
    subjects.end();
    await services.close();
    tls.remove();
  }
}

/** The same inputs as in the documents, for each way to sign. */
function toInputs({ aws, google, azure, vault }: LocalKeyServices): Record<string, Environment> {
  const keyless: Record<string, Environment> = {
    'AWS KMS': { 'kms-key': aws.keyArn, 'aws-role-to-assume': aws.roleArn },
    'Google Cloud KMS': {
      'kms-key': google.keyVersion,
      'gcp-workload-identity-provider': google.provider,
    },
    'Azure Key Vault': {
      'kms-key': `https://${azure.vaultHost}/keys/${azure.key}`,
      'azure-tenant-id': azure.tenantId,
      'azure-client-id': azure.clientId,
    },
    'Vault, OpenBao': {
      'kms-key': `https://${vault.host}/v1/transit/keys/octo-deployer`,
      'vault-role': 'octo-signer',
    },
  };
  const entries = Object.entries(keyless).map(([name, inputs]) => [
    name,
    { 'private-key': '', ...inputs },
  ]);
  return { 'private-key': {}, ...(Object.fromEntries(entries) as Record<string, Environment>) };
}
