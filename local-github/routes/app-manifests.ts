/**
 * POST /app-manifests/{code}/conversions: hands out what belongs to an app that was registered by
 * manifest, once.
 */
import { json, notFound } from '../http/answers.ts';
import { toAppObject } from '../objects/app.ts';
import type { Route } from '../route.ts';
import { toClientSecret } from '../world/identifiers.ts';

export const appManifestRoutes: Route[] = [
  {
    endpoint: 'POST /app-manifests/{code}/conversions',
    accepts: 'anything',
    page: 'https://docs.github.com/rest/apps/apps#create-a-github-app-from-a-manifest',
    handle: ({ world, params, urls, host, nowMs }) => {
      const conversion = world.website.takeConversion(params['code'] ?? '', nowMs);
      if (!conversion) throw notFound();
      const { app, manifest, pem } = conversion;
      const place = host === 'enterprise server' ? 'github-apps' : 'apps';
      const secrets = { client_secret: toClientSecret(app.clientId), webhook_secret: null, pem };
      return json(
        {
          ...toAppObject(app, urls),
          description: manifest.description,
          external_url: manifest.url,
          html_url: `${urls.web}/${place}/${app.slug}`,
          ...secrets,
        },
        201,
      );
    },
  },
];
