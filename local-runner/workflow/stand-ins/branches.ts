/**
 * What several stand-ins do to a repository: push a branch with a commit, and open a pull request
 * for it.
 */
import { execFileSync } from 'node:child_process';
import { context, getOctokit } from '@actions/github';

export function git(folder: string, ...args: string[]): void {
  execFileSync('git', ['-C', folder, ...args], { stdio: ['ignore', 'ignore', 'inherit'] });
}

interface NewBranch {
  branch: string;
  message: string;
  /** `Name <e-mail>` */
  author: string;
  token: string;
}

/** Commits all changes in the folder to a new branch, and pushes it with the token. */
export function pushBranch(folder: string, { branch, message, author, token }: NewBranch): void {
  const [, name = '', email = ''] = /^(.+) <(.+)>$/.exec(author) ?? [];
  git(folder, 'switch', '--quiet', '--create', branch);
  git(folder, 'add', '--all');
  const identity = ['-c', `user.name=${name}`, '-c', `user.email=${email}`];
  git(folder, ...identity, 'commit', '--quiet', '--message', message);
  git(folder, ...toHeader(token), 'push', '--quiet', 'origin', branch);
}

/** Options by which git logs in with a token. */
export function toHeader(token: string): string[] {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  return ['-c', `http.${context.serverUrl}/.extraheader=AUTHORIZATION: basic ${basic}`];
}

interface NewPullRequest {
  title: string;
  body: string;
  head: string;
  base: string;
}

/** Opens a pull request in the current repository; gives its number and its page. */
export async function openPullRequest(
  token: string,
  pull: NewPullRequest,
): Promise<{ number: number; url: string }> {
  const { data } = await getOctokit(token).rest.pulls.create({ ...context.repo, ...pull });
  return { number: data.number, url: data.html_url };
}
