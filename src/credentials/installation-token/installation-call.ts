/** The call that looks an installation up: on a repository, an account or an enterprise, or by its id. */
import type { LookUp } from '../../access/targets.ts';

/**
 * @see https://docs.github.com/rest/apps/apps#get-a-repository-installation-for-the-authenticated-app
 */
export const BY_REPOSITORY = 'GET /repos/{owner}/{repo}/installation';

/**
 * `/users/{username}/installation` answers for organizations, too.
 * @see https://docs.github.com/rest/apps/apps#get-a-user-installation-for-the-authenticated-app
 */
export function toInstallationCall(lookUp: LookUp): {
  route: string;
  params: Record<string, string>;
} {
  switch (lookUp.kind) {
    case 'repository': {
      const { owner, name } = lookUp;
      return { route: BY_REPOSITORY, params: { owner, repo: name } };
    }
    case 'account':
      return { route: 'GET /users/{username}/installation', params: { username: lookUp.owner } };
    case 'enterprise':
      return {
        route: 'GET /enterprises/{enterprise}/installation',
        params: { enterprise: lookUp.slug },
      };
    case 'id': {
      const params = { installation_id: String(lookUp.installationId) };
      return { route: 'GET /app/installations/{installation_id}', params };
    }
  }
}
