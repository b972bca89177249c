/** A user of GitHub's legacy API for tokens: with name, password and one-time password. */
import type { Call, ParsedReply } from '../../github/call.ts';
import { toBasicCredential } from '../../http/basic-auth.ts';
import type { Client } from '../../github/client.ts';
import { GitHubError } from '../../github/errors.ts';

export interface Login {
  username: string;
  password: string;
  /** `''` for an account without two-factor authentication. */
  otp: string;
}

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
): Promise<ParsedReply> {
  try {
    return await client.call(route, {
      ...call,
      headers: otp === '' ? {} : { 'x-github-otp': otp },
      authorize: () => `Basic ${toBasicCredential(username, password)}`,
    });
  } catch (error) {
    if (!(error instanceof GitHubError)) throw error;
    if (error.status === 410) throw error.withDetails({}, 'api-gone');
    throw error.code === 'unauthorized' ? error.withDetails({}, 'login-rejected') : error;
  }
}

/** Calls a path that each host with this API has: where it is not found, the API is gone. */
export async function callUnlessApiGone(
  ...args: Parameters<typeof callAsUser>
): Promise<ParsedReply> {
  try {
    return await callAsUser(...args);
  } catch (error) {
    throw error instanceof GitHubError && error.code === 'not-found'
      ? error.withDetails({}, 'api-gone')
      : error;
  }
}
