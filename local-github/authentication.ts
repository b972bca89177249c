/** Who is calling: reads the Authorization header and refuses what the route does not take. */
import { badCredentials, notAccessible, Refusal, requiresAuthentication } from './answers.ts';
import { undecodable, verifyAppJwt } from './app-jwt.ts';
import type { App, InstallationToken } from './records.ts';
import { findLiveToken } from './tokens.ts';
import type { World } from './world.ts';

export type Caller =
  { kind: 'anonymous' } | { kind: 'app'; app: App } | { kind: 'installation'; token: InstallationToken };

/** Which credential an endpoint takes: an app's JWT, an installation token, a user's token, any token or none, or all of these. */
export type Takes = 'app' | 'installation' | 'user' | 'token or none' | 'anything';

/** The caller of a request. Throws a `Refusal` for a credential that is unknown, over, or of the wrong kind. */
export function authenticate(authorization: string | undefined, takes: Takes, world: World, nowMs: number): Caller {
  const [, scheme = '', credential = ''] = /^(\S+) +(\S+)$/.exec(authorization ?? '') ?? [];
  if (takes === 'app') {
    if (authorization === undefined) throw requiresAuthentication();
    // A JWT goes with Bearer only; anything else is no JWT: https://github.com/urcomputeringpal/kubevalidator/issues/48
    if (scheme.toLowerCase() !== 'bearer') throw undecodable();
    return { kind: 'app', app: verifyAppJwt(credential, world, nowMs) };
  }
  if (authorization === undefined) {
    if (takes === 'anything' || takes === 'token or none') return { kind: 'anonymous' };
    throw requiresAuthentication();
  }
  if (!/^(bearer|token)$/i.test(scheme)) throw badCredentials();
  if (takes === 'anything' && /^eyJ[^.]*\.[^.]*\.[^.]*$/.test(credential)) {
    return { kind: 'app', app: verifyAppJwt(credential, world, nowMs) };
  }
  const token = findLiveToken(credential, world, nowMs);
  if (!token) throw badCredentials();
  if (takes === 'user') throw notAccessible();
  if (token.installation.suspended) throw new Refusal(403, 'This installation has been suspended');
  token.requestsUsed += 1;
  return { kind: 'installation', token };
}
