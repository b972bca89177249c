/**
 * The main step of oauth-authorization: creates a token for a user's password, or lists and ends
 * what there is.
 */
import {
  deleteAuthorization,
  deleteGrant,
  listEntries,
} from '../../credentials/oauth/authorization-list.ts';
import { createAuthorization } from '../../credentials/oauth/authorization.ts';
import { connect } from '../../github/connect.ts';
import { CleanupList } from '../../runner/cleanup/cleanup-list.ts';
import { readOAuthAuthorizationInputs } from './inputs.ts';
import { reportDeletion, reportList, writeOutputs } from './outputs.ts';
import { runStep } from '../../runner/run-step.ts';

void runStep(async (step) => {
  const cleanup = new CleanupList(step);
  const inputs = await readOAuthAuthorizationInputs();
  if (!inputs) return;
  const { connection, operation, timeoutMs } = inputs;
  const limits = step.startDeadline(timeoutMs);
  if (operation.kind === 'create') {
    const { oauthClient, login } = operation.request;
    const client = await cleanup.connect(connection, limits);
    const authorization = await createAuthorization(client, operation.request, (token) => {
      cleanup.add({ kind: 'oauth-token', ...oauthClient, token, owner: login.username });
    });
    step.throwIfOver();
    writeOutputs(authorization, { clientId: oauthClient.clientId, username: login.username });
  } else if (operation.kind === 'list' || operation.kind === 'list-grants') {
    const entries = await listEntries(
      await connect(connection, limits),
      operation.login,
      operation,
    );
    step.throwIfOver();
    reportList(operation.kind, entries, operation.login.username);
  } else {
    const remove = operation.kind === 'delete' ? deleteAuthorization : deleteGrant;
    const client = await connect(connection, limits);
    reportDeletion(operation.kind, await remove(client, operation.login, operation.id));
  }
});
