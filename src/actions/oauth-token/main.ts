/** The main step of oauth-token: checks, resets or ends a user's token. */
import { runOperation } from '../../credentials/oauth/token.ts';
import { connect } from '../../github/connect.ts';
import { readOAuthTokenInputs } from './inputs.ts';
import { reportOperation } from './outputs.ts';
import { runStep } from '../../runner/run-step.ts';
import { undoOnFailure } from '../../runner/cleanup/undo.ts';

void runStep(async (step) => {
  const inputs = await readOAuthTokenInputs();
  if (!inputs) return;
  const { connection, request } = inputs;
  const client = await connect(connection, step.startDeadline(inputs.timeoutMs));
  const report = await runOperation(client, request, (token) => {
    // The old token is worthless by now, so a new one that is not handed over would live on
    // unknown.
    const receivedAt = Date.now();
    undoOnFailure(
      { kind: 'oauth-token', ...request.oauthClient, token, owner: '', receivedAt },
      client,
      step,
    );
  });
  // What cannot be undone is reported all the same: after a reset only the new token works.
  if (report.kind === 'valid' || report.kind === 'invalid') step.throwIfOver();
  reportOperation(report, {
    operation: request.operation.kind,
    failsOnInvalid: inputs.failsOnInvalid,
  });
});
