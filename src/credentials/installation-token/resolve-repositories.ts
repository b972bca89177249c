/** Turns the repositories that the user asks for into those that GitHub is asked for. */
import { GitHubError } from '../../github/errors.ts';
import {
  describeRepositories,
  type PatternRepositories,
  type ResolvedRepositories,
} from '../../access/repositories/repositories.ts';
import type { Target } from '../../access/targets.ts';
import { BY_REPOSITORY } from './installation-call.ts';
import type { Installation } from './installation.ts';

/**
 * `findMatches` gives the names that patterns match; what it takes is loaded with patterns alone.
 * @throws GitHubError `repository-renamed` for one of several, and what `findMatches` throws
 */
export async function resolveRepositories(
  { owner, repositories }: Target,
  installation: Installation,
  findMatches: (patterns: PatternRepositories) => Promise<readonly string[]>,
): Promise<ResolvedRepositories> {
  if (repositories.kind === 'names') return followRename(repositories, owner, installation);
  if (repositories.kind !== 'patterns') return repositories;
  return { kind: 'names', names: await findMatches(repositories) };
}

/**
 * GitHub mints by present names only, so a renamed repository is asked for by its id, which the
 * look-up has shown.
 * @throws GitHubError `repository-renamed` among several: the look-up has shown the id of the first
 * only
 */
function followRename(
  asked: Extract<ResolvedRepositories, { kind: 'names' }>,
  owner: string | undefined,
  { renamedRepositoryId: id }: Installation,
): ResolvedRepositories {
  if (id === undefined) return asked;
  if (asked.names.length === 1) return { kind: 'ids', ids: [id] };
  const [renamed = ''] = describeRepositories(asked, owner);
  const message = `${renamed} was renamed`;
  throw new GitHubError({
    code: 'repository-renamed',
    message,
    route: BY_REPOSITORY,
    details: { inaccessible: [renamed] },
  });
}
