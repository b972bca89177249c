/** Imports into AWS KMS: a key that was made for it and waits for its material. */
import { createPublicKey } from 'node:crypto';
import { readFields, readString, type KeyName } from '../github.ts';
import { createCommand, refused } from './command.ts';
import type { KeyImporter } from './importer.ts';
import { parseOutput } from './output.ts';
import { withFiles } from './temporary-files.ts';
import { wrapKey } from './wrap-key.ts';

type AwsKey = Extract<KeyName, { service: 'aws' }>;

const CHECK = 'Checking the key in AWS KMS';
const IMPORT = 'Importing the key into AWS KMS';

/**
 * What the key must be:
 * https://docs.aws.amazon.com/kms/latest/developerguide/importing-keys-create-cmk.html
 */
const EXPECTED: Readonly<Record<string, string>> = {
  Origin: 'EXTERNAL',
  KeySpec: 'RSA_2048',
  KeyUsage: 'SIGN_VERIFY',
  KeyState: 'PendingImport',
};

const aws = createCommand(['aws'], { AWS_PAGER: '' });

/** The arguments of a call about a key. */
type ToArgs = (action: string, id: string) => string[];

export function openAwsImporter({ keyId, region }: AwsKey): KeyImporter {
  const kms: ToArgs = (action, id) => {
    const where = region === undefined ? [] : ['--region', region];
    return ['kms', action, '--key-id', id, ...where, '--output', 'json'];
  };
  /** The ARN: neither an id alone nor an alias can be imported into. */
  const describe = async (): Promise<{ arn: string; key: unknown }> => {
    const data = parseOutput(await aws.run(kms('describe-key', keyId), { what: CHECK }));
    const key = readFields(data)['KeyMetadata'];
    return { arn: readString(key, 'Arn') ?? keyId, key };
  };
  return {
    check: async () => {
      const { key } = await describe();
      for (const [name, value] of Object.entries(EXPECTED)) {
        const found = readString(key, name) ?? 'unknown';
        if (found === value) continue;
        throw refused(CHECK, `its ${name} is ${found}, and must be ${value}`, [
          "Make one with 'aws kms create-key --origin EXTERNAL --key-spec RSA_2048 --key-usage SIGN_VERIFY'.",
        ]);
      }
    },
    importKey: async ({ pkcs8 }) => {
      const { arn } = await describe();
      await importMaterial(kms, arn, pkcs8);
      return arn;
    },
    findPublicKey: async (reference) => {
      const reply = parseOutput(await aws.run(kms('get-public-key', reference), { what: CHECK }));
      const der = Buffer.from(readString(reply, 'PublicKey') ?? '', 'base64');
      return createPublicKey({ key: der, format: 'der', type: 'spki' });
    },
  };
}

async function importMaterial(kms: ToArgs, arn: string, pkcs8: Buffer): Promise<void> {
  const wrapping = ['--wrapping-algorithm', 'RSA_AES_KEY_WRAP_SHA_256'];
  const args = [...kms('get-parameters-for-import', arn), ...wrapping];
  const reply = parseOutput(
    await aws.run([...args, '--wrapping-key-spec', 'RSA_4096'], { what: IMPORT }),
  );
  const der = Buffer.from(readString(reply, 'PublicKey') ?? '', 'base64');
  const wrappingKey = createPublicKey({ key: der, format: 'der', type: 'spki' });
  const files = {
    token: Buffer.from(readString(reply, 'ImportToken') ?? '', 'base64'),
    wrapped: wrapKey(pkcs8, wrappingKey),
  };
  await withFiles(files, (toPath) =>
    aws.run(
      [
        ...kms('import-key-material', arn),
        ...['--import-token', `fileb://${toPath('token')}`],
        ...['--encrypted-key-material', `fileb://${toPath('wrapped')}`],
        ...['--expiration-model', 'KEY_MATERIAL_DOES_NOT_EXPIRE'],
      ],
      { what: IMPORT },
    ),
  );
}
