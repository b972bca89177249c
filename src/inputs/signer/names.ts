/** The inputs that say who signs, and which of them belong to which key service. */

export const SIGNER_INPUTS = ['private-key', 'kms-key', 'sign-command'] as const;

/** Each belongs to one service, but for the last. */
export const KEY_SERVICE_INPUTS = {
  aws: ['aws-role-to-assume', 'aws-region'],
  google: ['gcp-workload-identity-provider', 'gcp-service-account'],
  azure: ['azure-tenant-id', 'azure-client-id'],
  vault: ['vault-role', 'vault-auth-path', 'vault-namespace'],
  any: ['oidc-audience'],
} as const;
