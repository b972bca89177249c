/**
 * The main step of user-token: mints a scoped token out of a user's broader one and hands it over.
 */
import { mintUserToken } from '../../credentials/oauth/user-token.ts';
import { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import { runStep } from '../../runner/run-step.ts';
import { readUserTokenInputs } from './inputs.ts';
import { writeOutputs } from './outputs.ts';

void runStep(async (step) => {
  const cleanup = new CleanupList(step);
  const inputs = await readUserTokenInputs();
  if (!inputs) return;
  const { connection, request, git, isRevokedInPost } = inputs;
  const { oauthClient, permissions } = request;
  const client = await cleanup.connect(connection, step.startDeadline(inputs.timeoutMs));
  if (git) await (await import('../../inputs/git-version.ts')).requireGitVersion(git);
  const token = await mintUserToken(client, request, (text) => {
    const owner = request.target.owner ?? 'the account';
    cleanup.add({ kind: 'oauth-token', ...oauthClient, token: text, owner });
  });
  if (git) {
    const { configureGit } = await import('../../outputs/git-setup.ts');
    configureGit(git, { tokens: [token], bot: undefined }, cleanup);
  }
  step.throwIfOver();
  writeOutputs(token, { clientId: oauthClient.clientId, permissions, git, isRevokedInPost });
  // Last of all: until then a failure leaves the token to post.
  if (!isRevokedInPost) cleanup.remove([token.token]);
});
