/** Imports into Google Cloud KMS, as a new version of a key that was made for it. */
import { createPublicKey, randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { readFields, readString, type KeyName } from '../github.ts';
import { createCommand, refused } from './command.ts';
import type { KeyImporter } from './importer.ts';
import { parseOutput } from './output.ts';
import { withFiles } from './temporary-files.ts';
import { wrapKey } from './wrap-key.ts';

type GoogleKey = Extract<KeyName, { service: 'google' }>;

const CHECK = 'Checking the key in Google Cloud KMS';
const IMPORT = 'Importing the key into Google Cloud KMS';
const ALGORITHM = 'rsa-sign-pkcs1-2048-sha256';
const JSON_OUTPUT = ['--format', 'json'];
/** Import jobs and imported versions become usable some seconds after they were made. */
const POLL = { tries: 60, ms: 1_000 };

const gcloud = createCommand(['gcloud'], { CLOUDSDK_CORE_DISABLE_PROMPTS: '1' });

export function openGoogleImporter({ name }: GoogleKey): KeyImporter {
  const [, project = '', , location = '', , keyRing = '', , key = ''] = name.split('/');
  const ring = ['--project', project, '--location', location, '--keyring', keyRing];
  const call = (...args: string[]): string[] => ['kms', ...args, ...ring];
  const openJob = async (): Promise<{ job: string; wrappingKey: string }> => {
    const job = `scoped-token-${randomBytes(6).toString('hex')}`;
    const method = ['--import-method', 'rsa-oaep-4096-sha256-aes-256'];
    const level = ['--protection-level', 'software'];
    await gcloud.run([...call('import-jobs', 'create', job), ...method, ...level], {
      what: IMPORT,
    });
    const data = await waitFor(call('import-jobs', 'describe', job), 'ACTIVE');
    return { job, wrappingKey: readString(readFields(data)['publicKey'], 'pem') ?? '' };
  };
  return {
    check: async () => {
      const data = await read(call('keys', 'describe', key), CHECK);
      const purpose = readString(data, 'purpose') ?? 'unknown';
      if (purpose === 'ASYMMETRIC_SIGN') return;
      throw refused(CHECK, `its purpose is ${purpose}, and must be ASYMMETRIC_SIGN`, [
        "Make one with 'gcloud kms keys create', as docs/keyless-google.md shows.",
      ]);
    },
    // Wrapped here: gcloud would read the unwrapped key from a file, and needs a package for it.
    importKey: async ({ pkcs8 }) => {
      const { job, wrappingKey } = await openJob();
      const wrapped = wrapKey(pkcs8, createPublicKey(wrappingKey));
      const imported = await withFiles({ wrapped }, (toPath) => {
        const args = call('keys', 'versions', 'import', '--key', key, '--import-job', job);
        const file = ['--algorithm', ALGORITHM, '--wrapped-key-file', toPath('wrapped')];
        return read([...args, ...file], IMPORT);
      });
      const reference = readString(imported, 'name') ?? name;
      const version = reference.split('/').at(-1) ?? '';
      await waitFor(call('keys', 'versions', 'describe', version, '--key', key), 'ENABLED');
      return reference;
    },
    findPublicKey: async (reference) => {
      const version = reference.split('/').at(-1) ?? '';
      const args = call('keys', 'versions', 'get-public-key', version, '--key', key);
      return createPublicKey(await gcloud.run(args, { what: CHECK }));
    },
  };
}

async function read(args: string[], what: string): Promise<unknown> {
  return parseOutput(await gcloud.run([...args, ...JSON_OUTPUT], { what }));
}

async function waitFor(args: string[], state: string): Promise<unknown> {
  for (let tries = 1; ; tries++) {
    const data = await read(args, IMPORT);
    const found = readString(data, 'state') ?? 'unknown';
    if (found === state) return data;
    if (!found.startsWith('PENDING') || tries >= POLL.tries)
      throw refused(IMPORT, `its state is ${found}, and not ${state}`);
    await sleep(POLL.ms);
  }
}
