/** The page on which the app is installed, and the wait until somebody has done so. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { RegisteredApp } from './exchange.ts';
import { findInstallation, GitHubError, isSameName, openClient, type App } from '../github.ts';
import type { Plan } from '../plan/plan.ts';
import { findRepositoryId } from '../key/secret-store.ts';

const POLL_MS = 3_000;
const SECONDS = 30;
const MAX_REFUSALS = 20;

/**
 * Preselects the account, and the repository that will use the key.
 * @see https://docs.github.com/apps/creating-github-apps/registering-a-github-app/migrating-oauth-apps-to-github-apps
 */
export async function toInstallationUrl(
  plan: Plan,
  { url, owner }: RegisteredApp,
): Promise<string> {
  const users = plan.keyPlace.kind === 'key-service' ? plan.keyPlace.users : plan.keyPlace;
  const page = `${url}/installations/new`;
  if (users.kind !== 'repository' && users.kind !== 'environment') return page;
  const { repository } = users;
  if (!isSameName(repository.owner, owner.login)) return page;
  try {
    const id = await findRepositoryId(plan, `${repository.owner}/${repository.name}`);
    return `${page}/permissions?suggested_target_id=${owner.id}&repository_ids[]=${id}`;
  } catch {
    return page;
  }
}

/**
 * Resolves when the app is installed on its owner's account. A request that waits for an owner's
 * approval looks like no installation at all.
 * @throws GitHubError when GitHub goes on refusing for other reasons
 */
export async function waitForInstallation({ host }: Plan, app: App, owner: string): Promise<void> {
  let refusals = 0;
  for (;;) {
    const client = await openClient({ apiUrl: host.apiUrl, seconds: SECONDS });
    try {
      await findInstallation(client, app.authorize, { kind: 'account', owner });
      return;
    } catch (error) {
      if (!(error instanceof GitHubError)) throw error;
      // A new app is not known everywhere at once, so other refusals than this one may pass.
      if (error.code !== 'not-found' && ++refusals > MAX_REFUSALS) throw error;
    }
    await sleep(POLL_MS);
  }
}
