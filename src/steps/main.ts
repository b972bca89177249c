/** The root action's main step: mints an installation token for each owner and hands it over. */
import { createApp } from '../credentials/app.ts';
import { findBot } from '../credentials/bot.ts';
import { mintInstallationTokens } from '../credentials/installation-token.ts';
import { revoke, type Revocation } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { requireGitVersion } from '../runner/git-version.ts';
import { readInstallationTokenInputs } from '../runner/installation-token-inputs.ts';
import { handOver, warnWithoutBot } from '../runner/installation-token-outputs.ts';
import { mask } from '../runner/masks.ts';
import { Custody } from '../runner/custody.ts';
import { runStep } from '../runner/step.ts';
import { describeAccount } from '../scope/targets.ts';

void runStep(async (step) => {
  const custody = new Custody();
  const inputs = await readInstallationTokenInputs();
  if (!inputs) return;
  const { appId, openSigner, connection, targets, permissions, tokenFormat, git, isRevokedInPost } = inputs;
  custody.expect(targets.length, connection);
  const limits = step.limit(inputs.timeoutMs);
  const client = await connect(connection, limits);
  if (git) await requireGitVersion(git);
  const app = createApp(appId, openSigner(limits), mask);
  const needsAccount = git?.wantsCredentials ?? false;
  const requests = targets.map((target) => ({ app, target, permissions, tokenFormat, needsAccount }));
  const tokens = await mintInstallationTokens(client, requests, (token, target) => {
    const [owner, receivedAt] = [describeAccount(target), Date.now()];
    const revocation: Revocation = { kind: 'installation-token', token, owner, receivedAt };
    step.onFailure(() => revoke(client, revocation));
    custody.take(revocation);
  });
  const bot = git?.wantsIdentity ? await findBot(client, app, tokens).catch(warnWithoutBot) : undefined;
  if (git) {
    const { configureGit } = await import('../runner/git-setup.ts');
    configureGit(git, { tokens, bot }, custody, step);
  }
  step.throwIfCancelled();
  handOver(tokens, { appId, permissions, git, isRevokedInPost }, bot);
  // Last of all: until then a failure leaves the tokens to post.
  if (!isRevokedInPost) custody.release(tokens.map(({ token }) => token));
});
