/** Tells GitHub's refusals apart by status and message. */
import { GitHubError, type ErrorCode, type Facts } from './errors.ts';
import { readString } from '../text/json.ts';
import { isHtml, readWords } from './reply-words.ts';
import { findSessionUrl, needsSession } from './single-sign-on.ts';
import type { Reply } from '../http/transport.ts';
import { parseAcceptedPermissions, toSetWords } from '../access/permissions/accepted.ts';
import { isAccepted, readScopesHeader } from '../access/oauth-scopes.ts';
import { toOneLine } from '../text/one-line.ts';

/**
 * First match wins.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const REFUSALS: readonly { status: number; words: RegExp; code: ErrorCode }[] = [
  { status: 401, words: /'(Issued at|Expiration time)' claim/, code: 'clock' },
  { status: 401, words: /'issuer' claim/i, code: 'app-id-rejected' },
  { status: 401, words: /could not be decoded/, code: 'key-rejected' },
  { status: 401, words: /must generate a public key/, code: 'key-missing' },
  { status: 404, words: /^Integration not found/, code: 'app-not-found' },
  { status: 403, words: /username and password Basic Auth/, code: 'login-rejected' },
  { status: 403, words: /\baccount (was|is|has been) suspended/i, code: 'account-suspended' },
  { status: 403, words: /suspended/i, code: 'suspended' },
  { status: 403, words: /IP allow list/i, code: 'ip-allow-list' },
  { status: 403, words: /SAML enforcement/i, code: 'saml-session' },
  { status: 422, words: /not exist or is not accessible/, code: 'repository-not-accessible' },
  { status: 422, words: /permissions requested are not granted/, code: 'permission-not-granted' },
  { status: 422, words: /been spammed/, code: 'spammed' },
  { status: 403, words: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
  { status: 429, words: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
  { status: 403, words: /rate limit exceeded/i, code: 'rate-limit' },
  { status: 429, words: /(?:)/, code: 'rate-limit' },
];

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
};

/** What of a call's body is as secret as its credential. */
const SECRET_FIELDS = ['access_token', 'client_secret'];

/** The request that was refused. */
interface Refused {
  url: URL;
  authorization: string;
  /** Its body, before it became JSON. */
  body?: unknown;
}

/**
 * The error behind a reply that is not 2xx, or is no JSON. Where the server echoes the credential
 * of the header, or a secret of the body that was sent, the message does not: this must come before
 * it is cut, since half a secret is not masked.
 */
export function toGitHubError(
  route: string,
  reply: Reply,
  { url, authorization, body }: Refused,
): GitHubError {
  const [scheme = '', credential = ''] = authorization.split(' ');
  const secrets = [
    ...toSecrets(scheme, credential),
    ...SECRET_FIELDS.flatMap((field) => readString(body, field) ?? []),
  ];
  const words = toOneLine(
    secrets.reduce((text, secret) => text.replaceAll(secret, '***'), readWords(reply)),
  );
  const requestId = readRequestId(reply);
  const cause = findCause(reply, toCode(reply, words, isJwt(credential)), url);
  return new GitHubError({ ...cause, words, route, status: reply.status, requestId });
}

/** What the headers say beyond the words. */
function findCause(reply: Reply, code: ErrorCode, url: URL): { code: ErrorCode; facts: Facts } {
  if (code === 'saml-session') {
    const sessionUrl = findSessionUrl(reply, url);
    return { code, facts: sessionUrl === undefined ? {} : { sessionUrl } };
  }
  const scopes = code === 'forbidden' || code === 'not-found' ? findUnmetScopes(reply) : undefined;
  return scopes
    ? { code: 'scope-missing', facts: scopes }
    : { code, facts: findAcceptedPermissions(reply) };
}

/** The credential, and the password or client secret that Basic authentication wraps in it. */
function toSecrets(scheme: string, credential: string): string[] {
  const login = scheme === 'Basic' ? Buffer.from(credential, 'base64').toString('utf8') : '';
  return [credential, login.slice(login.indexOf(':') + 1)].filter((secret) => secret !== '');
}

/**
 * The scopes that an OAuth token was refused for. GitHub answers 404, too, to what a token may not
 * know of.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function findUnmetScopes({ headers }: Reply): Facts | undefined {
  const presentScopes = readScopesHeader(headers['x-oauth-scopes']);
  const acceptedScopes = readScopesHeader(headers['x-accepted-oauth-scopes']);
  if (!presentScopes || !acceptedScopes) return undefined;
  return isAccepted(presentScopes, acceptedScopes) ? undefined : { presentScopes, acceptedScopes };
}

/**
 * The permissions that the endpoint accepts. The words of a refusal for want of one do not name it.
 * @see
 * https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
function findAcceptedPermissions({ status, headers }: Reply): Facts {
  const header = headers['x-accepted-github-permissions'];
  if (status !== 403 || header === undefined) return {};
  const { sets } = parseAcceptedPermissions(header) ?? { sets: [] };
  const acceptedPermissions = toOneLine(toSetWords(sets));
  return acceptedPermissions === '' ? {} : { acceptedPermissions };
}

/** Its header is a JSON object; a stateless token holds a JWT, too, but begins otherwise. */
function isJwt(credential: string): boolean {
  return credential.startsWith('eyJ');
}

/** Groups of hexadecimal digits; what looks otherwise is not GitHub's and not repeated. */
function readRequestId({ headers }: Reply): string | undefined {
  const id = headers['x-github-request-id'] ?? '';
  return /^[\dA-F]+([:-][\dA-F]+)+$/i.test(id) && id.length <= 100 ? id : undefined;
}

/**
 * Servers before GitHub's own answer with a web page at times of trouble, so those statuses come
 * first.
 */
function toCode(reply: Reply, words: string, isApp: boolean): ErrorCode {
  const { status, headers } = reply;
  if (status >= 500 || status === 408) return 'server';
  if (status >= 300 && status < 400) return 'redirect';
  if (isHtml(reply) && status !== 429) return 'not-github-api';
  if (status < 300) return 'unexpected-reply';
  // https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations
  if (status === 401 && /^required/.test(headers['x-github-otp'] ?? '')) return 'otp-required';
  // Of claims and keys GitHub speaks to an app; whoever says the same of a token shall not set our
  // clock.
  const isRuled = status !== 401 || isApp;
  const refusal = isRuled
    ? REFUSALS.find((each) => each.status === status && each.words.test(words))
    : undefined;
  if (refusal) return refusal.code;
  if (needsSession(reply)) return 'saml-session';
  if (status === 403 && headers['x-ratelimit-remaining'] === '0') return 'rate-limit';
  if (status === 403 && headers['retry-after'] !== undefined) return 'secondary-rate-limit';
  return BY_STATUS[status] ?? 'invalid-request';
}
