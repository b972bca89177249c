/** Commands of docs/sign-command.md with the programs that they name. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createAppKey } from '../support/keys.ts';
import { stories, type Story } from '../support/story.ts';
import {
  describeWith,
  findFreePort,
  makeFolder,
  run,
  startServer,
  type RunningServer,
} from './support.ts';

const PIN = '123456';

async function expectToken(
  story: Story,
  command: string,
  env: Record<string, string> = {},
): Promise<void> {
  const inputs = {
    'client-id': story.app.clientId,
    'sign-command': command,
    permissions: 'contents: read',
  };
  const main = await story.run('main', inputs, { env });
  expect(main.error).toEqual([]);
  expect(main.outputs['token']).toMatch(/^ghs_/);
  expect(main.stdout).not.toContain(PIN);
}

describeWith(['softhsm2-util', 'pkcs11-tool'], 'SoftHSM', () => {
  const folder = makeFolder();
  const env = { SOFTHSM2_CONF: path.join(folder, 'softhsm2.conf'), HSM_PIN: PIN };
  const module = '/usr/lib/softhsm/libsofthsm2.so';

  beforeAll(() => {
    writeFileSync(
      env.SOFTHSM2_CONF,
      `directories.tokendir = ${folder}\nobjectstore.backend = file\n`,
    );
    writeFileSync(path.join(folder, 'app.p8'), createAppKey().pkcs8);
    const pins = ['--pin', PIN, '--so-pin', PIN];
    run('softhsm2-util', ['--init-token', '--free', '--label', 'app', ...pins], { env });
    const key = ['--import', path.join(folder, 'app.p8'), '--label', 'app', '--id', '01'];
    run('softhsm2-util', [...key, '--token', 'app', '--pin', PIN], { env });
  });

  stories('a key in it', (get) => {
    test('signs through pkcs11-tool', async () => {
      const sign = '--login --pin env:HSM_PIN --id 01 --sign --mechanism SHA256-RSA-PKCS';
      await expectToken(get(), `pkcs11-tool --module ${module} --token-label app ${sign}`, env);
    });
  });
});

describeWith(['swtpm', 'tpm2_sign'], 'a TPM', () => {
  const folder = makeFolder();
  let swtpm: RunningServer;
  let env: Record<string, string>;

  beforeAll(async () => {
    const port = await findFreePort();
    const control = port + 1;
    const listen = ['--server', `type=tcp,port=${port}`, '--ctrl', `type=tcp,port=${control}`];
    const state = ['--tpmstate', `dir=${folder}`, '--flags', 'not-need-init,startup-clear'];
    swtpm = await startServer(['swtpm', 'socket', '--tpm2', ...listen, ...state], control);
    env = { TPM2TOOLS_TCTI: `swtpm:host=127.0.0.1,port=${port}` };
    writeFileSync(path.join(folder, 'app.pem'), createAppKey().pem);
    const tpm = (tool: string, ...args: string[]): string =>
      run(
        tool,
        args.map((each) => each.replace(/^@/, `${folder}/`)),
        { env },
      );
    tpm('tpm2_createprimary', '-C', 'o', '-c', '@primary.ctx');
    tpm('tpm2_flushcontext', '-t');
    tpm(
      'tpm2_import',
      '-C',
      '@primary.ctx',
      '-G',
      'rsa',
      '-i',
      '@app.pem',
      '-u',
      '@key.pub',
      '-r',
      '@key.priv',
    );
    tpm('tpm2_flushcontext', '-t');
    tpm('tpm2_load', '-C', '@primary.ctx', '-u', '@key.pub', '-r', '@key.priv', '-c', '@key.ctx');
    tpm('tpm2_flushcontext', '-t');
    tpm('tpm2_evictcontrol', '-C', 'o', '-c', '@key.ctx', '0x81010001');
    tpm('tpm2_flushcontext', '-t');
  }, 120_000);
  afterAll(() => swtpm.stop());

  stories('a key in it', (get) => {
    test('signs through tpm2_sign', async () => {
      await expectToken(
        get(),
        'tpm2_sign -c 0x81010001 -g sha256 -s rsassa -f plain -o /dev/stdout',
        env,
      );
    });
  });
});
