/** OpenBao itself, with the app's key imported into its transit engine. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAppKey } from '../support/keys.ts';
import { keyServiceStories, mainWith, type ServicesWithNames } from '../support/key-services.ts';
import {
  describeWith,
  findFreePort,
  makeFolder,
  run,
  startServer,
  type RunningServer,
} from './support.ts';

const ROOT_TOKEN = 'root-of-the-tests';

describeWith(['bao', 'openssl'], 'OpenBao', () => {
  const folder = makeFolder();
  let bao: RunningServer;

  const cli = (args: readonly string[], input?: string): string =>
    run('bao', args, {
      env: { BAO_ADDR: bao.url, BAO_TOKEN: ROOT_TOKEN, HOME: folder },
      ...(input !== undefined && { input }),
    });

  /** As docs/keyless-vault.md has it. */
  beforeAll(async () => {
    const port = await findFreePort();
    const listen = `-dev-listen-address=127.0.0.1:${port}`;
    const command = ['bao', 'server', '-dev', `-dev-root-token-id=${ROOT_TOKEN}`, listen] as const;
    bao = await startServer(command, port, { HOME: folder });
    writeFileSync(path.join(folder, 'app.pem'), createAppKey().pem);
    run('sh', [
      '-c',
      'openssl pkcs8 -topk8 -nocrypt -outform DER -in app.pem | base64 -w0 > app.b64'.replaceAll(
        'app.',
        `${folder}/app.`,
      ),
    ]);
    cli(['secrets', 'enable', 'transit']);
    cli(['transit', 'import', 'transit/keys/octo-deployer', `@${folder}/app.b64`, 'type=rsa-2048']);
    cli(['write', '-f', 'transit/keys/ed', 'type=ed25519']);
    cli(['write', '-f', 'transit/keys/aes', 'type=aes256-gcm96']);
    const allow = (right: string, ...paths: string[]): string =>
      paths.map((each) => `path "${each}" { capabilities = ["${right}"] }\n`).join('');
    const sign = allow(
      'update',
      'transit/sign/octo-deployer/sha2-256',
      'transit/sign/ed/sha2-256',
      'transit/sign/aes/sha2-256',
      'transit/sign/absent/sha2-256',
    );
    cli(
      ['policy', 'write', 'octo-signer', '-'],
      sign + allow('read', 'transit/keys/octo-deployer'),
    );
    cli(['policy', 'write', 'nothing', '-'], allow('read', 'secret/none'));
    cli(['auth', 'enable', 'jwt']);
  }, 120_000);
  afterAll(() => bao.stop());

  /** The role trusts the tokens of this test's own issuer. */
  const trust = async ({ setting }: ServicesWithNames, more: object = {}): Promise<void> => {
    const pem = await setting.tokens.toPublicPem();
    cli(['write', 'auth/jwt/config', `jwt_validation_pubkeys=${pem}`]);
    const role = {
      role_type: 'jwt',
      user_claim: 'sub',
      bound_audiences: [bao.url],
      bound_subject: setting.subject,
      token_policies: ['octo-signer'],
      token_ttl: '60s',
      token_type: 'default',
      ...more,
    };
    cli(['write', 'auth/jwt/role/octo-signer', '-'], JSON.stringify(role));
  };
  const countTokens = (): number =>
    (JSON.parse(cli(['list', '-format=json', 'auth/token/accessors'])) as string[]).length;

  keyServiceStories('a key in its transit engine', (get, getServices) => {
    const toInputs = (key = 'octo-deployer'): Record<string, string> => ({
      'kms-key': `${bao.url}/v1/transit/keys/${key}`,
      'vault-role': 'octo-signer',
      permissions: 'contents: read',
    });

    test('mints a token, and leaves none in OpenBao', async () => {
      await trust(getServices());
      const before = countTokens();
      const main = await mainWith(get(), getServices(), toInputs());
      expect(main.error).toEqual([]);
      expect(main.warning).toEqual([]);
      expect(main.outputs['token']).toMatch(/^ghs_/);
      expect(countTokens()).toBe(before);
    });

    test('warns of a batch token, which cannot be revoked', async () => {
      await trust(getServices(), { token_type: 'batch' });
      const main = await mainWith(get(), getServices(), toInputs());
      expect(main.error).toEqual([]);
      expect(main.warning).toEqual([expect.stringMatching(/^Vault's token was not revoked/)]);
    });

    test.each<[string, object, string, RegExp]>([
      [
        'another subject',
        { bound_subject: 'repo:octo-org/other' },
        'octo-deployer',
        /sub.*#trust-refused$/,
      ],
      [
        'another audience',
        { bound_audiences: ['https://other.example'] },
        'octo-deployer',
        /aud.*#trust-refused$/,
      ],
      [
        'no permission',
        { token_policies: ['nothing'] },
        'octo-deployer',
        /permission denied.*#signing-denied$/,
      ],
      ['no key', {}, 'absent', /#key-not-found$/],
      ['a key that cannot sign', {}, 'aes', /#key-unsuitable$/],
      // It signs with this one, whatever algorithm is asked for.
      ['a key of another kind', {}, 'ed', /has 64 bytes.*#signature-unusable$/],
    ])('refuses with %s', async (_, role, key, message) => {
      await trust(getServices(), role);
      const before = countTokens();
      const main = await mainWith(get(), getServices(), toInputs(key));
      expect(main.error).toEqual([expect.stringMatching(message)]);
      expect(countTokens()).toBe(before);
    });
  });
});
