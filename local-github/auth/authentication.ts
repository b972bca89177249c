/** Who is calling: reads the Authorization header and refuses what the route does not take. */
import {
  badCredentials,
  notAccessible,
  requiresAuthentication,
  suspended,
} from '../http/answers.ts';
import type { Account, App, Client, InstallationToken, UserToken } from '../world/records.ts';
import type { World } from '../world/world.ts';
import { undecodable, verifyAppJwt } from './app-jwt.ts';
import { authenticateClient, authenticateLogin } from './basic-authentication.ts';

export type Caller =
  | { kind: 'anonymous' }
  | { kind: 'app'; app: App }
  | { kind: 'installation'; token: InstallationToken }
  | { kind: 'user'; token: UserToken }
  | { kind: 'client'; client: Client }
  | { kind: 'login'; user: Account };

/** Which credential an endpoint accepts. */
export type Accepted =
  /** The JWT of an app. */
  | 'app'
  | 'installation'
  | 'user'
  /** The client secret of an app. */
  | 'client'
  /** The password of a user. */
  | 'login'
  /** An installation's or a user's token, or none. */
  | 'token or none'
  /** These, and the JWT of an app. */
  | 'anything';

/** What a request brings to show who sends it. */
export interface Credentials {
  authorization: string | undefined;
  /** The header `X-GitHub-OTP`. */
  otp: string | undefined;
}

/**
 * The caller of a request. Throws a `Refusal` for a credential that is unknown, over, or of the
 * wrong kind.
 */
export async function authenticate(
  { authorization, otp }: Credentials,
  accepts: Accepted,
  world: World,
  nowMs: number,
): Promise<Caller> {
  if (accepts === 'client')
    return { kind: 'client', client: authenticateClient(authorization, world) };
  if (accepts === 'login')
    return { kind: 'login', user: authenticateLogin(authorization, otp, world) };
  const [, scheme = '', credential = ''] = /^(\S+) +(\S+)$/.exec(authorization ?? '') ?? [];
  if (accepts === 'app') {
    if (authorization === undefined) throw requiresAuthentication();
    // A JWT goes with Bearer only; anything else is no JWT:
    // https://github.com/urcomputeringpal/kubevalidator/issues/48
    if (scheme.toLowerCase() !== 'bearer') throw undecodable();
    return { kind: 'app', app: await verifyAppJwt(credential, world, nowMs) };
  }
  if (authorization === undefined) {
    if (accepts === 'anything' || accepts === 'token or none') return { kind: 'anonymous' };
    throw requiresAuthentication();
  }
  if (!/^(bearer|token)$/i.test(scheme)) throw badCredentials();
  if (accepts === 'anything' && /^eyJ[^.]*\.[^.]*\.[^.]*$/.test(credential)) {
    return { kind: 'app', app: await verifyAppJwt(credential, world, nowMs) };
  }
  const userToken = world.oauth.findLiveToken(credential, nowMs);
  if (userToken) {
    if (accepts === 'installation') throw notAccessible();
    return { kind: 'user', token: userToken };
  }
  const token = world.installationTokens.findLiveToken(credential, nowMs);
  if (!token) throw badCredentials();
  if (accepts === 'user') throw notAccessible();
  if (token.installation.suspended) throw suspended();
  token.requestsUsed += 1;
  return { kind: 'installation', token };
}
