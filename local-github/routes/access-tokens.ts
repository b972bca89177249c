/**
 * POST /app/installations/{installation_id}/access_tokens: the one endpoint that this GitHub exists
 * for.
 */
import { repositoriesOfToken } from '../access/installation-access.ts';
import { toGrantedPermissions, toRepositoryIds } from '../access/narrowing.ts';
import { ownInstallation } from '../auth/callers.ts';
import { json, outsideIpAllowList, suspended } from '../http/answers.ts';
import { parseBody } from '../http/request-body.ts';
import { toTokenObject } from '../objects/installation.ts';
import type { Call, Route } from '../route.ts';

export const accessTokenRoutes: Route[] = [
  {
    endpoint: 'POST /app/installations/{installation_id}/access_tokens',
    accepts: 'app',
    page: 'https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app',
    handle: (call) => {
      const installation = ownInstallation(call);
      const body = parseBody(call.text);
      if (installation.suspended) throw suspended();
      if (installation.account.ipAllowList) throw outsideIpAllowList(installation.account.login);
      const repositoryIds = toRepositoryIds(body, installation, call.world);
      const permissions = toGrantedPermissions(body['permissions'], installation);
      const token = call.world.installationTokens.issue({
        installation,
        permissions,
        repositoryIds,
        format: toFormat(call),
        nowMs: call.nowMs,
      });
      return json(
        toTokenObject(token, repositoriesOfToken(token, call.world), call.urls, call.apiVersion),
        201,
      );
    },
  },
];

/**
 * Enterprise Server has the classic form only:
 * https://github.blog/changelog/2026-05-15-github-app-installation-tokens-per-request-override-header/
 */
function toFormat({ headers, host, world }: Call): 'classic' | 'stateless' {
  if (host === 'enterprise server') return 'classic';
  const asked = headers['x-github-stateless-s2s-token'];
  if (asked === 'enabled') return 'stateless';
  return asked === 'disabled' ? 'classic' : world.tokenFormat;
}
