/** Mints, finds and revokes installation tokens. */
import { randomClassicToken, randomStatelessToken } from './identifiers.ts';
import type { Installation, InstallationToken, Permissions, Repository } from './records.ts';
import type { World } from './world.ts';

/** https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const LIFETIME_MS = 60 * 60 * 1000;

interface MintOptions {
  installation: Installation;
  permissions: Permissions;
  repositoryIds: Set<number> | undefined;
  format: 'classic' | 'stateless';
  nowMs: number;
}

export function mintToken(world: World, options: MintOptions): InstallationToken {
  const { installation, permissions, repositoryIds, format, nowMs } = options;
  const text = format === 'classic' ? randomClassicToken() : randomStatelessToken(installation.app.id);
  // GitHub's `expires_at` has no fractions of a second.
  const expiresAt = Math.floor((nowMs + LIFETIME_MS) / 1000) * 1000;
  const token = { text, installation, permissions, repositoryIds, expiresAt, requestsUsed: 0 };
  world.tokens.set(text, token);
  return token;
}

/** Nothing for a token that was revoked or never was, that has expired, or whose installation is gone. */
export function findLiveToken(text: string, world: World, nowMs: number): InstallationToken | undefined {
  const token = world.tokens.get(text);
  if (!token || token.expiresAt <= nowMs || !world.installations.includes(token.installation)) return undefined;
  return token;
}

export function revokeToken(token: InstallationToken, world: World): void {
  world.tokens.delete(token.text);
}

/** The repositories that a token reaches now: a repository that leaves the installation leaves its tokens, too. */
export function repositoriesOfToken(token: InstallationToken, world: World): Repository[] {
  const all = world.repositoriesOf(token.installation);
  return token.repositoryIds ? all.filter(({ id }) => token.repositoryIds?.has(id)) : all;
}
