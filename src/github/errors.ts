/** What can go wrong between us and GitHub: a closed set of codes and one class. */

/**
 * Each code has its sentence in `runner/failure/advice.ts`, its section in
 * `docs/troubleshooting.md` and its story.
 */
export const ERROR_CODES = [
  'not-installed',
  'app-not-found',
  'app-id-rejected',
  'key-rejected',
  'key-missing',
  'clock',
  'suspended',
  'account-suspended',
  'ip-allow-list',
  'saml-session',
  'permission-not-granted',
  'repository-not-accessible',
  'repository-renamed',
  'grant-mismatch',
  'client-rejected',
  'token-invalid',
  'token-expiring',
  'scope-missing',
  'scope-mismatch',
  'login-rejected',
  'otp-required',
  'api-gone',
  'rate-limit',
  'secondary-rate-limit',
  'spammed',
  'unauthorized',
  'forbidden',
  'not-found',
  'invalid-request',
  'server',
  'network',
  'tls',
  'proxy',
  'timeout',
  'cancelled',
  'redirect',
  'not-github-api',
  'not-http',
  'unexpected-reply',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/**
 * What is known about a failure beyond GitHub's reply: filled in by whoever knows it, read by
 * `runner/failure/advice.ts`.
 */
export interface ErrorDetails {
  /** Client ID or app ID that was tried. */
  appId?: string;
  /** `SHA256:…` of the public key, as the app's settings page lists it. */
  fingerprint?: string;
  appName?: string;
  /** Page where the app is installed, or where its permissions are approved. */
  installationUrl?: string;
  /** What was looked up: an owner, `owner/name`, or an enterprise. */
  account?: string;
  /** Each repository asked for, as `owner/name`. */
  repositories?: readonly string[];
  /** Those of `repositories` that were found to be the cause. */
  inaccessible?: readonly string[];
  /**
   * One entry for each permission that exceeds the installation's: `contents (asked write,
   * installed read)`.
   */
  permissions?: readonly string[];
  /** Permissions that the endpoint accepts, in words, as `X-Accepted-GitHub-Permissions` says. */
  acceptedPermissions?: string;
  /** Client ID of the app whose secret was sent. */
  clientId?: string;
  /** Whether the token was to be narrowed, which a scoped token cannot be. */
  isNarrowed?: boolean;
  /** Scopes any one of which suffices, as `X-Accepted-OAuth-Scopes` says. */
  acceptedScopes?: readonly string[];
  /** Scopes each of which is needed and not there. */
  missingScopes?: readonly string[];
  /** Scopes that the token has. */
  presentScopes?: readonly string[];
  /** Page where the user of a token signs in to the organization. */
  sessionUrl?: string;
  /** When GitHub wants to be asked again at the earliest, ISO 8601. */
  retryAt?: string;
  /** Host and port of the proxy, never its password. */
  proxy?: string;
  /** What the proxy answered in GitHub's place. */
  proxyStatus?: number;
}

interface GitHubErrorOptions {
  code: ErrorCode;
  /** GitHub's own, or the cause in a few words of ours. */
  message: string;
  /** Template of the call: `POST /app/installations/{installation_id}/access_tokens`. */
  route: string;
  status?: number | undefined;
  requestId?: string | undefined;
  details?: ErrorDetails;
  cause?: unknown;
}

/**
 * A call that did not give what was asked. Its message is GitHub's words; it holds no header, body
 * or credential.
 */
export class GitHubError extends Error {
  override readonly name = 'GitHubError';
  readonly code: ErrorCode;
  readonly route: string;
  readonly status: number | undefined;
  readonly requestId: string | undefined;
  /** How often the call was sent before it was given up. */
  tries = 1;
  readonly details: ErrorDetails;

  constructor(options: GitHubErrorOptions) {
    super(options.message, { cause: options.cause });
    this.code = options.code;
    this.route = options.route;
    this.status = options.status;
    this.requestId = options.requestId;
    this.details = options.details ?? {};
  }

  /** The same failure with more known about it. */
  withDetails(details: ErrorDetails, code = this.code, message = this.message): GitHubError {
    const { route, status, requestId, cause } = this;
    const all = { ...this.details, ...details };
    const options = { code, message, route, status, requestId, cause, details: all };
    return Object.assign(new GitHubError(options), { tries: this.tries });
  }
}
