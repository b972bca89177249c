/** POST /applications/{client_id}/token/scoped: a narrower token out of a user's. */
import { toGrantedPermissions, toRepositoryIds } from '../../access/narrowing.ts';
import { ownToken } from '../../auth/callers.ts';
import {
  invalidRequest,
  json,
  notFound,
  suspended,
  withoutSamlSession,
} from '../../http/answers.ts';
import { parseBody } from '../../http/request-body.ts';
import { toAuthorizationObject } from '../../objects/authorization.ts';
import type { Call, Route } from '../../route.ts';
import type { Installation, UserToken } from '../../world/records.ts';

export const scopedTokenRoutes: Route[] = [
  {
    endpoint: 'POST /applications/{client_id}/token/scoped',
    accepts: 'client',
    page: 'https://docs.github.com/rest/apps/apps#create-a-scoped-access-token',
    handle: (call) => {
      const parent = ownToken(call);
      if (!parent.client.app || parent.narrowed) throw notFound();
      const body = parseBody(call.text);
      if (body['repositories'] !== undefined && body['repository_ids'] !== undefined) {
        throw invalidRequest('Only one of "repositories" and "repository_ids" may be supplied.');
      }
      const installation = findTarget(body, parent, call);
      if (installation.suspended) throw suspended();
      const { account } = installation;
      if (account.enforcesSaml) throw withoutSamlSession(account.login, call.urls.web);
      const permissions = toGrantedPermissions(body['permissions'], installation);
      const repositoryIds = toRepositoryIds(body, installation, call.world);
      const { client, user, expiresAt } = parent;
      const token = call.world.oauth.issue({
        client,
        user,
        nowMs: call.nowMs,
        narrowed: { installation, permissions, repositoryIds },
        ...(expiresAt !== undefined && { expiresAt }),
      });
      return json(toAuthorizationObject(token, call.urls, true));
    },
  },
];

/** The app's installation on the account that the body names and the user can use. */
function findTarget(
  body: Record<string, unknown>,
  { client, user }: UserToken,
  { world }: Call,
): Installation {
  const { target, target_id: id } = body;
  if (target === undefined && id === undefined)
    throw invalidRequest('"target" or "target_id" must be supplied.');
  const account = world.oauth
    .accountsOf(user)
    .find((each) =>
      id === undefined ? each.login.toLowerCase() === String(target).toLowerCase() : each.id === id,
    );
  const found = world.installations.find(
    ({ app, account: its }) => app === client.app && its === account,
  );
  if (!found)
    throw invalidRequest('"target" is not an account that the app and the user have in common.');
  return found;
}
