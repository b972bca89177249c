/** The table of all endpoints, and how a request finds its own. */
import { readPermissionSets, type PermissionSets } from './access/endpoint-permissions.ts';
import { compilePath, type PathPattern } from './http/path-pattern.ts';
import type { Call, Route } from './route.ts';
import { accessTokenRoutes } from './routes/access-tokens.ts';
import { appManifestRoutes } from './routes/app-manifests.ts';
import { appRoutes } from './routes/apps.ts';
import { contentsRoutes } from './routes/contents.ts';
import { installationLookupRoutes } from './routes/installation-lookups.ts';
import { installationRoutes } from './routes/installation.ts';
import { issueRoutes } from './routes/issues.ts';
import { metaRoutes } from './routes/meta.ts';
import { oauthAuthorizationRoutes } from './routes/oauth/authorizations.ts';
import { oauthGrantRoutes } from './routes/oauth/grants.ts';
import { oauthTokenRoutes } from './routes/oauth/tokens.ts';
import { pullRoutes } from './routes/pulls.ts';
import { releaseRoutes } from './routes/releases.ts';
import { repositoryRoutes } from './routes/repositories.ts';
import { scopedTokenRoutes } from './routes/oauth/scoped-tokens.ts';
import { userRoutes } from './routes/users.ts';

const BY_NAME = '/repos/{owner}/{repo}';
/**
 * Redirects of renamed repositories lead here:
 * https://github.com/google/go-github/blob/master/github/apps.go
 */
const BY_ID = '/repositories/{repository_id}';
const alsoById = (route: Route): Route[] =>
  route.endpoint.includes(BY_NAME)
    ? [route, { ...route, endpoint: route.endpoint.replace(BY_NAME, BY_ID) }]
    : [route];

interface Entry {
  route: Route;
  method: string;
  matchPath: PathPattern;
  permissionSets: PermissionSets;
}

const ROUTES: Entry[] = [
  ...appRoutes,
  ...appManifestRoutes,
  ...installationLookupRoutes,
  ...accessTokenRoutes,
  ...installationRoutes,
  ...oauthTokenRoutes,
  ...scopedTokenRoutes,
  ...oauthAuthorizationRoutes,
  ...oauthGrantRoutes,
  ...userRoutes,
  ...repositoryRoutes,
  ...contentsRoutes,
  ...issueRoutes,
  ...pullRoutes,
  ...releaseRoutes,
  ...metaRoutes,
]
  .flatMap(alsoById)
  .map((route) => {
    const [method = '', path = ''] = route.endpoint.split(' ');
    const permissionSets = readPermissionSets(route.endpoint);
    return { route, method, matchPath: compilePath(path), permissionSets };
  });

/**
 * The endpoint for a method and a path on this kind of host, with the path's parameters decoded.
 */
export function findRoute({
  method,
  path,
  host,
}: {
  method: string;
  path: string;
  host: Call['host'];
}) {
  for (const { route, method: itsMethod, matchPath, permissionSets } of ROUTES) {
    const params =
      itsMethod === method && (route.only ?? host) === host ? matchPath(path) : undefined;
    if (params) return { route, params, permissionSets };
  }
  return undefined;
}

/** Method and path of every endpoint, as GitHub's documentation writes them. */
export function listEndpoints(): string[] {
  return ROUTES.map(({ route }) => route.endpoint).filter((endpoint) => !endpoint.includes(BY_ID));
}
