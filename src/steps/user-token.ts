/** The main step of user-token: mints a scoped token out of a user's broader one and hands it over. */
import { revoke, type Revocation } from '../credentials/revocation.ts';
import { mintUserToken } from '../credentials/user-token.ts';
import { connect } from '../github/connect.ts';
import { Custody } from '../runner/custody.ts';
import { runStep } from '../runner/step.ts';
import { readUserTokenInputs } from '../runner/user-token-inputs.ts';
import { handOver } from '../runner/user-token-outputs.ts';

void runStep(async (step) => {
  const custody = new Custody();
  const inputs = await readUserTokenInputs();
  if (!inputs) return;
  const { connection, request, git, isRevokedInPost } = inputs;
  const { oauthClient, permissions } = request;
  custody.expect(1, connection);
  const client = await connect(connection, step.limit(inputs.timeoutMs));
  if (git) await (await import('../runner/git-version.ts')).requireGitVersion(git);
  const token = await mintUserToken(client, request, (text) => {
    const [owner, receivedAt] = [request.target.owner ?? 'the account', Date.now()];
    const revocation: Revocation = { kind: 'oauth-token', ...oauthClient, token: text, owner, receivedAt };
    step.onFailure(() => revoke(client, revocation));
    custody.take(revocation);
  });
  if (git) {
    const { configureGit } = await import('../runner/git-setup.ts');
    configureGit(git, { tokens: [token], bot: undefined }, custody, step);
  }
  step.throwIfCancelled();
  handOver(token, { clientId: oauthClient.clientId, permissions, git, isRevokedInPost });
  // Last of all: until then a failure leaves the token to post.
  if (!isRevokedInPost) custody.release([token.token]);
});
