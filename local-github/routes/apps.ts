/** The app as it sees itself, and as others see it. */
import { callingApp, ownInstallation } from '../auth/callers.ts';
import { json, notFound } from '../http/answers.ts';
import { toPage } from '../http/pages.ts';
import { CREATED_AT } from '../http/urls.ts';
import { toAppObject } from '../objects/app.ts';
import { toInstallationObject } from '../objects/installation.ts';
import type { Route } from '../route.ts';

const APPS = 'https://docs.github.com/rest/apps/apps';

export const appRoutes: Route[] = [
  {
    endpoint: 'GET /app',
    accepts: 'app',
    page: `${APPS}#get-the-authenticated-app`,
    handle: (call) => json(toAppObject(callingApp(call), call.urls, call.world)),
  },
  {
    endpoint: 'GET /app/installations',
    accepts: 'app',
    page: `${APPS}#list-installations-for-the-authenticated-app`,
    handle: (call) => {
      const app = callingApp(call);
      const since = call.query.get('since');
      const all = call.world.installations
        .filter((installation) => installation.app === app)
        .filter(() => since === null || Date.parse(CREATED_AT) >= Date.parse(since));
      const { items, headers } = toPage(all, call.query, `${call.urls.api}/app/installations`);
      return {
        status: 200,
        headers,
        body: items.map((item) => toInstallationObject(item, call.urls)),
      };
    },
  },
  {
    endpoint: 'GET /app/installations/{installation_id}',
    accepts: 'app',
    page: `${APPS}#get-an-installation-for-the-authenticated-app`,
    handle: (call) => json(toInstallationObject(ownInstallation(call), call.urls)),
  },
  {
    endpoint: 'GET /apps/{app_slug}',
    accepts: 'anything',
    page: `${APPS}#get-an-app`,
    handle: ({ world, params, urls }) => {
      const app = world.apps.find(({ slug }) => slug === params['app_slug']?.toLowerCase());
      if (!app) throw notFound();
      return json(toAppObject(app, urls));
    },
  },
];
