/** What can be done with a user's token, and what came of it. */
import type { GitHubError } from '../../github/errors.ts';
import type { RevocationOutcome } from '../revocation.ts';
import type { OAuthClient } from './client.ts';
import type { OAuthTokenFacts } from './token-facts.ts';

export type OAuthTokenOperation =
  | { kind: 'check'; requiredScopes: readonly string[]; minimumLifetimeMs: number }
  | { kind: 'reset' }
  | { kind: 'revoke' }
  | { kind: 'revoke-grant' };

export interface OAuthTokenRequest {
  oauthClient: OAuthClient;
  accessToken: string;
  operation: OAuthTokenOperation;
}

export type OAuthTokenReport =
  | { kind: 'valid'; facts: OAuthTokenFacts }
  | { kind: 'reset'; facts: OAuthTokenFacts; token: string }
  /** `error` says why. */
  | { kind: 'invalid'; error: GitHubError }
  | { kind: 'ended'; outcome: RevocationOutcome };
