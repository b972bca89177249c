/** What an installation token is asked for with: by which app, for what, and in which format. */
import type { PermissionRequest } from '../../access/permissions/request.ts';
import type { Target } from '../../access/targets.ts';
import type { App } from '../app.ts';

export type TokenFormat = 'default' | 'stateless' | 'classic';

/** @see https://docs.github.com/rest/apps/apps#create-an-installation-access-token-for-an-app */
export const FORMAT_HEADERS: Readonly<Record<TokenFormat, Record<string, string>>> = {
  default: {},
  stateless: { 'x-github-stateless-s2s-token': 'enabled' },
  classic: { 'x-github-stateless-s2s-token': 'disabled' },
};

export interface InstallationTokenRequest {
  app: App;
  target: Target;
  permissions: PermissionRequest;
  tokenFormat: TokenFormat;
  /**
   * Asks for the account also when the installation's id is given, if no repository would show it.
   */
  needsAccount: boolean;
}

/** Holds tokens for the step: what must be revoked if it fails, and at the end of the job. */
export interface TokenKeeper {
  /**
   * Is called with each token before anything else is done with it, also with one whose reply broke
   * off.
   */
  add: (token: string, target: Target) => void;
  /** Revokes one that has served its purpose. @throws GitHubError when it may still be alive */
  revoke: (token: string) => Promise<void>;
}
