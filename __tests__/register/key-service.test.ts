/**
 * The program with a key service: the app's key goes there by the service's command line, and
 * nowhere else.
 */
import { createPrivateKey } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { Visitor } from '../support/visitor.ts';
import type { ServiceCall } from './support/key-services.ts';
import { install, registerOnGitHub, SLUG } from './support/person.ts';
import { Setting, type RegisterProcess } from './support/setting.ts';

// The stand-ins are shell scripts, and modes of files mean nothing on Windows.
const onPosix = process.platform === 'win32' ? describe.skip : describe;

const APP = ['--owner', 'octo-org', '--for', 'comment', '--name', 'Octo Tokens', '--no-open'];
const BIN = path.join(import.meta.dirname, 'support/bin-key-services');
const GH = path.join(import.meta.dirname, 'support/bin');

const ARN = 'arn:aws:kms:eu-central-1:111122223333:key/1234abcd';
const GOOGLE =
  'projects/octo/locations/europe-west3/keyRings/apps/cryptoKeys/octo/cryptoKeyVersions';
const AZURE = 'https://octo-keys.vault.azure.net/keys/octo';
const VAULT = 'https://vault.octo.example:8200/v1/transit/keys/octo';

/**
 * Each service, the name that the key has in the end, and the inputs that the workflow needs with
 * it.
 */
const SERVICES: readonly (readonly [tool: string, key: string, kept: string, input: string])[] = [
  ['aws', ARN, ARN, 'aws-role-to-assume: arn:aws:iam::111122223333:role/ROLE'],
  ['aws', 'awskms:///alias/octo', ARN, 'aws-role-to-assume: arn:aws:iam::111122223333:role/ROLE'],
  ['gcloud', `${GOOGLE}/1`, `${GOOGLE}/3`, 'gcp-workload-identity-provider: projects/NUMBER/'],
  ['az', AZURE, AZURE, 'azure-tenant-id: TENANT'],
  ['vault', VAULT, VAULT, 'vault-role: ROLE'],
];

let setting: Setting;
let visitor: Visitor;

beforeEach(async () => {
  setting = await Setting.open();
  visitor = new Visitor(setting.host);
  await visitor.signIn('octocat');
  mkdirSync(path.join(setting.home, 'tmp'));
});
afterEach(() => setting.close());

function start(key: string, env: NodeJS.ProcessEnv = {}): RegisterProcess {
  return setting.start([...APP, '--repo', 'octo-org/hello', '--kms', key], {
    PATH: [BIN, GH, path.dirname(process.execPath), '/bin', '/usr/bin'].join(path.delimiter),
    TMPDIR: path.join(setting.home, 'tmp'),
    ...env,
  });
}

function serviceCalls(): ServiceCall[] {
  const file = path.join(setting.home, 'service-calls.jsonl');
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as ServiceCall);
}

/** The key that GitHub handed out. */
function findPem(): string {
  const exchange = setting.github.requests.find(({ path: at }) => at.includes('app-manifests'));
  return (exchange?.responseBody as { pem: string }).pem;
}

function toPkcs8(pem: string): Buffer {
  return createPrivateKey(pem).export({ format: 'der', type: 'pkcs8' });
}

function rescued(): string[] {
  return readdirSync(setting.home).filter((name) => name.startsWith(`${SLUG}.`));
}

