/** The outputs of user-token: values for later steps, warnings, a log line and the summary. */
import type { UserToken } from '../../credentials/oauth/user-token-reply.ts';
import type { PermissionRequest } from '../../access/permissions/request.ts';
import { toFullName } from '../../access/repositories/name.ts';
import type { GitOptions } from '../../inputs/git-options.ts';
import { describePermissions, warnOfGrant } from '../../outputs/grant-messages.ts';
import { log } from '../../runner/log.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { toEndRows, toGitRows } from '../../outputs/summary-rows.ts';
import { writeSummary } from '../../outputs/summary.ts';

/** What the lines and tables need of the inputs. */
interface OutputInputs {
  clientId: string;
  permissions: PermissionRequest;
  isRevokedInPost: boolean;
  git: GitOptions | undefined;
}

export function writeOutputs(token: UserToken, inputs: OutputInputs): void {
  warnOfGrant(
    { ...token, account: token.owner || 'the account' },
    inputs.permissions,
    "the user's token",
  );
  const { expiresAt, user, owner, repositorySelection, repositories, permissions } = token;
  setOutputs({
    token: token.token,
    'expires-at': expiresAt,
    user,
    owner,
    'repository-selection': repositorySelection,
    permissions,
    repositories: repositories.map(toFullName),
  });
  const end = inputs.isRevokedInPost ? 'revoked at the end of the job' : 'left alive after the job';
  const where = toPlace(token);
  const expiry = expiresAt === '' ? 'never' : expiresAt;
  log.info(
    `Minted a scoped token of ${user} for ${where} with ${describePermissions(permissions)}; expiry: ${expiry}; it is ${end}.`,
  );
  writeSummary({ title: 'Scoped user token', subject: where }, [
    [
      ['App', inputs.clientId],
      ['User', user],
      ['Account', owner],
      ['Repositories', where],
      ['Permissions', describePermissions(permissions)],
      ['Expires', expiry],
      ...toGitRows(inputs.git, ''),
      ...toEndRows(inputs.isRevokedInPost),
    ],
  ]);
}

function toPlace({ repositories, owner, target }: UserToken): string {
  const { repositories: asked } = target;
  if (asked.kind === 'ids') return `repositories of ${owner} with the ids ${asked.ids.join(', ')}`;
  return (
    repositories.map(toFullName).join(', ') || `all of ${owner} that the app and the user can see`
  );
}
