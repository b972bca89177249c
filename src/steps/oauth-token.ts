/** The main step of oauth-token: checks, resets or ends a user's token. */
import { operate } from '../credentials/oauth-token.ts';
import { revoke } from '../credentials/revocation.ts';
import { connect } from '../github/connect.ts';
import { mask } from '../runner/masks.ts';
import { readOAuthTokenInputs } from '../runner/oauth-token-inputs.ts';
import { tellReport } from '../runner/oauth-token-outputs.ts';
import { runStep } from '../runner/step.ts';

void runStep(async (step) => {
  const inputs = await readOAuthTokenInputs();
  if (!inputs) return;
  const { connection, request } = inputs;
  const client = await connect(connection, step.limit(inputs.timeoutMs));
  const report = await operate(client, request, (token) => {
    mask(token);
    // The old token is worthless by now, so a new one that is not handed over would live on unknown.
    const revocation = { kind: 'oauth-token', ...request.oauthClient, token, owner: '' } as const;
    const receivedAt = Date.now();
    step.onFailure(() => revoke(client, { ...revocation, receivedAt }));
  });
  // What cannot be undone is reported all the same: after a reset only the new token works.
  if (report.kind === 'valid' || report.kind === 'invalid') step.throwIfCancelled();
  tellReport(report, { operation: request.operation.kind, failsOnInvalid: inputs.failsOnInvalid });
});
