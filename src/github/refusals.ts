/** Makes the error of a refusal: its cause, in GitHub's words, without any secret. */
import { GitHubError, type ErrorCode, type ErrorDetails } from './errors.ts';
import { readString } from '../text/json.ts';
import { toErrorCode } from './refusal-code.ts';
import { readMessage } from './reply-message.ts';
import { findSessionUrl } from './single-sign-on.ts';
import type { Reply } from '../http/transport.ts';
import { parseAcceptedPermissions, describeSets } from '../access/permissions/accepted.ts';
import { isAccepted, readScopesHeader } from '../access/oauth-scopes.ts';
import { toOneLine } from '../text/one-line.ts';

/** The fields of a call's body that are as secret as its credential. */
const SECRET_FIELDS = ['access_token', 'client_secret'];

/** The request that was refused. */
interface Refused {
  url: URL;
  authorization: string;
  /** Its body, before it became JSON. */
  body?: unknown;
}

/**
 * Gives the error behind a reply that is not 2xx, or not JSON. Where the server echoes the
 * credential of the header, or a secret of the body that was sent, the message does not: this must
 * come before it is cut, since half a secret is not masked.
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
  const message = toOneLine(
    secrets.reduce((text, secret) => text.replaceAll(secret, '***'), readMessage(reply)),
  );
  const requestId = readRequestId(reply);
  const cause = findCause(reply, toErrorCode(reply, message, isJwt(credential)), url);
  return new GitHubError({ ...cause, message, route, status: reply.status, requestId });
}

/** Finds what the headers say beyond the message. */
function findCause(
  reply: Reply,
  code: ErrorCode,
  url: URL,
): { code: ErrorCode; details: ErrorDetails } {
  if (code === 'saml-session') {
    const sessionUrl = findSessionUrl(reply, url);
    return { code, details: sessionUrl === undefined ? {} : { sessionUrl } };
  }
  const scopes = code === 'forbidden' || code === 'not-found' ? findUnmetScopes(reply) : undefined;
  return scopes
    ? { code: 'scope-missing', details: scopes }
    : { code, details: findAcceptedPermissions(reply) };
}

/** The credential, and the password or client secret that Basic authentication wraps in it. */
function toSecrets(scheme: string, credential: string): string[] {
  const login = scheme === 'Basic' ? Buffer.from(credential, 'base64').toString('utf8') : '';
  return [credential, login.slice(login.indexOf(':') + 1)].filter((secret) => secret !== '');
}

/**
 * Finds the scopes that an OAuth token was refused for. GitHub answers 404, too, to what a token
 * may not know of.
 * @see https://docs.github.com/apps/oauth-apps/building-oauth-apps/scopes-for-oauth-apps
 */
function findUnmetScopes({ headers }: Reply): ErrorDetails | undefined {
  const presentScopes = readScopesHeader(headers['x-oauth-scopes']);
  const acceptedScopes = readScopesHeader(headers['x-accepted-oauth-scopes']);
  if (!presentScopes || !acceptedScopes) return undefined;
  return isAccepted(presentScopes, acceptedScopes) ? undefined : { presentScopes, acceptedScopes };
}

/**
 * Finds the permissions that the endpoint accepts. The message of a refusal for want of one does not
 * name it.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible
 */
function findAcceptedPermissions({ status, headers }: Reply): ErrorDetails {
  const header = headers['x-accepted-github-permissions'];
  if (status !== 403 || header === undefined) return {};
  const { sets } = parseAcceptedPermissions(header) ?? { sets: [] };
  const acceptedPermissions = toOneLine(describeSets(sets));
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
