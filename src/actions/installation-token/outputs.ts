/** The root action's outputs: values for later steps, warnings, log lines and the summary. */
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import { describeRepositories } from '../../access/repositories/repositories.ts';
import { sortByName, toFullName } from '../../access/repositories/name.ts';
import { describePermissions, warnOfGrant } from '../../outputs/grant-messages.ts';
import type { FoundBot } from './bot.ts';
import type { InstallationTokenInputs } from './inputs.ts';
import { log } from '../../runner/log.ts';
import { setOutputs } from '../../outputs/outputs.ts';
import { toEndRows, toGitRows } from '../../outputs/summary-rows.ts';
import { writeSummary, type SummaryTable } from '../../outputs/summary.ts';

/** What the lines and tables need of the inputs. */
type OutputInputs = Pick<
  InstallationTokenInputs,
  'appId' | 'permissions' | 'git' | 'isRevokedInPost'
> & {
  /** The path of the file with the current token; `undefined` when there is none. */
  tokenFile: string | undefined;
};

/**
 * The first token gives the single outputs; `tokens` and `repositories` cover all of them. The bot
 * fills in an app or account that is not known yet.
 */
export function writeOutputs(
  minted: readonly InstallationToken[],
  inputs: OutputInputs,
  found: FoundBot | undefined,
): void {
  const bot = found?.bot;
  const tokens = minted.map((token) => ({
    ...token,
    appSlug: token.appSlug || (bot?.appSlug ?? ''),
    owner: token.owner || (bot?.owner ?? ''),
  }));
  const [first] = tokens;
  if (!first) throw new Error('there is no token to hand over');
  for (const token of tokens) {
    warnOfGrant({ ...token, account: toAccount(token) }, inputs.permissions, "the installation's");
  }
  setOutputs({
    token: first.token,
    'installation-id': first.installationId,
    'app-slug': first.appSlug,
    'expires-at': first.expiresAt,
    owner: first.owner,
    'repository-selection': first.repositorySelection,
    repositories: sortByName(tokens.flatMap(({ repositories }) => repositories)).map(toFullName),
    permissions: first.permissions,
    tokens: Object.fromEntries(tokens.map(({ owner, token }) => [owner, token])),
    ...found?.outputs,
    ...(inputs.tokenFile !== undefined && { 'token-file': inputs.tokenFile }),
  });
  for (const token of tokens) {
    log.info(describe(token, inputs));
    log.debug(`Its repositories: ${token.repositories.map(toFullName).join(', ')}`);
  }
  const subject = tokens.map((token) => toNames(token) || `all of ${toAccount(token)}`).join(', ');
  const rows = [...toGitRows(inputs.git, bot?.login ?? ''), ...toEndRows(inputs.isRevokedInPost)];
  writeSummary(
    { title: 'Installation token', subject },
    tokens.map((token) => [...toTable(token, inputs), ...rows]),
  );
}

/** Whose token it is, in the log. */
function toAccount({ owner, installationId }: InstallationToken): string {
  return owner || `the installation ${installationId}`;
}

/**
 * `''` when it is not narrowed to a list. What was found by a pattern is counted and not named: the
 * log and the summary of a public repository are public.
 */
function toNames({ repositories, target }: InstallationToken): string {
  if (target.repositories.kind !== 'patterns') return repositories.map(toFullName).join(', ');
  const patterns = describeRepositories(target.repositories, target.owner).join(', ');
  return `the ${repositories.length} repositories of ${patterns}`;
}

function describe(token: InstallationToken, { isRevokedInPost }: OutputInputs): string {
  const { owner, permissions, expiresAt } = token;
  const all = `all that ${owner === '' ? toAccount(token) : `the installation on ${owner}`} can see`;
  const end = isRevokedInPost ? 'revoked at the end of the job' : 'left alive after the job';
  return `Minted an installation token for ${toNames(token) || all} with ${describePermissions(permissions)}; it expires at ${expiresAt} and is ${end}.`;
}

function toTable(token: InstallationToken, { appId }: OutputInputs): SummaryTable {
  return [
    ['App', token.appSlug || appId],
    ['Account', toAccount(token)],
    [
      'Repositories',
      toNames(token) ||
        `${token.repositorySelection === 'all' ? 'all' : 'all selected'} of the installation`,
    ],
    ['Permissions', describePermissions(token.permissions)],
    ['Expires', token.expiresAt],
  ];
}
