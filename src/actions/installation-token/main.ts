/** The root action's main step: mints an installation token for each owner and hands it over. */
import { createApp } from '../../credentials/app.ts';
import { mintInstallationTokens } from '../../credentials/installation-token/mint.ts';
import { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import { readInstallationTokenInputs } from './inputs.ts';
import { writeOutputs } from './outputs.ts';
import { mask } from '../../runner/masks.ts';
import { runStep } from '../../runner/run-step.ts';
import { countTokens, describeAccount } from '../../access/targets.ts';

void runStep(async (step) => {
  const cleanup = new CleanupList(step);
  const inputs = await readInstallationTokenInputs();
  if (!inputs) return;
  const { appId, openSigner, connection, targets, permissions, tokenFormat, git, isRevokedInPost } =
    inputs;
  const limits = step.startDeadline(inputs.timeoutMs);
  const client = await cleanup.connect(connection, limits, countTokens(targets));
  if (git) await (await import('../../inputs/git-version.ts')).requireGitVersion(git);
  const signer = openSigner(limits);
  const app = createApp(appId, signer, mask);
  const needsAccount = git?.wantsCredentials ?? false;
  const requests = targets.map((target) => ({
    app,
    target,
    permissions,
    tokenFormat,
    needsAccount,
  }));
  const tokens = await mintInstallationTokens(client, requests, {
    add: (token, target) => {
      cleanup.add({ kind: 'installation-token', token, owner: describeAccount(target) });
    },
    revoke: (token) => cleanup.undo(token),
  });
  const found = git?.wantsIdentity
    ? await (await import('./bot.ts')).findBotOrWarn(client, app, tokens, git)
    : undefined;
  const gitFile = git
    ? (await import('../../outputs/git-setup.ts')).configureGit(
        git,
        { tokens, bot: found?.bot },
        cleanup,
      )
    : undefined;
  const tokenFile = inputs.jobFiles
    ? await (
        await import('../../outputs/job-files/hand-over.ts')
      ).handOverFiles(inputs, inputs.jobFiles, { tokens, signer, client, gitFile }, cleanup)
    : undefined;
  step.throwIfOver();
  writeOutputs(tokens, { appId, permissions, git, isRevokedInPost, tokenFile }, found);
  // Last of all: until then a failure leaves the tokens to post.
  if (!isRevokedInPost) cleanup.remove(tokens.map(({ token }) => token));
});
