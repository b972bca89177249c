/** One request in, one answer out: what GitHub checks before and after the endpoint itself. */
import { toAcceptedPermissions } from './access/endpoint-permissions.ts';
import { Moved } from './access/repository-access.ts';
import { authenticate, type Caller } from './auth/authentication.ts';
import { type Answer, notFound, Refusal, REST_DOCS } from './http/answers.ts';
import { toRateLimitHeaders } from './http/rate-limit.ts';
import type { Call, Route } from './route.ts';
import { findRoute } from './routes.ts';

/** What the server knows of a request before anyone has looked at it. */
interface ApiRequest extends Omit<Call, 'caller' | 'params' | 'permissionSets' | 'apiVersion'> {
  method: string;
}

/** https://docs.github.com/rest/about-the-rest-api/api-versions */
const API_VERSIONS = ['2026-03-10', '2022-11-28'];
const DEFAULT_API_VERSION = '2022-11-28';
const NO_USER_AGENT =
  '\r\nRequest forbidden by administrative rules. Please make sure your request has a User-Agent header (https://docs.github.com/en/rest/overview/resources-in-the-rest-api#user-agent-required). Check https://developer.github.com for other possible causes.\r\n';

/** GitHub's answer to a request. Never throws: a mistake of ours is a 500, as GitHub's own are. */
export async function answer(request: ApiRequest): Promise<Answer> {
  if (!request.headers['user-agent']) {
    return {
      status: 403,
      headers: { 'content-type': 'text/html; charset=utf-8' },
      body: NO_USER_AGENT,
    };
  }
  const found = findRoute(request);
  const page = found?.route.page ?? REST_DOCS;
  try {
    const apiVersion = toApiVersion(request);
    const { world, headers, nowMs } = request;
    const credentials = {
      authorization: headers['authorization']?.toString(),
      otp: headers['x-github-otp']?.toString(),
    };
    // A path that does not exist is not found for whoever asks with a password, too.
    if (!found && /^basic /i.test(credentials.authorization ?? '')) throw notFound();
    const caller = await authenticate(
      credentials,
      found?.route.accepts ?? 'anything',
      world,
      nowMs,
    );
    const withHeaders = (given: Answer) =>
      addCommonHeaders(given, caller, apiVersion, nowMs, found);
    try {
      if (!found) throw notFound();
      const { route, ...details } = found;
      return withHeaders(route.handle({ ...request, ...details, caller, apiVersion }));
    } catch (error) {
      return withHeaders(toAnswer(error, request.method, page));
    }
  } catch (error) {
    return toAnswer(error, request.method, page);
  }
}

function toApiVersion({ headers }: ApiRequest): string {
  const asked = headers['x-github-api-version']?.toString() ?? DEFAULT_API_VERSION;
  if (API_VERSIONS.includes(asked)) return asked;
  const known = API_VERSIONS.map(
    (version, index) => `"${version}"${index === 0 ? ' (most recent)' : ''}`,
  ).join(', ');
  // The words are quoted in https://github.com/expipiplus1/update-nix-fetchgit/issues/79
  throw new Refusal(
    400,
    `The version you specified in the "X-GitHub-API-Version" request header, "${asked}", is not a supported version. The following versions are currently supported: ${known}.\n`,
    REST_DOCS,
  );
}

/** What GitHub says with every answer of its API. */
function addCommonHeaders(
  given: Answer,
  caller: Caller,
  apiVersion: string,
  nowMs: number,
  found: ReturnType<typeof findRoute>,
): Answer {
  const isOfApp =
    caller.kind === 'installation' ||
    (caller.kind === 'user' && caller.token.client.app !== undefined);
  const accepted = isOfApp && found ? toAcceptedPermissions(found.permissionSets) : '';
  return {
    ...given,
    headers: {
      'x-github-api-version-selected': apiVersion,
      ...(accepted !== '' && { 'x-accepted-github-permissions': accepted }),
      ...toScopeHeaders(caller, found?.route),
      ...toRateLimitHeaders(caller, nowMs),
      ...given.headers,
    },
  };
}

/** https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps */
function toScopeHeaders(caller: Caller, route: Route | undefined): Record<string, string> {
  if (caller.kind !== 'user' || caller.token.client.app) return {};
  const accepted = (route?.scopes ?? []).join(', ');
  return { 'x-oauth-scopes': caller.token.scopes.join(', '), 'x-accepted-oauth-scopes': accepted };
}

function toAnswer(error: unknown, method: string, page: string): Answer {
  if (error instanceof Refusal) return error.toAnswer(page);
  if (error instanceof Moved) {
    const { location, message } = error;
    const body = { message, url: location, documentation_url: page };
    return { status: method === 'GET' ? 301 : 307, headers: { location }, body };
  }
  return {
    status: 500,
    body: { message: `Server Error: ${String(error)}`, documentation_url: REST_DOCS },
  };
}
