/** What an installation token says about itself: its repositories, and its end. */
import { repositoriesOfToken } from '../access/installation-access.ts';
import { outsideIpAllowList, Refusal, requiresAuthentication } from '../http/answers.ts';
import { toPage } from '../http/pages.ts';
import { toRepositorySelection } from '../objects/installation.ts';
import { toRepositoryObject } from '../objects/repository.ts';
import type { Route } from '../route.ts';

const INSTALLATIONS = 'https://docs.github.com/rest/apps/installations';

export const installationRoutes: Route[] = [
  {
    endpoint: 'DELETE /installation/token',
    accepts: 'installation',
    page: `${INSTALLATIONS}#revoke-an-installation-access-token`,
    handle: ({ caller, world }) => {
      if (caller.kind === 'installation') world.installationTokens.revoke(caller.token);
      return { status: 204 };
    },
  },
  {
    endpoint: 'GET /installation/repositories',
    accepts: 'anything',
    page: `${INSTALLATIONS}#list-repositories-accessible-to-the-app-installation`,
    handle: ({ caller, world, query, urls, apiVersion }) => {
      if (caller.kind === 'anonymous') throw requiresAuthentication();
      if (caller.kind !== 'installation') {
        throw new Refusal(
          403,
          'You must authenticate with an installation access token in order to list repositories for an installation.',
        );
      }
      const { token } = caller;
      const { account } = token.installation;
      if (account.ipAllowList) throw outsideIpAllowList(account.login);
      const all = repositoriesOfToken(token, world);
      const { items, headers } = toPage(all, query, `${urls.api}/installation/repositories`);
      const body = {
        total_count: all.length,
        repository_selection: toRepositorySelection(token.installation, token.repositoryIds),
        repositories: items.map((repository) =>
          toRepositoryObject(repository, urls, apiVersion, token),
        ),
      };
      return { status: 200, headers, body };
    },
  },
];
