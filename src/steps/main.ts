/** The root action's main step: mints an installation token for each owner and hands it over. */
import { createApp } from '../credentials/app.ts';
import { mintInstallationTokens } from '../credentials/installation-token.ts';
import { connect } from '../github/connect.ts';
import { revoke, type Revocation } from '../credentials/revocation.ts';
import { readInstallationTokenInputs } from '../runner/installation-token-inputs.ts';
import { handOver, warnWithoutBot } from '../runner/installation-token-outputs.ts';
import { mask } from '../runner/masks.ts';
import { Custody } from '../runner/custody.ts';
import { runStep } from '../runner/step.ts';
import { countTokens, describeAccount } from '../scope/targets.ts';

void runStep(async (step) => {
  const custody = new Custody();
  const inputs = await readInstallationTokenInputs();
  if (!inputs) return;
  const { appId, openSigner, connection, targets, permissions, tokenFormat, git, isRevokedInPost } = inputs;
  custody.expect(countTokens(targets), connection);
  const limits = step.limit(inputs.timeoutMs);
  const client = await connect(connection, limits);
  if (git) await (await import('../runner/git-version.ts')).requireGitVersion(git);
  const app = createApp(appId, openSigner(limits), mask);
  const needsAccount = git?.wantsCredentials ?? false;
  const requests = targets.map((target) => ({ app, target, permissions, tokenFormat, needsAccount }));
  const held = new Map<string, Revocation>();
  const tokens = await mintInstallationTokens(client, requests, {
    take: (token, target) => {
      const [owner, receivedAt] = [describeAccount(target), Date.now()];
      const revocation: Revocation = { kind: 'installation-token', token, owner, receivedAt };
      held.set(token, revocation);
      step.onFailure(async () => held.has(token) && revoke(client, revocation));
      custody.take(revocation);
    },
    revoke: async (token) => {
      const revocation = held.get(token);
      if (revocation) await revoke(client, revocation);
      held.delete(token);
      custody.release([token]);
    },
  });
  const bot = git?.wantsIdentity
    ? await (await import('../credentials/bot.ts')).findBot(client, app, tokens).catch(warnWithoutBot)
    : undefined;
  if (git) {
    const { configureGit } = await import('../runner/git-setup.ts');
    configureGit(git, { tokens, bot }, custody, step);
  }
  step.throwIfCancelled();
  handOver(tokens, { appId, permissions, git, isRevokedInPost }, bot);
  // Last of all: until then a failure leaves the tokens to post.
  if (!isRevokedInPost) custody.release(tokens.map(({ token }) => token));
});
