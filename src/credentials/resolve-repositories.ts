/** From the repositories that the user asks for to those that GitHub is asked for. */
import { GitHubError } from '../github/errors.ts';
import type { ResolvedRepositories } from '../scope/repositories.ts';
import { describeRepositories } from '../scope/repositories.ts';
import type { Target } from '../scope/targets.ts';
import { BY_REPOSITORY, type Installation } from './installation.ts';

/**
 * GitHub mints by present names only, so a renamed repository is asked for by its id, which the look-up has told.
 * @throws GitHubError `repository-renamed` among several: the look-up has told the id of the first only
 */
export function resolveRepositories(
  { owner, repositories }: Target,
  { renamedRepositoryId: id }: Installation,
): ResolvedRepositories {
  if (id === undefined || repositories.kind !== 'names') return repositories;
  if (repositories.names.length === 1) return { kind: 'ids', ids: [id] };
  const [renamed = ''] = describeRepositories(repositories, owner);
  const words = `${renamed} was renamed`;
  throw new GitHubError({ code: 'repository-renamed', words, route: BY_REPOSITORY, facts: { culprits: [renamed] } });
}
