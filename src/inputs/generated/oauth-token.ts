/** The inputs that oauth-token declares. Written by scripts/generate.ts from its action.yml. */
export const DECLARED_INPUTS = [
  'client-id',
  'client-secret',
  'access-token',
  'operation',
  'required-scopes',
  'minimum-lifetime',
  'fail-on-invalid',
  'on-missing-credentials',
  'timeout-seconds',
  'github-api-url',
] as const;
