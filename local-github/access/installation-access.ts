/** What a token that acts for an installation reaches. */
import type { InstallationToken, Repository } from '../world/records.ts';
import type { World } from '../world/world.ts';

/** A repository that leaves the installation leaves its tokens, too. */
export function repositoriesOfToken(token: InstallationToken, world: World): Repository[] {
  const all = world.repositoriesOf(token.installation);
  return token.repositoryIds ? all.filter(({ id }) => token.repositoryIds?.has(id)) : all;
}
