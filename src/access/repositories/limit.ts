/** How many repositories a token can be narrowed to. */
import { repositoryError } from './error.ts';

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const MAX_REPOSITORIES = 500;

/** @throws InputError that names the limit */
export function refuseTooMany(count: number, input: string, owner: string): void {
  if (count <= MAX_REPOSITORIES) return;
  throw repositoryError({
    input,
    problem: `names ${count} repositories of ${owner}, but GitHub takes at most ${MAX_REPOSITORIES} for a token`,
    remedy: "Split them over several steps, or write '*' for all of the installation",
  });
}
