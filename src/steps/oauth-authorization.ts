/** The main step of oauth-authorization: creates a token for a user's password, or lists and ends what there is. */
import { deleteAuthorization, deleteGrant, listEntries } from '../credentials/oauth-authorization-list.ts';
import { createAuthorization } from '../credentials/oauth-authorization.ts';
import { revoke, type Revocation } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { readOAuthAuthorizationInputs } from '../runner/oauth-authorization-inputs.ts';
import { handOver, tellDeletion, tellList } from '../runner/oauth-authorization-outputs.ts';
import { Custody } from '../runner/custody.ts';
import { runStep } from '../runner/step.ts';

void runStep(async (step) => {
  const custody = new Custody();
  const inputs = await readOAuthAuthorizationInputs();
  if (!inputs) return;
  const { connection, operation, timeoutMs } = inputs;
  const client = await connect(connection, step.limit(timeoutMs));
  if (operation.kind === 'list' || operation.kind === 'list-grants') {
    const entries = await listEntries(client, operation.login, operation);
    step.throwIfCancelled();
    tellList(operation.kind, entries, operation.login.username);
  } else if (operation.kind !== 'create') {
    const remove = operation.kind === 'delete' ? deleteAuthorization : deleteGrant;
    tellDeletion(operation.kind, await remove(client, operation.login, operation.id));
  } else {
    const { oauthClient, login } = operation.request;
    custody.expect(1, connection);
    const authorization = await createAuthorization(client, operation.request, (token) => {
      const [owner, receivedAt] = [login.username, Date.now()];
      const revocation: Revocation = { kind: 'oauth-token', ...oauthClient, token, owner, receivedAt };
      step.onFailure(() => revoke(client, revocation));
      custody.take(revocation);
    });
    step.throwIfCancelled();
    handOver(authorization, { clientId: oauthClient.clientId, username: login.username });
  }
});
