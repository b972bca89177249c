/**
 * The look-alikes of the key services, asked by the clients of those who make the services: what
 * these take for the service may stand for it in the stories.
 */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { execFile } from 'node:child_process';
import { createPublicKey, createHash, verify } from 'node:crypto';
import path from 'node:path';
import { crc32c } from '../../local-key-services/google/crc32c.ts';
import type { Certificate } from '../support/certificate.ts';
import { createAppKey } from '../support/keys.ts';
import {
  createServiceCertificate,
  startKeyServices,
  type ServicesWithNames,
} from '../support/key-services.ts';
import { CLIENTS, describeWithPackages } from './support.ts';

const SCRIPTS = path.join(import.meta.dirname, 'clients');
const NAMES = path.join(import.meta.dirname, '../../local-key-services/names.cjs');
const MESSAGE = 'header.claims';

let certificate: Certificate;
let services: ServicesWithNames;
beforeEach(async () => {
  certificate = createServiceCertificate();
  services = await startKeyServices(certificate);
});
afterEach(async () => {
  await services.close();
  certificate.remove();
});

/** Runs a script, whose connections to the services' names lead to the look-alikes. */
async function signBy(script: string, given: object): Promise<Buffer> {
  const env = {
    PATH: process.env['PATH'],
    NODE_OPTIONS: `--require=${NAMES}`,
    NODE_EXTRA_CA_CERTS: certificate.certFile,
    SERVICES_PORT: String(services.securePort),
    CLIENTS,
  };
  const stdout = await new Promise<string>((resolve, reject) => {
    const child = execFile(
      process.execPath,
      [path.join(SCRIPTS, script)],
      { env },
      (error, text, stderr) => (error ? reject(new Error(stderr)) : resolve(text)),
    );
    child.stdin?.end(JSON.stringify({ message: MESSAGE, ...given }));
  });
  return Buffer.from(stdout, 'base64');
}

const issue = (audience: string): Promise<string> =>
  services.setting.tokens.issue({ audience, nowMs: Date.now() });

function isByKey(signature: Buffer): boolean {
  return verify('sha256', Buffer.from(MESSAGE), createPublicKey(createAppKey().pem), signature);
}

describeWithPackages(['@aws-sdk/client-sts', '@aws-sdk/client-kms'], "AWS's SDK", () => {
  const toGiven = async (audience = 'sts.amazonaws.com'): Promise<object> => {
    const { region, roleArn, keyArn } = services.aws;
    return { region, roleArn, keyArn, idToken: await issue(audience) };
  };

  test('signs with the key of the look-alike', async () => {
    expect(isByKey(await signBy('aws.mjs', await toGiven()))).toBe(true);
  });

  test('reads the refusal of a token for someone else', async () => {
    await expect(signBy('aws.mjs', await toGiven('https://github.com/octo-org'))).rejects.toThrow(
      /InvalidIdentityToken.*: Incorrect token audience/,
    );
  });

  test('reads the refusal of a disabled key', async () => {
    services.setting.key.state = 'disabled';
    await expect(signBy('aws.mjs', await toGiven())).rejects.toThrow(/DisabledException/);
  });
});

describeWithPackages(['@google-cloud/kms', 'google-auth-library'], "Google's libraries", () => {
  const toGiven = async (audience = services.google.provider): Promise<object> => {
    const { provider, keyVersion } = services.google;
    const digest = createHash('sha256').update(MESSAGE).digest();
    const idToken = await issue(`https://iam.googleapis.com/${audience}`);
    return { provider, keyVersion, idToken, digestCrc32c: crc32c(digest) };
  };

  test('sign with the key of the look-alike, and find its checksums right', async () => {
    expect(isByKey(await signBy('google.mjs', await toGiven()))).toBe(true);
  });

  test('read the refusal of a token for someone else', async () => {
    await expect(signBy('google.mjs', await toGiven('other'))).rejects.toThrow(
      /invalid_grant: The audience in ID Token/,
    );
  });

  test('read the refusal of a disabled key', async () => {
    services.setting.key.state = 'disabled';
    await expect(signBy('google.mjs', await toGiven())).rejects.toThrow(
      /is not enabled.*FAILED_PRECONDITION/,
    );
  });
});

describeWithPackages(['@azure/identity', '@azure/keyvault-keys'], "Azure's SDK", () => {
  const toGiven = async (audience = 'api://AzureADTokenExchange'): Promise<object> => {
    const { tenantId, clientId, vaultHost, key, version } = services.azure;
    const keyUrl = `https://${vaultHost}/keys/${key}/${version}`;
    return { tenantId, clientId, keyUrl, idToken: await issue(audience) };
  };

  test('signs with the key of the look-alike', async () => {
    expect(isByKey(await signBy('azure.mjs', await toGiven()))).toBe(true);
  });

  test('reads the refusal of a token for someone else', async () => {
    await expect(signBy('azure.mjs', await toGiven('https://other.example'))).rejects.toThrow(
      /AADSTS700212/,
    );
  });

  test('reads the refusal of a disabled key', async () => {
    services.setting.key.state = 'disabled';
    await expect(signBy('azure.mjs', await toGiven())).rejects.toThrow(/disabled key/);
  });
});

describeWithPackages(['node-vault'], 'node-vault', () => {
  const toGiven = async (audience?: string): Promise<object> => {
    const { host, role, key } = services.vault;
    const address = `https://${host}`;
    return { address, role, key, idToken: await issue(audience ?? address) };
  };

  test('signs with the key of the look-alike, and leaves no token there', async () => {
    expect(isByKey(await signBy('vault.mjs', await toGiven()))).toBe(true);
    expect([...services.vault.tokens]).toEqual([]);
  });

  test('reads the refusal of a token for someone else', async () => {
    await expect(signBy('vault.mjs', await toGiven('https://other.example'))).rejects.toThrow(
      /error validating token/,
    );
  });
});
