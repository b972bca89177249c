/** A user as GitHub's legacy API for tokens takes one: by name, password and one-time password. */
import { toBasicCredential } from '../github/basic-authorization.ts';
import type { Answer, Call } from '../github/call.ts';
import type { Client } from '../github/client.ts';
import { GitHubError, type ErrorCode } from '../github/errors.ts';

export interface Login {
  username: string;
  password: string;
  /** `''` for an account without two-factor authentication. */
  otp: string;
}

/** Of a call to an endpoint that every host with this API has. */
const CODES: Partial<Record<ErrorCode, ErrorCode>> = { unauthorized: 'login-rejected' };

/**
 * Calls an endpoint of the OAuth Authorizations API as the user.
 * @see https://docs.github.com/enterprise-server@3.19/rest/oauth-authorizations/oauth-authorizations
 * @throws GitHubError, `login-rejected`, `otp-required`, or `api-gone` where the host says so
 */
export async function callAsUser(
  client: Client,
  { username, password, otp }: Login,
  route: string,
  call: Omit<Call, 'authorize' | 'headers'>,
): Promise<Answer> {
  try {
    return await client.call(route, {
      ...call,
      headers: otp === '' ? {} : { 'x-github-otp': otp },
      authorize: () => `Basic ${toBasicCredential(username, password)}`,
    });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    throw error.with({}, error.status === 410 ? 'api-gone' : (CODES[error.code] ?? error.code));
  }
}

/** For a path that every host with this API has. @throws the same error, `api-gone` for `not-found` */
export function toApiError(error: unknown): unknown {
  return error instanceof GitHubError && error.code === 'not-found' ? error.with({}, 'api-gone') : error;
}
