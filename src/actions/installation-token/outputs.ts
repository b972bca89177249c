/**
 * What the root action tells its job of the tokens: outputs, warnings, log lines and the summary.
 */
import type { Bot } from '../../credentials/installation-token/bot.ts';
import type { InstallationToken } from '../../credentials/installation-token/reply.ts';
import { toIdentity } from '../../git/identity.ts';
import { GitHubError } from '../../github/errors.ts';
import { describeRepositories } from '../../access/repositories/repositories.ts';
import { sortByName, toFullName } from '../../access/repositories/name.ts';
import type { GitOptions } from '../../inputs/git-options.ts';
import { toPermissionWords, warnOfGrant } from '../../outputs/grant-words.ts';
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
 * The first token gives the single outputs; `tokens` and `repositories` speak of all. A bot tells
 * app and account, too.
 */
export function writeOutputs(
  minted: readonly InstallationToken[],
  inputs: OutputInputs,
  bot: Bot | undefined,
): void {
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
    ...(inputs.git?.wantsIdentity && toBotOutputs(inputs.git, bot)),
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

/** Empty when the look-up failed. */
function toBotOutputs({ server }: GitOptions, bot: Bot | undefined): Record<string, unknown> {
  const { name, email } = bot ? toIdentity(bot, server) : { name: '', email: '' };
  return { 'bot-name': name, 'bot-id': bot?.id ?? '', 'bot-email': email };
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
  return `Minted an installation token for ${toNames(token) || all} with ${toPermissionWords(permissions)}; it expires at ${expiresAt} and is ${end}.`;
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
    ['Permissions', toPermissionWords(token.permissions)],
    ['Expires', token.expiresAt],
  ];
}

/**
 * For a bot that was not found: a warning in its place, since the token works without it.
 * @throws what is no failure of the look-up, and the end of a cancelled job
 */
export async function warnWithoutBot(error: unknown): Promise<undefined> {
  if (!(error instanceof GitHubError) || error.code === 'cancelled') throw error;
  const { toMessage } = await import('../../runner/failure/failure.ts');
  log.warning(
    `The outputs 'bot-*' are empty, and git has no name for its commits. ${toMessage(error)}`,
  );
}
