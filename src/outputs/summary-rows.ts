/**
 * Rows that the summaries of tokens have in common: what git does with the token, and what becomes
 * of it.
 */
import type { GitOptions } from '../inputs/git-options.ts';
import type { SummaryTable } from './summary.ts';

/** None when git was left alone. `committer` is `''` when git has no name for commits. */
export function toGitRows(git: GitOptions | undefined, committer: string): SummaryTable {
  const uses = [
    git?.wantsCredentials ? `sends the token to ${git.server.host}` : '',
    committer === '' ? '' : `commits as ${committer}`,
  ].filter((each) => each !== '');
  return uses.length === 0 ? [] : [['Git in later steps', uses.join(', ')]];
}

export function toEndRows(isRevokedInPost: boolean): SummaryTable {
  return [['After the job', isRevokedInPost ? 'revoked' : 'alive until it expires']];
}
