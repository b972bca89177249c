/** Hands tokens and the bot's name to git, for all later steps of the job. */
import type { Bot } from '../credentials/installation-token/bot.ts';
import { readKeys, toCredentialText, type Credential } from '../git/credentials.ts';
import { toConfigText } from '../git/config-text.ts';
import { toIncludeVariables } from '../git/environment-config.ts';
import { toIdentity, toIdentitySection } from '../git/identity.ts';
import { toCoverage, type TokenSubject } from '../git/coverage.ts';
import { GitHubError } from '../github/errors.ts';
import type { CleanupList } from '../runner/cleanup/cleanup-list.ts';
import { planGitFile, readGitFile, writeGitFile } from '../runner/git-file.ts';
import type { GitOptions } from '../inputs/git-options.ts';
import { log } from '../runner/log.ts';
import { exportVariable } from './outputs.ts';

/** Any token of GitHub's that git can use. */
interface GitToken extends TokenSubject {
  token: string;
  permissions: Readonly<Record<string, string>>;
}

interface GitSetup {
  tokens: readonly GitToken[];
  /** `undefined` when it was not asked for, or could not be found out. */
  bot: Bot | undefined;
}

/** What git includes. */
export interface GitFile {
  file: string;
  text: string;
}

/**
 * The file's path is left to post before the file is there.
 * @throws when git would not get what it needs
 */
export function configureGit(
  options: GitOptions,
  { tokens, bot }: GitSetup,
  cleanup: CleanupList,
): GitFile | undefined {
  const credentials = options.wantsCredentials ? tokens.map(toCredential) : [];
  const identity = bot && toIdentity(bot, options.server);
  if (credentials.length === 0 && !identity) return undefined;
  const { server, folder, entries } = options;
  const included = entries.filter(({ key }) => key.toLowerCase() === 'include.path');
  const earlier = toNarrowest(included.map(({ value }) => readKeys(readGitFile(value, folder))));
  const text = [
    ...credentials.map((credential) => toCredentialText(server, credential, earlier)),
    ...(identity ? [toConfigText([toIdentitySection(identity)])] : []),
  ].join('');
  const file = planGitFile(folder);
  cleanup.add({ kind: 'git-file', file });
  writeGitFile(file, text);
  for (const [name, value] of toIncludeVariables(entries.length, file)) exportVariable(name, value);
  if (options.wantsCredentials)
    log.info(`Git in later steps of this job sends the token to ${server.host} for them.`);
  if (identity)
    log.info(`Git in later steps of this job commits as ${identity.name} <${identity.email}>.`);
  return { file, text };
}

/** @throws GitHubError when it is not known which repositories the token is for */
function toCredential(token: GitToken): Credential {
  const coverage = toCoverage(token);
  if (coverage) {
    warnWithoutContents(token);
    return { token: token.token, coverage };
  }
  const message =
    "the reply does not name the token's repositories, so git cannot be set up: name them in 'repositories' as 'owner/name'";
  throw new GitHubError({ code: 'unexpected-reply', message, route: 'Setting up git' });
}

function warnWithoutContents({ permissions, owner }: GitToken): void {
  if (Object.keys(permissions).length === 0 || 'contents' in permissions) return;
  log.warning(
    `Git can do nothing with the token for ${owner}: it lacks the permission for contents. Add 'permission-contents: read' or 'write', or remove 'git-credentials'.`,
  );
}

function toNarrowest(files: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const narrowest = new Map<string, number>();
  for (const [key, size] of files.flatMap((keys) => [...keys])) {
    narrowest.set(key, Math.min(size, narrowest.get(key) ?? Infinity));
  }
  return narrowest;
}
