/**
 * Asks for the version of git: an old one ignores what the step leaves for later steps, without a
 * word.
 */
import { InputError } from '../text/input-error.ts';
import { readVariable } from '../runner/environment.ts';
import type { GitOptions } from './git-options.ts';
import { log } from '../runner/log.ts';

/**
 * The first that reads `GIT_CONFIG_COUNT`:
 * https://github.com/git/git/blob/master/Documentation/RelNotes/2.31.0.txt
 */
const NEEDED = { major: 2, minor: 31 };

const TIMEOUT_MS = 5_000;

/**
 * Git that is not there, or does not say its version, is a warning: a later step may install it.
 * @throws InputError for a version that is too old
 */
export async function requireGitVersion({ wantsCredentials, folder }: GitOptions): Promise<void> {
  const input = wantsCredentials ? 'git-credentials' : 'git-identity';
  const needed = `git ${NEEDED.major}.${NEEDED.minor} or later`;
  const [, version, major, minor] =
    /^git version ((\d+)\.(\d+)[\w.]*)/.exec(await askGit(folder)) ?? [];
  if (version === undefined) {
    log.warning(
      `Git was not found, or did not say its version. Input '${input}' needs ${needed} in the steps that use it: install it before them.`,
    );
  } else if (
    Number(major) < NEEDED.major ||
    (Number(major) === NEEDED.major && Number(minor) < NEEDED.minor)
  ) {
    throw new InputError({
      input,
      problem: `needs ${needed}: git ${version} ignores what the step leaves for it`,
      remedy: `Install a later one, use an image that has it, or remove '${input}'`,
    });
  }
}

/**
 * Runs git in a folder of the runner's, because Windows looks for a program where it is called
 * from: that would be the workspace with whatever was checked out. Git needs little of the
 * environment, and nothing secret.
 */
async function askGit(cwd: string): Promise<string> {
  const { execFile } = await import('node:child_process');
  const names = ['PATH', 'HOME', 'SystemRoot'] as const;
  const env = Object.fromEntries(names.map((name) => [name, readVariable(name)]));
  const options = {
    cwd,
    env,
    timeout: TIMEOUT_MS,
    killSignal: 'SIGKILL',
    windowsHide: true,
  } as const;
  return new Promise((resolve) => {
    execFile('git', ['--version'], options, (error, stdout) => {
      resolve(error ? '' : stdout);
    });
  });
}
