/**
 * Stands in for aws, gcloud, az and vault: records what it was given, unwraps the key, and shows
 * its public half.
 */
import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto';
import { appendFileSync, existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { text as readText } from 'node:stream/consumers';
import { unwrap } from './unwrap.ts';

/** One call, as the tests read it. */
export interface ServiceCall {
  program: string;
  args: string[];
  stdin: string;
  /** Files that the command line names, with their modes and those of their folders. */
  files: { path: string; mode: number; folderMode: number }[];
  /** Names of the environment variables that hold a key. */
  leaks: string[];
}

const { HOME: home = '', SERVICE_REFUSALS: refusals = '{}', SERVICE_KEY: given = '' } = process.env;
const [program = '', ...args] = process.argv.slice(2);
const stdin = await readText(process.stdin);
const line = [program, ...args].join(' ');
const imported = path.join(home, 'imported.der');
const wrapping = path.join(home, 'wrapping.pem');
const VERSION =
  'projects/octo/locations/europe-west3/keyRings/apps/cryptoKeys/octo/cryptoKeyVersions/3';

function record(): void {
  const paths = args
    .map((arg) => arg.replace(/^fileb:\/\//, ''))
    .filter((arg) => path.isAbsolute(arg) && existsSync(arg));
  const files = paths.map((each) => ({
    path: each,
    mode: statSync(each).mode & 0o777,
    folderMode: statSync(path.dirname(each)).mode & 0o777,
  }));
  const leaks = Object.keys(process.env).filter((name) =>
    process.env[name]?.includes('PRIVATE KEY'),
  );
  const call: ServiceCall = { program, args, stdin, files, leaks };
  appendFileSync(path.join(home, 'service-calls.jsonl'), `${JSON.stringify(call)}\n`);
}

function readOption(name: string): string {
  return args[args.indexOf(name) + 1] ?? '';
}

/** The service's own key pair, the same at each call. */
function wrappingKey(): KeyObject {
  if (!existsSync(wrapping)) {
    const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 4096 });
    writeFileSync(wrapping, privateKey.export({ format: 'pem', type: 'pkcs8' }));
  }
  return createPrivateKey(readFileSync(wrapping));
}

function toPublic(key: KeyObject, form: 'pem' | 'base64'): string {
  const half = createPublicKey(key);
  if (form === 'pem') return half.export({ format: 'pem', type: 'spki' }).toString();
  return half.export({ format: 'der', type: 'spki' }).toString('base64');
}

function keep(wrapped: Buffer): string {
  const der = unwrap(wrapped, wrappingKey());
  createPrivateKey({ key: der, format: 'der', type: 'pkcs8' });
  writeFileSync(imported, der);
  return '';
}

/** The imported key, or another where a test wants the import to have gone wrong. */
function publicHalf(form: 'pem' | 'base64'): string {
  if (given === 'another') return toPublic(wrappingKey(), form);
  const key = { key: readFileSync(imported), format: 'der', type: 'pkcs8' } as const;
  return toPublic(createPrivateKey(key), form);
}

function fail(words: string): never {
  console.error(words);
  process.exit(2);
}

const readFile = (name: string): Buffer => readFileSync(readOption(name).replace('fileb://', ''));

const ANSWERS: readonly (readonly [command: RegExp, answer: () => string])[] = [
  [
    /^aws kms describe-key /,
    () =>
      JSON.stringify({
        KeyMetadata: {
          Arn: 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd',
          Origin: given === 'own' ? 'AWS_KMS' : 'EXTERNAL',
          KeySpec: 'RSA_2048',
          KeyUsage: 'SIGN_VERIFY',
          KeyState: 'PendingImport',
        },
      }),
  ],
  [
    /^aws kms get-parameters-for-import .*RSA_AES_KEY_WRAP_SHA_256 --wrapping-key-spec RSA_4096/,
    () => JSON.stringify({ PublicKey: toPublic(wrappingKey(), 'base64'), ImportToken: 'dG9rZW4=' }),
  ],
  [
    /^aws kms import-key-material .*KEY_MATERIAL_DOES_NOT_EXPIRE/,
    () =>
      readFile('--import-token').toString() === 'token'
        ? keep(readFile('--encrypted-key-material'))
        : fail('InvalidImportTokenException'),
  ],
  [/^aws kms get-public-key /, () => JSON.stringify({ PublicKey: publicHalf('base64') })],
  [/^gcloud kms keys describe /, () => '{"purpose": "ASYMMETRIC_SIGN"}'],
  [/^gcloud kms import-jobs create .*rsa-oaep-4096-sha256-aes-256/, () => ''],
  [
    /^gcloud kms import-jobs describe /,
    () => JSON.stringify({ state: 'ACTIVE', publicKey: { pem: toPublic(wrappingKey(), 'pem') } }),
  ],
  [
    /^gcloud kms keys versions import /,
    () => keep(readFile('--wrapped-key-file')) + JSON.stringify({ name: VERSION }),
  ],
  [/^gcloud kms keys versions describe 3 /, () => '{"state": "ENABLED"}'],
  [/^gcloud kms keys versions get-public-key 3 /, () => publicHalf('pem')],
  [/^az cloud show /, () => (given === 'other-cloud' ? '.vault.azure.cn' : '.vault.azure.net')],
  [/^az keyvault key show /, () => (existsSync(imported) ? '{}' : fail('(KeyNotFound) A key …'))],
  [
    /^az keyvault key import .*--ops sign/,
    () => {
      const key = createPrivateKey(readFile('--pem-file'));
      writeFileSync(imported, key.export({ format: 'der', type: 'pkcs8' }));
      return '';
    },
  ],
  [
    /^az keyvault key download .*--encoding DER/,
    () => {
      writeFileSync(readOption('--file'), Buffer.from(publicHalf('base64'), 'base64'));
      return '';
    },
  ],
  [
    /^vault read .*\/wrapping_key$/,
    () => JSON.stringify({ data: { public_key: toPublic(wrappingKey(), 'pem') } }),
  ],
  [
    /^vault read .*\/keys\/octo$/,
    () =>
      existsSync(imported)
        ? JSON.stringify({ data: { keys: { 1: { public_key: publicHalf('pem') } } } })
        : fail('No value found at transit/keys/octo'),
  ],
  [
    /^vault write transit\/keys\/octo\/import -$/,
    () => {
      const { ciphertext } = JSON.parse(stdin) as { ciphertext: string };
      return keep(Buffer.from(ciphertext, 'base64'));
    },
  ],
];

record();
const refused = Object.entries(JSON.parse(refusals) as Record<string, string>);
const words = refused.find(([part]) => line.includes(part))?.[1];
if (words !== undefined) fail(words);
const [, answer] = ANSWERS.find(([command]) => command.test(line)) ?? [];
console.log(answer ? answer() : fail(`unknown command: ${line}`));
