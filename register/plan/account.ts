/** Accounts on GitHub: the person's own, and what kind another one is. */
import { runGh } from '../gh.ts';
import { GitHubError, openClient, readString } from '../github.ts';
import type { Host } from './host.ts';
import { parseLogin, type Owner } from './plan.ts';
import { Problem } from '../problem.ts';

const LOOK_UP_SECONDS = 10;

/** The person's own login, when `gh` knows it. */
export async function findOwnLogin({ name }: Host): Promise<string> {
  try {
    const { isDone, stdout } = await runGh(name, ['api', 'user', '--jq', '.login']);
    return isDone ? parseLogin(stdout) : '';
  } catch {
    return '';
  }
}

/**
 * Asks GitHub without a credential, so that a server in private mode does not say; nothing is
 * returned then.
 * @throws Problem when there is no such account on github.com
 */
export async function findOwnerKind(
  { name, apiUrl }: Host,
  login: string,
): Promise<Owner['kind'] | undefined> {
  try {
    const client = await openClient({ apiUrl, seconds: LOOK_UP_SECONDS });
    const { data } = await client.call('GET /users/{username}', {
      params: { username: login },
      noRetry: true,
    });
    return readString(data, 'type') === 'Organization' ? 'organization' : 'user';
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.code !== 'not-found' || name !== 'github.com') return undefined;
    const next = ['Check the spelling.'];
    throw new Problem({
      what: `'${login}' cannot own an app`,
      why: `${name} has no such account`,
      next,
    });
  }
}
