/** Imports into Azure Key Vault or a Managed HSM, under a name that is free. */
import { createPublicKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { KeyName } from '../github.ts';
import { createCommand, refused } from './command.ts';
import type { KeyImporter } from './importer.ts';
import { withFiles } from './temporary-files.ts';

type AzureKey = Extract<KeyName, { service: 'azure' }>;

const CHECK = 'Checking the key in Azure Key Vault';
const IMPORT = 'Importing the key into Azure Key Vault';

export function openAzureImporter({ vault, name }: AzureKey, reference: string): KeyImporter {
  const az = createCommand(['az']);
  const { hostname } = new URL(vault);
  const [vaultName = '', ...domain] = hostname.split('.');
  const isHsm = domain[0] === 'managedhsm';
  const where = [isHsm ? '--hsm-name' : '--vault-name', vaultName, '--name', name];
  /** A name alone leads into whichever cloud az is logged in to. */
  const checkCloud = async (): Promise<void> => {
    const suffix = isHsm ? 'suffixes.mhsmDns' : 'suffixes.keyvaultDns';
    const args = ['cloud', 'show', '--query', suffix, '--output', 'tsv'];
    const found = (await az.run(args, { what: CHECK })).trim();
    if (found === `.${domain.join('.')}`) return;
    throw refused(CHECK, `az is set to a cloud whose vaults are at '*${found}'`, [
      "Choose the other cloud with 'az cloud set', and log in.",
    ]);
  };
  return {
    check: async () => {
      await checkCloud();
      const args = ['keyvault', 'key', 'show', ...where, '--output', 'json'];
      const { isDone, words } = await az.attempt(args, { what: CHECK });
      if (!isDone && /\bKeyNotFound\b/.test(words)) return;
      if (!isDone) throw refused(CHECK, words);
      throw refused(CHECK, `there is a key ${name} already`, ['Name another one.']);
    },
    // az reads the key from a file or its command line, which everybody can read.
    importKey: ({ pem }) =>
      withFiles({ 'app.pem': pem }, async (toPath) => {
        const file = ['--pem-file', toPath('app.pem')];
        const args = ['keyvault', 'key', 'import', ...where, ...file, '--ops', 'sign'];
        await az.run([...args, '--output', 'none'], { what: IMPORT });
        return reference;
      }),
    findPublicKey: () =>
      withFiles({}, async (toPath) => {
        const file = ['--encoding', 'DER', '--file', toPath('public.der')];
        await az.run(['keyvault', 'key', 'download', ...where, ...file], { what: CHECK });
        const der = readFileSync(toPath('public.der'));
        return createPublicKey({ key: der, format: 'der', type: 'spki' });
      }),
  };
}
