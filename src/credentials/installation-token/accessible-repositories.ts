/** Lists the repositories that an installation token reaches. */
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';
import { readFields, readString } from '../../text/json.ts';
import { fetchPages } from '../../github/pages.ts';
import { readFullName, toFullName, type RepositoryName } from '../../access/repositories/name.ts';

const LIST = 'GET /installation/repositories';

/**
 * As many as an account can have:
 * https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits
 */
const MAX_PAGES = 1_000;

/**
 * Gives each once, even when one moves to another page meanwhile.
 * @see https://docs.github.com/rest/apps/installations#list-repositories-accessible-to-the-app-installation
 * @throws GitHubError, `unexpected-reply` for what is not a list of repositories
 */
export async function listAccessibleRepositories(
  client: Client,
  token: string,
): Promise<RepositoryName[]> {
  const call = { authorize: () => `Bearer ${token}`, retryUnknownOnce: true };
  const entries = await fetchPages({
    route: LIST,
    maxPages: MAX_PAGES,
    send: (query) => client.call(LIST, { ...call, query }),
    findList: (data) => readFields(data)['repositories'],
  });
  const byName = new Map(
    entries.map(readRepository).map((each) => [toFullName(each).toLowerCase(), each]),
  );
  return [...byName.values()];
}

function readRepository(entry: unknown): RepositoryName {
  const repository = readFullName(readString(entry, 'full_name') ?? '');
  if (repository) return repository;
  const message = 'the reply holds a repository without a name';
  throw new GitHubError({ code: 'unexpected-reply', message, route: LIST });
}
