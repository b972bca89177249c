/** The inputs that user-token declares. Written by scripts/generate.ts from its action.yml. */
export const DECLARED_INPUTS = [
  'client-id',
  'client-secret',
  'access-token',
  'owner',
  'owner-id',
  'repositories',
  'repository-ids',
  'permissions',
  'permission-<name>',
  'git-credentials',
  'on-missing-credentials',
  'skip-token-revoke',
  'timeout-seconds',
  'github-api-url',
] as const;
