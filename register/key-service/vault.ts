/** Imports into the transit engine of HashiCorp Vault or OpenBao, under a name that is free. */
import { createPublicKey } from 'node:crypto';
import { readFields, readString, type KeyName } from '../github.ts';
import { createCommand, refused } from './command.ts';
import type { KeyImporter } from './importer.ts';
import { parseOutput } from './output.ts';
import { wrapKey } from './wrap-key.ts';

type VaultKey = Extract<KeyName, { service: 'vault' }>;

const CHECK = 'Checking the key in Vault or OpenBao';
const IMPORT = 'Importing the key into Vault or OpenBao';

export function openVaultImporter(key: VaultKey, reference: string): KeyImporter {
  const programs = key.product === 'openbao' ? ['bao'] : ['vault', 'bao'];
  const vault = createCommand(programs, toVariables(key));
  const keyPath = `${key.mount}/keys/${key.name}`;
  const readWrappingKey = async (what: string): Promise<string> => {
    const args = ['read', '-format=json', `${key.mount}/wrapping_key`];
    const { data } = readFields(parseOutput(await vault.run(args, { what })));
    return readString(data, 'public_key') ?? '';
  };
  return {
    check: async () => {
      await readWrappingKey(CHECK);
      const reply = await vault.attempt(['read', '-format=json', keyPath], { what: CHECK });
      if (!reply.isDone && reply.words.startsWith('No value found')) return;
      if (!reply.isDone) throw refused(CHECK, reply.words);
      throw refused(CHECK, `there is a key ${key.name} already`, ['Name another one.']);
    },
    // Not by `transit import`, which reads the unwrapped key from a file.
    importKey: async ({ pkcs8 }) => {
      const wrapped = wrapKey(pkcs8, createPublicKey(await readWrappingKey(IMPORT)));
      const ciphertext = wrapped.toString('base64');
      const input = JSON.stringify({ ciphertext, hash_function: 'SHA256', type: 'rsa-2048' });
      await vault.run(['write', `${keyPath}/import`, '-'], { what: IMPORT, input });
      return reference;
    },
    findPublicKey: async () => {
      const stdout = await vault.run(['read', '-format=json', keyPath], { what: CHECK });
      const { keys } = readFields(readFields(parseOutput(stdout))['data']);
      return createPublicKey(readString(readFields(keys)['1'], 'public_key') ?? '');
    },
  };
}

function toVariables({ address, namespace }: VaultKey): Record<string, string> {
  return {
    ...(address !== undefined && { VAULT_ADDR: address, BAO_ADDR: address }),
    ...(namespace !== undefined && { VAULT_NAMESPACE: namespace, BAO_NAMESPACE: namespace }),
  };
}
