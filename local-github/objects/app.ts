/** How GitHub shows an app: `integration` of its description. */
import { CREATED_AT, type Urls } from '../http/urls.ts';
import { toNodeId } from '../world/identifiers.ts';
import type { App } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { toAccountObject } from './account.ts';

/** Only the app itself, by its JWT, sees how often it is installed. */
export function toAppObject(app: App, urls: Urls, world?: World): Record<string, unknown> {
  return {
    id: app.id,
    client_id: app.clientId,
    slug: app.slug,
    node_id: toNodeId('A', app.id),
    owner: toAccountObject(app.owner, urls),
    name: app.name,
    description: '',
    external_url: `${urls.web}/${app.slug}`,
    html_url: `${urls.web}/apps/${app.slug}`,
    created_at: CREATED_AT,
    updated_at: CREATED_AT,
    permissions: app.permissions,
    events: [],
    ...(world && {
      installations_count: world.installations.filter((installation) => installation.app === app)
        .length,
    }),
  };
}
