/** Users, organisations and bots as anyone sees them. */
import { json, notAccessible, notFound } from '../http/answers.ts';
import { toPublicUserObject } from '../objects/account.ts';
import type { Route } from '../route.ts';

const USERS = 'https://docs.github.com/rest/users/users';

export const userRoutes: Route[] = [
  {
    endpoint: 'GET /users/{username}',
    accepts: 'anything',
    page: `${USERS}#get-a-user`,
    handle: ({ world, params, urls }) => {
      const account = world.findAccount(params['username'] ?? '');
      if (!account || account.type === 'Enterprise') throw notFound();
      return json(toPublicUserObject(account, urls));
    },
  },
  {
    endpoint: 'GET /user',
    accepts: 'user',
    page: `${USERS}#get-the-authenticated-user`,
    handle: ({ caller, urls }) => {
      if (caller.kind !== 'user') throw notAccessible();
      return json(toPublicUserObject(caller.token.user, urls));
    },
  },
];
