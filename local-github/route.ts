/** What an endpoint is: an entry of the table of routes, and the call that its handler answers. */
import type { PermissionSets } from './access/endpoint-permissions.ts';
import type { Caller, Accepted } from './auth/authentication.ts';
import type { Answer } from './http/answers.ts';
import type { Urls } from './http/urls.ts';
import type { World } from './world/world.ts';

/** One request, with everything that a handler may look at. */
export interface Call {
  world: World;
  caller: Caller;
  /** As it was sent, still percent-encoded. */
  path: string;
  params: Record<string, string>;
  /** What opens the endpoint to an app's token; announced in `X-Accepted-GitHub-Permissions`. */
  permissionSets: PermissionSets;
  query: URLSearchParams;
  /** The body as it was sent. */
  text: string;
  headers: Record<string, string | string[] | undefined>;
  apiVersion: string;
  host: 'github.com' | 'enterprise server';
  urls: Urls;
  nowMs: number;
}

export interface Route {
  /** Method and path as GitHub's documentation writes them. */
  endpoint: string;
  accepts: Accepted;
  /** The endpoint's page, which its refusals point to. */
  page: string;
  /**
   * Any one of these is needed by an OAuth token for a private repository; announced in
   * `X-Accepted-OAuth-Scopes`.
   */
  scopes?: string[];
  /** Where it exists, if not everywhere. */
  only?: 'github.com' | 'enterprise server';
  handle: (call: Call) => Answer;
}
