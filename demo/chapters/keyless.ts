/** Demo: a token of an app whose private key is in a key service, and nowhere in the job. */
import { createPrivateKey } from 'node:crypto';
import { startLocalKeyServices } from '../../local-key-services/server.ts';
import type { Demo, DemoJob } from '../demo-job.ts';
import { toMaskedHint } from '../secrets.ts';

type Services = Awaited<ReturnType<typeof startLocalKeyServices>>;

export const keyless: Demo = {
  name: 'keyless',
  title: 'A token without a private key in the job',
  steps: ['main', 'post'],
  run: async (job) => {
    const privateKey = createPrivateKey(job.octo.privateKey);
    const services = await startLocalKeyServices({ privateKey });
    try {
      await mintWithVault(job, services);
    } finally {
      await services.close();
    }
  },
};

async function mintWithVault(job: DemoJob, services: Services): Promise<void> {
  const inputs = {
    'client-id': job.octo.app.clientId,
    'kms-key': `${services.url}/v1/transit/keys/octo-deployer`,
    'vault-role': 'octo-signer',
    'permission-contents': 'read',
  };
  const env = services.setting.tokens.toVariables(services.url);

  job.heading('Vault holds the key, and knows the job by its OIDC token');
  job.noteStep('octo-org/scoped-token@v1', inputs);
  const main = await job.runBare('main', inputs, {}, env);
  job.noteLog(main);
  const { token = '' } = main.outputs;
  job.fact('take the token', toMaskedHint(token, main.masks), /^ghs_… \(\d+ characters\), masked$/);
  const asked = services.requests.map(({ path }) => path.replace(/^.*\//, '')).join(', ');
  job.fact('list what the step asked of others', asked, '2, login, sha2-256, revoke-self');
  job.fact("count Vault's tokens that are left", String(services.vault.tokens.size), '0');

  job.heading('The key is nowhere in the job');
  const lines = job.octo.privateKey.split('\n').filter((line) => /^[\w+/=]{16,}$/.test(line));
  const places = JSON.stringify([
    inputs,
    env,
    main.state,
    main.outputs,
    main.exported,
    main.stdout,
  ]);
  const found = lines.filter((line) => places.includes(line)).length;
  const action = 'look for it in the inputs, the environment, the log, the outputs and the state';
  job.fact(action, `${found} of ${lines.length} lines`, /^0 of \d{2} lines$/);
  const post = await job.runBare('post', inputs, main.state);
  job.noteLog(post);
  job.fact('count the tokens that GitHub still takes', String(job.octo.world.tokens.size), '0');
}
