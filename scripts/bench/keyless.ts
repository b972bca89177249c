/**
 * Experiment: main's time by what signs, over loopback: the private key in the step, key services
 * without a proxy, and a command.
 */
import { createPrivateKey } from 'node:crypto';
import { startLocalKeyServices } from '../../local-key-services/server.ts';
import type { GitHubProcess } from './github-process.ts';
import { interleave } from './interleave.ts';
import type { Report } from './report.ts';
import type { Signing } from './ask.ts';
import { Subjects } from './subjects.ts';

const ASK = { owners: 1, repositories: 1 };
/** As many subjects, so fewer rounds. */
const SHARE_OF_ROUNDS = 1 / 4;

export async function measureKeyless(github: GitHubProcess, rounds: number): Promise<Report> {
  const privateKey = createPrivateKey(github.app.privateKey);
  const services = await startLocalKeyServices({ privateKey });
  const subjects = new Subjects(github);
  const env = services.setting.tokens.toVariables(services.url);
  const ways: Record<string, Signing> = {
    'private-key': { inputs: { 'private-key': github.app.privateKey }, env: {} },
    'AWS KMS': {
      inputs: { 'kms-key': services.aws.keyArn, 'aws-role-to-assume': services.aws.roleArn },
      env: { ...env, AWS_ENDPOINT_URL: services.url },
    },
    Vault: {
      inputs: {
        'kms-key': `${services.url}/v1/transit/keys/octo-deployer`,
        'vault-role': 'octo-signer',
      },
      env,
    },
  };
  const requests = new Map<string, number>();
  try {
    const all = Object.entries(ways).map(([name, signing]) => {
      const subject = subjects.signed(name, ASK, signing);
      return async (measure: Parameters<typeof subject>[0]) => {
        const before = services.requests.length;
        const samples = await subject(measure);
        requests.set(name, services.requests.length - before);
        return samples;
      };
    });
    const samples = await interleave(all, Math.ceil(rounds * SHARE_OF_ROUNDS));
    const rows = Object.keys(ways).map((name) => ({
      'signed by': name,
      'requests to the service': requests.get(name) ?? 0,
      'main in ms': samples.quantile(name, 'wallMs', 0.1).toFixed(0),
      'to the private key': samples.ratio(name, 'private-key').toFixed(2),
    }));
    return { rows, budgets: [] };
  } finally {
    subjects.end();
    await services.close();
  }
}
