/** Which installation of the app covers a repository or an account. */
import { resolveRepository } from '../access/repository-access.ts';
import { callingApp } from '../auth/callers.ts';
import { type Answer, json, notFound } from '../http/answers.ts';
import { toInstallationObject } from '../objects/installation.ts';
import type { Call, Route } from '../route.ts';
import type { Account, Repository } from '../world/records.ts';

const APPS = 'https://docs.github.com/rest/apps/apps';

export const installationLookupRoutes: Route[] = [
  {
    endpoint: 'GET /repos/{owner}/{repo}/installation',
    accepts: 'app',
    page: `${APPS}#get-a-repository-installation-for-the-authenticated-app`,
    handle: (call) => {
      const repository = resolveRepository(call);
      return answerWithInstallation(call, repository.owner, repository);
    },
  },
  {
    endpoint: 'GET /orgs/{org}/installation',
    accepts: 'app',
    page: `${APPS}#get-an-organization-installation-for-the-authenticated-app`,
    handle: (call) =>
      answerWithInstallation(call, accountOf(call, call.params['org'], ['Organization'])),
  },
  {
    // Organisations, too: https://github.com/actions/create-github-app-token/blob/main/lib/main.js
    endpoint: 'GET /users/{username}/installation',
    accepts: 'app',
    page: `${APPS}#get-a-user-installation-for-the-authenticated-app`,
    handle: (call) =>
      answerWithInstallation(
        call,
        accountOf(call, call.params['username'], ['User', 'Organization']),
      ),
  },
  {
    // In the description of Enterprise Cloud alone, whose API is github.com's.
    endpoint: 'GET /enterprises/{enterprise}/installation',
    only: 'github.com',
    accepts: 'app',
    page: 'https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-enterprise-installation-for-the-authenticated-app',
    handle: (call) =>
      answerWithInstallation(call, accountOf(call, call.params['enterprise'], ['Enterprise'])),
  },
];

function accountOf({ world }: Call, login: string | undefined, types: Account['type'][]): Account {
  const account = world.findAccount(login ?? '');
  if (!account || !types.includes(account.type)) throw notFound();
  return account;
}

/**
 * Gives the installation on the repository, or on the account without one. Throws a `Refusal`
 * (404).
 */
function answerWithInstallation(call: Call, account: Account, repository?: Repository): Answer {
  const app = callingApp(call);
  const found = call.world.installations.find(
    (installation) =>
      installation.app === app &&
      installation.account === account &&
      (!repository || call.world.repositoriesOf(installation).includes(repository)),
  );
  if (!found) throw notFound();
  return json(toInstallationObject(found, call.urls));
}
