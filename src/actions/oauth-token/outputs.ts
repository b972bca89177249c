/**
 * The outputs of oauth-token: values for later steps, a log line and the summary; for a token that
 * is not valid, one output alone.
 */
import type { OAuthTokenFacts } from '../../credentials/oauth/token-facts.ts';
import type {
  OAuthTokenOperation,
  OAuthTokenReport,
} from '../../credentials/oauth/token-operation.ts';
import { toMessage } from '../../runner/failure/failure.ts';
import { describePermissions } from '../../outputs/grant-messages.ts';
import { log } from '../../runner/log.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { writeSummary } from '../../outputs/summary.ts';

/** @throws GitHubError for a token that is not valid, unless the user wants to go on then */
export function reportOperation(
  report: OAuthTokenReport,
  {
    operation,
    failsOnInvalid,
  }: { operation: OAuthTokenOperation['kind']; failsOnInvalid: boolean },
): void {
  switch (report.kind) {
    case 'invalid':
      setOutputs({ valid: false }, { outlastFailure: true });
      if (failsOnInvalid) throw report.error;
      log.info(toMessage(report.error));
      return;
    case 'ended':
      setOutputs({ valid: false });
      log.info(toEnd(operation === 'revoke-grant', report.outcome === 'already-gone'));
      return;
    case 'valid':
    case 'reset':
      reportFacts(report.facts, report.kind === 'reset' ? report.token : undefined);
  }
}

function toEnd(isGrant: boolean, isGone: boolean): string {
  if (isGone)
    return 'There was nothing to revoke: the token had been revoked before, had expired, or is not of this app.';
  return isGrant
    ? 'The grant was deleted, and with it every token of the user for the app.'
    : 'The token was revoked.';
}

function reportFacts(facts: OAuthTokenFacts, token: string | undefined): void {
  const { expiresAt, scopes, user, app, permissions, repositorySelection } = facts;
  setOutputs({
    valid: true,
    ...(token !== undefined && { token }),
    'expires-at': expiresAt,
    scopes,
    user,
    app,
    permissions,
    'repository-selection': repositorySelection,
  });
  const expiry = expiresAt === '' ? 'never' : expiresAt;
  log.info(
    token === undefined
      ? `The token of ${user} for ${app} is valid; expiry: ${expiry}.`
      : `The token of ${user} for ${app} was replaced by a new one; expiry: ${expiry}. It stays alive after the job.`,
  );
  writeSummary(
    {
      title: token === undefined ? 'OAuth token' : 'OAuth token, reset',
      subject: `${user}, ${app}`,
    },
    [
      [
        ['App', app],
        ['User', user],
        ['Scopes', scopes.join(', ') || 'none'],
        ...(repositorySelection === ''
          ? []
          : ([
              ['Repositories', repositorySelection],
              ['Permissions', describePermissions(permissions)],
            ] as const)),
        ['Expires', expiry],
        ['After the job', 'alive'],
      ],
    ],
  );
}
