/** The tokens that act for an installation: issued, found while they live, and revoked. */
import { randomClassicToken, randomStatelessToken } from './identifiers.ts';
import type { Installation, InstallationToken, Permissions } from './records.ts';

/** https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
const LIFETIME_MS = 60 * 60 * 1000;

interface IssueOptions {
  installation: Installation;
  permissions: Permissions;
  repositoryIds: Set<number> | undefined;
  format: 'classic' | 'stateless';
  nowMs: number;
}

export class InstallationTokenRegistry {
  /** By their text. */
  readonly tokens = new Map<string, InstallationToken>();
  readonly #installations: readonly Installation[];

  /** `installations` are those that exist at each moment. */
  constructor(installations: readonly Installation[]) {
    this.#installations = installations;
  }

  issue({
    installation,
    permissions,
    repositoryIds,
    format,
    nowMs,
  }: IssueOptions): InstallationToken {
    const text =
      format === 'classic' ? randomClassicToken() : randomStatelessToken(installation.app.id);
    // GitHub's `expires_at` has no fractions of a second.
    const expiresAt = Math.floor((nowMs + LIFETIME_MS) / 1000) * 1000;
    const token = { text, installation, permissions, repositoryIds, expiresAt, requestsUsed: 0 };
    this.tokens.set(text, token);
    return token;
  }

  /** A token is dead when it was revoked, has expired, or its installation is gone. */
  findLiveToken(text: string, nowMs: number): InstallationToken | undefined {
    const token = this.tokens.get(text);
    const isAlive =
      token && token.expiresAt > nowMs && this.#installations.includes(token.installation);
    return isAlive ? token : undefined;
  }

  revoke(token: InstallationToken): void {
    this.tokens.delete(token.text);
  }
}
