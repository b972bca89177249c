/** Inputs that belong to a key service, next to the name of another service's key or without one. */
import { afterEach, describe, expect, test } from '@jest/globals';
import { readKeyService } from '../../../src/inputs/signer/key-service.ts';
import { readSigner } from '../../../src/inputs/signer/signer.ts';

const SERVICES = {
  'AWS KMS': {
    key: 'arn:aws:kms:eu-central-1:111122223333:key/1234',
    inputs: ['aws-role-to-assume', 'aws-region'],
  },
  'Google Cloud KMS': {
    key: 'projects/p/locations/l/keyRings/r/cryptoKeys/k/cryptoKeyVersions/1',
    inputs: ['gcp-workload-identity-provider', 'gcp-service-account'],
  },
  'Azure Key Vault': {
    key: 'https://octo-keys.vault.azure.net/keys/app',
    inputs: ['azure-tenant-id', 'azure-client-id'],
  },
  Vault: {
    key: 'https://vault.example/v1/transit/keys/app',
    inputs: ['vault-role', 'vault-auth-path', 'vault-namespace'],
  },
} as const;

const INPUTS = Object.entries(SERVICES).flatMap(([product, { inputs }]) =>
  inputs.map((input) => ({ product, input })),
);
const PAIRS = INPUTS.flatMap(({ product, input }) =>
  Object.entries(SERVICES)
    .filter(([other]) => other !== product)
    .map(([other, { key }]) => ({ product, input, other, key })),
);

const toVariable = (input: string): string => `INPUT_${input.toUpperCase()}`;

afterEach(() => {
  for (const { input } of [...INPUTS, { input: 'oidc-audience' }])
    Reflect.deleteProperty(process.env, toVariable(input));
});

describe('an input of a key service', () => {
  test.each(PAIRS)(
    '$input with a key of $other is refused',
    async ({ product, input, other, key }) => {
      process.env[toVariable(input)] = 'given';
      await expect(readKeyService(key, 'token')).rejects.toThrow(
        `Input '${input}' is for ${product}, but 'kms-key' names a key of ${other}. Remove '${input}'`,
      );
    },
  );

  test.each(
    [...INPUTS.map(({ input }) => input), 'oidc-audience'].flatMap((name) =>
      (['private-key', 'sign-command'] as const).map((signer) => ({ name, signer })),
    ),
  )('$name with $signer is refused', async ({ name, signer }) => {
    process.env[toVariable(name)] = 'given';
    const raw = { appId: 'Iv23liAbCdEfGhIjKlMn', signer: { input: signer, text: 'given' } };
    await expect(readSigner(raw)).rejects.toThrow(
      `Input '${name}' is for a key service, but '${signer}' signs`,
    );
  });
});
