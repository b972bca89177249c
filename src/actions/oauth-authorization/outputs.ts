/** The outputs of oauth-authorization: values for later steps, a log line and the summary. */
import type { AuthorizationEntry } from '../../credentials/oauth/authorization-list.ts';
import type { OAuthAuthorization } from '../../credentials/oauth/authorization.ts';
import type { RevocationOutcome } from '../../credentials/revocation.ts';
import { log } from '../../runner/log.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { toEndRows } from '../../outputs/summary-rows.ts';
import { writeSummary, writeSummaryList } from '../../outputs/summary.ts';

export function writeOutputs(
  authorization: OAuthAuthorization,
  { clientId, username }: { clientId: string; username: string },
): void {
  const { id, token, scopes, expiresAt } = authorization;
  setOutputs({ token, 'authorization-id': id, scopes, 'expires-at': expiresAt });
  const [words, expiry] = [scopes.join(', ') || 'none', expiresAt || 'never'];
  log.info(
    `Created an authorization of ${username} with the scopes: ${words}; expiry: ${expiry}; its token is revoked at the end of the job.`,
  );
  writeSummary({ title: 'OAuth authorization', subject: username }, [
    [
      ['App', clientId],
      ['User', username],
      ['Scopes', words],
      ['Expires', expiry],
      ...toEndRows(true),
    ],
  ]);
}

export function reportList(
  kind: 'list' | 'list-grants',
  entries: readonly AuthorizationEntry[],
  username: string,
): void {
  const [name, title] =
    kind === 'list' ? ['authorizations', 'OAuth authorizations'] : ['grants', 'OAuth grants'];
  setOutputs({ [name]: entries });
  log.info(`Found ${entries.length} ${name}.`);
  writeSummaryList(
    { title, subject: username },
    ['Id', 'App', 'Scopes', 'Note', 'Created'],
    entries.map(({ id, app, scopes, note, created_at }) => [
      String(id),
      app,
      scopes.join(', ') || 'none',
      note,
      created_at,
    ]),
  );
}

export function reportDeletion(kind: 'delete' | 'delete-grant', outcome: RevocationOutcome): void {
  const what = kind === 'delete' ? 'authorization' : 'grant';
  log.info(
    outcome === 'already-gone'
      ? `There was no such ${what}: it is gone already.`
      : `The ${what} was deleted.`,
  );
}
