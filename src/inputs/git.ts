/** The inputs about git, with what the runner's environment must hold for them. */
import { InputError } from '../text/input-error.ts';
import type { Target } from '../access/targets.ts';
import type { GitOptions } from './git-options.ts';
import { readBoolean } from './values.ts';

/**
 * `undefined` when neither input asks for anything.
 * @throws InputError for whatever would keep git from working later
 */
export async function readGit(
  apiUrl: string,
  targets: readonly Target[],
): Promise<GitOptions | undefined> {
  const [wantsCredentials, wantsIdentity] = [
    readBoolean('git-credentials', false),
    readBoolean('git-identity', false),
  ];
  if (!wantsCredentials && !wantsIdentity) return undefined;
  if (wantsCredentials && targets.some(({ lookUp }) => lookUp.kind === 'enterprise')) {
    throw new InputError({
      input: 'git-credentials',
      problem: "cannot be used with 'enterprise': an enterprise has no repositories",
      remedy: "Name an owner in 'owner' or 'repositories', or remove 'git-credentials'",
    });
  }
  return readOptions(apiUrl, { wantsCredentials, wantsIdentity });
}

/**
 * Reads them for an action without `git-identity`: a user's commits are not a bot's.
 * @throws InputError as `readGit`
 */
export async function readGitCredentials(apiUrl: string): Promise<GitOptions | undefined> {
  if (!readBoolean('git-credentials', false)) return undefined;
  return readOptions(apiUrl, { wantsCredentials: true, wantsIdentity: false });
}

/** Loads what it takes when git is to be set up. */
async function readOptions(
  apiUrl: string,
  asked: Pick<GitOptions, 'wantsCredentials' | 'wantsIdentity'>,
): Promise<GitOptions> {
  const { readGitOptions } = await import('./git-options.ts');
  return readGitOptions(apiUrl, asked);
}
