/** Classifies GitHub's refusals by status, headers and message. */
import type { Reply } from '../http/transport.ts';
import type { ErrorCode } from './errors.ts';
import { isHtml } from './reply-message.ts';
import { needsSession } from './single-sign-on.ts';

/**
 * First match wins.
 * @see https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api
 * @see https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
const REFUSALS: readonly { status: number; message: RegExp; code: ErrorCode }[] = [
  { status: 401, message: /'(Issued at|Expiration time)' claim/, code: 'clock' },
  { status: 401, message: /'issuer' claim/i, code: 'app-id-rejected' },
  { status: 401, message: /could not be decoded/, code: 'key-rejected' },
  { status: 401, message: /must generate a public key/, code: 'key-missing' },
  { status: 404, message: /^Integration not found/, code: 'app-not-found' },
  { status: 403, message: /username and password Basic Auth/, code: 'login-rejected' },
  { status: 403, message: /\baccount (was|is|has been) suspended/i, code: 'account-suspended' },
  { status: 403, message: /suspended/i, code: 'suspended' },
  { status: 403, message: /IP allow list/i, code: 'ip-allow-list' },
  { status: 403, message: /SAML enforcement/i, code: 'saml-session' },
  { status: 422, message: /not exist or is not accessible/, code: 'repository-not-accessible' },
  { status: 422, message: /permissions requested are not granted/, code: 'permission-not-granted' },
  { status: 422, message: /been spammed/, code: 'spammed' },
  { status: 403, message: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
  { status: 429, message: /secondary rate limit|abuse detection/i, code: 'secondary-rate-limit' },
  { status: 403, message: /rate limit exceeded/i, code: 'rate-limit' },
  { status: 429, message: /(?:)/, code: 'rate-limit' },
];

const BY_STATUS: Readonly<Record<number, ErrorCode>> = {
  401: 'unauthorized',
  403: 'forbidden',
  404: 'not-found',
};

/**
 * Servers before GitHub's own answer with a web page at times of trouble, so those statuses come
 * first.
 */
export function toErrorCode(reply: Reply, message: string, isApp: boolean): ErrorCode {
  const { status, headers } = reply;
  if (status >= 500 || status === 408) return 'server';
  if (status >= 300 && status < 400) return 'redirect';
  if (isHtml(reply) && status !== 429) return 'not-github-api';
  if (status < 300) return 'unexpected-reply';
  // https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations
  if (status === 401 && /^required/.test(headers['x-github-otp'] ?? '')) return 'otp-required';
  // GitHub mentions claims and keys to an app; whoever mentions them to a token must not set our
  // clock.
  const isRuled = status !== 401 || isApp;
  const refusal = isRuled
    ? REFUSALS.find((each) => each.status === status && each.message.test(message))
    : undefined;
  if (refusal) return refusal.code;
  if (needsSession(reply)) return 'saml-session';
  if (status === 403 && headers['x-ratelimit-remaining'] === '0') return 'rate-limit';
  if (status === 403 && headers['retry-after'] !== undefined) return 'secondary-rate-limit';
  return BY_STATUS[status] ?? 'invalid-request';
}
