/** The root action's main step: mints an installation token for each owner and hands it over. */
import { mintInstallationTokens } from '../credentials/installation-token.ts';
import { parsePrivateKey } from '../credentials/private-key.ts';
import { revoke, type Revocation } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { readInstallationTokenInputs } from '../runner/installation-token-inputs.ts';
import { handOver } from '../runner/installation-token-outputs.ts';
import { mask } from '../runner/masks.ts';
import { Custody } from '../runner/outputs.ts';
import { runStep } from '../runner/step.ts';

await runStep(async (step) => {
  const inputs = readInstallationTokenInputs();
  if (!inputs) return;
  const privateKey = parsePrivateKey(inputs.privateKey);
  privateKey.secrets.forEach(mask);
  const { connection, targets, permissions, tokenFormat } = inputs;
  const client = await connect(connection, step.limit(inputs.timeoutMs));
  const custody = new Custody(connection);
  const app = { id: inputs.appId, privateKey };
  const requests = targets.map((target) => ({ app, target, permissions, tokenFormat }));
  const tokens = await mintInstallationTokens(client, requests, (token, { owner }) => {
    const revocation: Revocation = { kind: 'installation-token', token, owner };
    step.onFailure(() => revoke(client, revocation));
    custody.take(revocation);
  });
  if (!inputs.isRevokedInPost) custody.release(tokens.map(({ token }) => token));
  await handOver(tokens, inputs);
});
