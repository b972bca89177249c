/** The app as it sees itself, and as others see it. */
import { json, notFound } from '../answers.ts';
import { toAppObject } from '../objects/app.ts';
import { toInstallationObject } from '../objects/installation.ts';
import { toPage } from '../pages.ts';
import type { App, Installation } from '../records.ts';
import type { Call, Route } from '../route.ts';
import { CREATED_AT } from '../urls.ts';

const APPS = 'https://docs.github.com/rest/apps/apps';

/** The app behind the JWT; routes that take a JWT only have no other caller. */
export function callingApp({ caller }: Call): App {
  if (caller.kind !== 'app') throw notFound();
  return caller.app;
}

/** Another app's installation is as good as none. Throws a `Refusal` (404). */
export function ownInstallation(call: Call): Installation {
  const app = callingApp(call);
  const found = call.world.installations.find(({ id }) => String(id) === call.params['installation_id']);
  if (!found || found.app !== app) throw notFound();
  return found;
}

export const appRoutes: Route[] = [
  {
    on: 'GET /app',
    takes: 'app',
    page: `${APPS}#get-the-authenticated-app`,
    handle: (call) => json(toAppObject(callingApp(call), call.urls, call.world)),
  },
  {
    on: 'GET /app/installations',
    takes: 'app',
    page: `${APPS}#list-installations-for-the-authenticated-app`,
    handle: (call) => {
      const app = callingApp(call);
      const since = call.query.get('since');
      const all = call.world.installations
        .filter((installation) => installation.app === app)
        .filter(() => since === null || Date.parse(CREATED_AT) >= Date.parse(since));
      const { items, headers } = toPage(all, call.query, `${call.urls.api}/app/installations`);
      return { status: 200, headers, body: items.map((item) => toInstallationObject(item, call.urls)) };
    },
  },
  {
    on: 'GET /app/installations/{installation_id}',
    takes: 'app',
    page: `${APPS}#get-an-installation-for-the-authenticated-app`,
    handle: (call) => json(toInstallationObject(ownInstallation(call), call.urls)),
  },
  {
    on: 'GET /apps/{app_slug}',
    takes: 'anything',
    page: `${APPS}#get-an-app`,
    handle: ({ world, params, urls }) => {
      const app = world.apps.find(({ slug }) => slug === params['app_slug']?.toLowerCase());
      if (!app) throw notFound();
      return json(toAppObject(app, urls));
    },
  },
];
