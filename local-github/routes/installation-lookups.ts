/** Which installation of the app covers a repository or an account. */
import { type Answer, json, notFound } from '../answers.ts';
import { toInstallationObject } from '../objects/installation.ts';
import type { Account, Repository } from '../records.ts';
import { resolveRepository } from '../repository-access.ts';
import type { Call, Route } from '../route.ts';
import { callingApp } from './apps.ts';

const APPS = 'https://docs.github.com/rest/apps/apps';

export const installationLookupRoutes: Route[] = [
  {
    on: 'GET /repos/{owner}/{repo}/installation',
    takes: 'app',
    page: `${APPS}#get-a-repository-installation-for-the-authenticated-app`,
    handle: (call) => {
      const repository = resolveRepository(call);
      return answerWithInstallation(call, repository.owner, repository);
    },
  },
  {
    on: 'GET /orgs/{org}/installation',
    takes: 'app',
    page: `${APPS}#get-an-organization-installation-for-the-authenticated-app`,
    handle: (call) => answerWithInstallation(call, accountOf(call, call.params['org'], ['Organization'])),
  },
  {
    // Organisations, too: https://github.com/actions/create-github-app-token/blob/main/lib/main.js
    on: 'GET /users/{username}/installation',
    takes: 'app',
    page: `${APPS}#get-a-user-installation-for-the-authenticated-app`,
    handle: (call) => answerWithInstallation(call, accountOf(call, call.params['username'], ['User', 'Organization'])),
  },
  {
    // In the description of Enterprise Cloud alone, whose API is github.com's.
    on: 'GET /enterprises/{enterprise}/installation',
    only: 'github.com',
    takes: 'app',
    page: 'https://docs.github.com/enterprise-cloud@latest/rest/apps/apps#get-an-enterprise-installation-for-the-authenticated-app',
    handle: (call) => answerWithInstallation(call, accountOf(call, call.params['enterprise'], ['Enterprise'])),
  },
];

function accountOf({ world }: Call, login: string | undefined, types: Account['type'][]): Account {
  const account = world.findAccount(login ?? '');
  if (!account || !types.includes(account.type)) throw notFound();
  return account;
}

/** Without a repository, the installation on the account. Throws a `Refusal` (404). */
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
