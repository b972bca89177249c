/** Reads the inputs of HashiCorp Vault and OpenBao. */
import { InputError } from '../../../text/input-error.ts';
import { toVaultAddress, type VaultKey } from '../../../signing/key-service/vault/key-name.ts';
import { createVaultTransit } from '../../../signing/key-service/vault/transit.ts';
import { readText } from '../../values.ts';
import { hasIdToken, read } from '../key-service-context.ts';
import { findMissing, type ServiceInputs } from './service-inputs.ts';

const PATH = /^(?!.*\/\/)(?!(.*\/)?\.{1,2}(\/|$))[\w.-]+(\/[\w.-]+)*$/;

/** @throws InputError for a path that is not one, and when nothing names the server */
export function readVaultTransit(key: VaultKey): ServiceInputs {
  const role = readText('vault-role');
  const authPath = readPath('vault-auth-path') || 'jwt';
  if (role === '' && readText('vault-auth-path') !== '') {
    throw new InputError({
      input: 'vault-auth-path',
      problem: "needs 'vault-role', the role to log in with",
      remedy: 'Set both, or none',
    });
  }
  const given = readPath('vault-namespace');
  if (given !== '' && key.namespace !== undefined && given !== key.namespace) {
    throw new InputError({
      input: 'vault-namespace',
      problem: `is '${given}', but 'kms-key' names the namespace '${key.namespace}'`,
      remedy: "Remove 'vault-namespace'",
    });
  }
  const namespace = given || (key.namespace ?? toPath(readFirst(key, 'NAMESPACE')));
  const address = key.address ?? readAddress(key);
  const server = { address, namespace };
  const audience = readText('oidc-audience') || new URL(address).origin;
  const token = readFirst(key, 'TOKEN');
  return {
    open: (context) =>
      createVaultTransit(key, server, { role, authPath, audience, token }, context),
    missing: findMissing(role !== '', { hasIdToken: hasIdToken(), hasAmbient: token !== '' }),
  };
}

/**
 * Reads a variable of Vault's or OpenBao's own client, first that of the product in the key's name.
 */
function readFirst({ product }: VaultKey, name: string): string {
  const [first, second] = product === 'openbao' ? ['BAO', 'VAULT'] : ['VAULT', 'BAO'];
  return read(`${first}_${name}`) || read(`${second}_${name}`);
}

function readAddress(key: VaultKey): string {
  const name = key.product === 'openbao' ? 'BAO_ADDR' : 'VAULT_ADDR';
  const address = readFirst(key, 'ADDR');
  if (address !== '') return toVaultAddress(address, `The environment variable '${name}'`);
  throw new InputError({
    input: 'kms-key',
    problem: `names no server, and the environment variable '${name}' is not set`,
    remedy: `Set it, or write the key as 'https://HOST/v1/${key.mount}/keys/${key.name}'`,
  });
}

function readPath(input: 'vault-auth-path' | 'vault-namespace'): string {
  const path = toPath(readText(input));
  if (path === '' || PATH.test(path)) return path;
  throw new InputError({
    input,
    problem: 'is not a path',
    remedy: "Write it like 'jwt' or 'team/jwt'",
  });
}

/** Removes the slashes around it. */
function toPath(text: string): string {
  return text
    .split('/')
    .filter((segment) => segment !== '')
    .join('/');
}
