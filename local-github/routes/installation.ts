/** What an installation token says about itself: its repositories, and its end. */
import { outsideIpAllowList, Refusal, requiresAuthentication } from '../answers.ts';
import { toRepositorySelection } from '../objects/installation.ts';
import { toRepositoryObject } from '../objects/repository.ts';
import { toPage } from '../pages.ts';
import type { Route } from '../route.ts';
import { repositoriesOfToken, revokeToken } from '../tokens.ts';

const INSTALLATIONS = 'https://docs.github.com/rest/apps/installations';

export const installationRoutes: Route[] = [
  {
    on: 'DELETE /installation/token',
    takes: 'installation',
    page: `${INSTALLATIONS}#revoke-an-installation-access-token`,
    handle: ({ caller, world }) => {
      if (caller.kind === 'installation') revokeToken(caller.token, world);
      return { status: 204 };
    },
  },
  {
    on: 'GET /installation/repositories',
    takes: 'anything',
    page: `${INSTALLATIONS}#list-repositories-accessible-to-the-app-installation`,
    permissions: { metadata: 'read' },
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
        repositories: items.map((repository) => toRepositoryObject(repository, urls, apiVersion, token)),
      };
      return { status: 200, headers, body };
    },
  },
];