onPosix('a key service', () => {
  test.each(SERVICES)('imports the key with %s as %s', async (tool, key, kept, input) => {
    const program = start(key);
    program.type(`${await registerOnGitHub(program, visitor)}\n`);
    await program.seen(/Install it on GitHub now/);
    await install(visitor);
    await program.seen(/A token for octo-org\/hello with .* was minted and revoked/);
    expect(await program.end()).toBe(0);

    const imported = readFileSync(path.join(setting.home, 'imported.der'));
    expect(imported.equals(toPkcs8(findPem()))).toBe(true);
    expect(program.output).toContain(`Key stored in the key ${kept} in `);
    expect(program.output).not.toContain('still to be compared');
    expect(program.output).toContain(`kms-key: ${kept}\n`);
    expect(program.output).toContain(`          ${input}`);
    expect(program.output).toContain('      id-token: write\n');
    expect(program.output).not.toContain('private-key');
    const gh = setting.ghCalls().map(({ args }) => args.join(' '));
    expect(gh.filter((line) => line.includes('secret set'))).toEqual([]);
    expect(gh).toContain('api --method POST repos/octo-org/hello/actions/variables --input -');
    expect(serviceCalls().every(({ program: name }) => name === tool)).toBe(true);
  });

  test.each(SERVICES)(
    'imports the key with %s as %s without leaving a trace',
    async (_tool, key) => {
      const program = start(key);
      program.type(`${await registerOnGitHub(program, visitor)}\n`);
      await program.seen(/Install it on GitHub now/);
      const calls = serviceCalls();
      const lines = findPem().split('\n').slice(1, -2);
      const shown = [program.output, JSON.stringify(calls)].join();
      expect(lines.length).toBeGreaterThan(20);
      expect(lines.filter((line) => shown.includes(line))).toEqual([]);
      expect(shown).not.toContain(toPkcs8(findPem()).toString('base64').slice(0, 200));
      expect(calls.flatMap(({ leaks }) => leaks)).toEqual([]);
      const inTemporary = calls
        .flatMap(({ files }) => files)
        .filter((file) => file.path.startsWith(path.join(setting.home, 'tmp')));
      for (const file of inTemporary) {
        expect(file).toMatchObject({ folderMode: 0o700, path: expect.any(String) });
        if (!file.path.endsWith('public.der')) expect(file.mode).toBe(0o600);
      }
      expect(readdirSync(path.join(setting.home, 'tmp'))).toEqual([]);
      expect(rescued()).toEqual([]);
    },
  );

  test.each(SERVICES)('is asked before there is an app: %s for %s', async (tool, key) => {
    const refusals = JSON.stringify({ [tool]: 'AccessDenied: not you' });
    const program = start(key, { SERVICE_REFUSALS: refusals });
    expect(await program.end()).toBe(1);
    expect(program.output).toMatch(/Checking the key in .* failed: AccessDenied: not you\./);
    expect(setting.world.apps).toHaveLength(0);
  });

  test.each(SERVICES)('needs its command line: %s for %s', async (tool, key) => {
    // Only what the stand-in for gh needs: /bin may hold the real tools.
    const tools = path.join(setting.home, 'tools');
    mkdirSync(tools);
    const dirname = ['/usr/bin/dirname', '/bin/dirname'].find((file) => existsSync(file)) ?? '';
    symlinkSync(dirname, path.join(tools, 'dirname'));
    const PATH = [GH, tools, path.dirname(process.execPath)].join(path.delimiter);
    const program = start(key, { PATH });
    expect(await program.end()).toBe(1);
    expect(program.output).toMatch(new RegExp(`failed: ${tool}\\b.* cannot be started`));
    expect(setting.world.apps).toHaveLength(0);
  });

  test.each([
    ['import-key-material', ARN],
    ['versions import', `${GOOGLE}/1`],
    ['key import', AZURE],
    ['vault write', VAULT],
  ])('that refuses %s leaves the key to a file', async (command, key) => {
    const program = start(key, { SERVICE_REFUSALS: JSON.stringify({ [command]: 'Not today' }) });
    program.type(`${await registerOnGitHub(program, visitor)}\n`);
    await program.seen(/✗ Importing the key into .* failed: Not today\./);
    expect(readdirSync(path.join(setting.home, 'tmp'))).toEqual([]);
    program.type('f\n');
    await program.seen(/Install it on GitHub now/);
    const [name = ''] = rescued();
    const file = path.join(setting.home, name);
    expect(readFileSync(file, 'utf8')).toBe(findPem());
    expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  test.each(SERVICES)('that shows another key is not trusted: %s for %s', async (_tool, key) => {
    const program = start(key, { SERVICE_KEY: 'another' });
    program.type(`${await registerOnGitHub(program, visitor)}\n`);
    await program.seen(/failed: the fingerprint of the key there is not that of the app/);
    program.type('f\n');
    await program.seen(/Install it on GitHub now/);
    expect(rescued()).toHaveLength(1);
  });

  test('that does not show the key leaves the fingerprint to the reader', async () => {
    const refusals = JSON.stringify({ 'get-public-key': 'AccessDenied' });
    const program = start(ARN, { SERVICE_REFUSALS: refusals });
    program.type(`${await registerOnGitHub(program, visitor)}\n`);
    await program.seen(/Key stored in .*, whose fingerprint is still to be compared/);
  });

  test.each([
    [ARN, 'own', 'its Origin is AWS_KMS, and must be EXTERNAL'],
    [AZURE, 'other-cloud', "vaults are at '*.vault.azure.cn'"],
  ])('refuses %s beforehand where it is %s', async (key, kind, words) => {
    const program = start(key, { SERVICE_KEY: kind });
    expect(await program.end()).toBe(1);
    expect(program.output).toContain(words);
  });

  test('saves the key when the program is interrupted during the import', async () => {
    const program = start(ARN, {
      SERVICE_REFUSALS: JSON.stringify({ 'import-key-material': 'Not today' }),
    });
    program.type(`${await registerOnGitHub(program, visitor)}\n`);
    await program.seen(/Not today/);
    program.signal('SIGINT');
    expect(await program.end()).toBe(130);
    expect(rescued()).toHaveLength(1);
    expect(existsSync(path.join(setting.home, 'imported.der'))).toBe(false);
  });

  test('can be an answer, and then the place of the id is asked for', async () => {
    const program = setting.start([...APP], {
      PATH: [BIN, GH, path.dirname(process.execPath), '/bin'].join(path.delimiter),
    });
    program.type(`${VAULT}\nocto-org/hello:production\n`);
    const page = await (await fetch(await program.page())).text();
    expect(page).toContain(`key ${VAULT} in Vault or OpenBao`);
    expect(page).toMatch(
      /APP_CLIENT_ID<\/code> of\s+the environment production of octo-org\/hello/,
    );
  });
});
