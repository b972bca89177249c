/** The inputs that oauth-authorization declares. Written by scripts/generate.ts from its action.yml. */
export const DECLARED_INPUTS = [
  'username',
  'password',
  'otp',
  'client-id',
  'client-secret',
  'operation',
  'scopes',
  'note',
  'note-url',
  'authorization-id',
  'grant-id',
  'on-missing-credentials',
  'timeout-seconds',
  'github-api-url',
] as const;
