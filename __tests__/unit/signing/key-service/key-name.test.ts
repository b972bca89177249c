/** The forms of `kms-key`: which service, where, and what is refused. */
import { expect, test } from '@jest/globals';
import {
  findPartition,
  findRegion,
  parseAwsKey,
} from '../../../../src/signing/key-service/aws/key-name.ts';
import { parseKeyName } from '../../../../src/signing/key-service/key-name.ts';
import { toVaultAddress } from '../../../../src/signing/key-service/vault/key-name.ts';

const ID = '1234abcd-12ab-34cd-56ef-1234567890ab';
const ARN = `arn:aws:kms:eu-central-1:111122223333:key/${ID}`;
const ALIAS = 'arn:aws-cn:kms:cn-north-1:111122223333:alias/team/app';
const GOOGLE = 'projects/octo-org/locations/europe-west3/keyRings/apps/cryptoKeys/deployer';

test.each<[string, object]>([
  [ARN, { service: 'aws', keyId: ARN, region: 'eu-central-1' }],
  [ALIAS, { service: 'aws', keyId: ALIAS, region: 'cn-north-1' }],
  [`awskms:///${ARN}`, { service: 'aws', keyId: ARN, region: 'eu-central-1' }],
  [`awskms:///${ID}`, { service: 'aws', keyId: ID, region: undefined }],
  ['awskms:///mrk-1234', { service: 'aws', keyId: 'mrk-1234', region: undefined }],
  ['awskms:///alias/app', { service: 'aws', keyId: 'alias/app', region: undefined }],
  [`${GOOGLE}/cryptoKeyVersions/1`, { service: 'google', name: `${GOOGLE}/cryptoKeyVersions/1` }],
  [`gcpkms://${GOOGLE}/versions/12`, { service: 'google', name: `${GOOGLE}/cryptoKeyVersions/12` }],
  [
    'https://Octo-Keys.vault.azure.net/keys/app',
    {
      service: 'azure',
      vault: 'https://octo-keys.vault.azure.net',
      name: 'app',
      version: undefined,
      login: 'https://login.microsoftonline.com',
      scope: 'https://vault.azure.net/.default',
    },
  ],
  [
    'azurekms://hsm.managedhsm.usgovcloudapi.net/app/78deebed173b48e48f55abf87ed4cf71',
    {
      service: 'azure',
      vault: 'https://hsm.managedhsm.usgovcloudapi.net',
      name: 'app',
      version: '78deebed173b48e48f55abf87ed4cf71',
      login: 'https://login.microsoftonline.us',
      scope: 'https://managedhsm.usgovcloudapi.net/.default',
    },
  ],
  [
    'https://vault.example:8200/v1/transit/keys/app?version=3',
    {
      service: 'vault',
      address: 'https://vault.example:8200',
      product: 'vault',
      namespace: undefined,
      mount: 'transit',
      name: 'app',
      version: 3,
    },
  ],
  [
    'https://vault.example/v1/admin/team-a/signing/keys/app.v2',
    expect.objectContaining({ namespace: 'admin/team-a', mount: 'signing', name: 'app.v2' }),
  ],
  [
    'http://127.0.0.1:8200/v1/transit/keys/app',
    expect.objectContaining({ address: 'http://127.0.0.1:8200' }),
  ],
  [
    'hashivault://app',
    expect.objectContaining({ address: undefined, product: 'vault', mount: 'transit' }),
  ],
  [
    'openbao://team/signing/app',
    expect.objectContaining({ product: 'openbao', mount: 'team/signing', name: 'app' }),
  ],
])('reads %s', (text, key) => {
  expect(parseKeyName(text)).toEqual(key);
});

test.each([
  ['vault.azure.net', 'microsoftonline.com'],
  ['managedhsm.azure.net', 'microsoftonline.com'],
  ['vault.azure.cn', 'chinacloudapi.cn'],
  ['managedhsm.azure.cn', 'chinacloudapi.cn'],
  ['managedhsm.chinacloudapi.cn', 'chinacloudapi.cn'],
  ['vault.usgovcloudapi.net', 'microsoftonline.us'],
  ['managedhsm.usgovcloudapi.net', 'microsoftonline.us'],
])('asks for a token for a key at %s at login.%s', (domain, cloud) => {
  expect(parseKeyName(`https://keys.${domain}/keys/app`)).toMatchObject({
    vault: `https://keys.${domain}`,
    login: `https://login.${cloud}`,
    scope: `https://${domain}/.default`,
  });
});

test.each([
  'app',
  ID,
  'alias/app',
  'arn:aws:kms:eu-central-1:111122223333:grant/app',
  'arn:aws:iam::111122223333:role/app',
  'arn:aws:kms:evil.example/:111122223333:key/app',
  'arn:aws:kms:here:111122223333:key/app',
  'awskms://kms.example/app',
  'awskms:///',
  'projects/octo-org/locations/global/keyRings/apps',
  'projects/../locations/global/keyRings/apps/cryptoKeys/app/cryptoKeyVersions/1',
  'https://keys.vault.azure.net.evil.example/keys/app',
  'https://keys.vault.azure.net/secrets/app',
  'https://keys.vault.azure.net/keys/a/b/c',
  'https://user@vault.example/v1/transit/keys/app',
  'https://vault.example/v1/transit/keys/..',
  'https://vault.example/v1/../transit/keys/app',
  'https://vault.example/v1/transit/sign/app',
  'https://vault.example/v1/transit/keys/app?version=latest',
  'hashivault://',
  '-----BEGIN RSA PRIVATE KEY-----',
])('refuses %s, and names all forms', (text) => {
  expect(() => parseKeyName(text)).toThrow(/^Input 'kms-key' is not the name of a key\. /);
  expect(findForms(text)).toEqual([
    'arn:aws:kms:REGION:ACCOUNT:key/ID',
    'arn:aws:kms:REGION:ACCOUNT:alias/NAME',
    'awskms:///ID',
    'awskms:///alias/NAME',
    '[gcpkms://]projects/P/locations/L/keyRings/R/cryptoKeys/K/cryptoKeyVersions/N',
    'https://VAULT.vault.azure.net/keys/NAME[/VERSION]',
    'azurekms://VAULT.vault.azure.net/NAME[/VERSION]',
    'https://HOST/v1/[NAMESPACE/]MOUNT/keys/NAME[?version=N]',
    'hashivault://[MOUNT/]NAME',
    'openbao://[MOUNT/]NAME',
  ]);
});

/** What the refusal of this text offers, without the quotes. */
function findForms(text: string): string[] {
  try {
    parseKeyName(text);
  } catch (error) {
    const [, remedy = ''] = String(error).split('Write it like ');
    return [...remedy.matchAll(/'([^']+)'/g)].map(([, form = '']) => form);
  }
  throw new Error(`not refused: ${text}`);
}

test.each(findForms('app'))('takes what it offers: %s', (form) => {
  const filled = form.replace('REGION', 'eu-central-1').replace('ACCOUNT', '111122223333');
  const whole = filled.replace(/\bN\b/, '1').replaceAll(/[[\]]/g, '');
  expect(parseKeyName(whole)).toHaveProperty('service');
  const short = filled.replace(/\bN\b/, '1').replaceAll(/\[[^\]]*\]/g, '');
  expect(parseKeyName(short)).toHaveProperty('service');
});

test.each([GOOGLE, `gcpkms://${GOOGLE}`, `${GOOGLE}/cryptoKeyVersions/latest`])(
  'reports the missing version of %s',
  (text) => {
    expect(() => parseKeyName(text)).toThrow(/'\/cryptoKeyVersions\/N' at its end/);
  },
);

test('does not send a token over a network in clear', () => {
  expect(() => parseKeyName('http://vault.example/v1/transit/keys/app')).toThrow(/in clear/);
  expect(() => toVaultAddress('http://10.0.0.1:8200', 'VAULT_ADDR')).toThrow(/^VAULT_ADDR .*clear/);
});

test.each([
  ['https://vault.example:8200/', 'https://vault.example:8200'],
  ['https://example.com/vault/', 'https://example.com/vault'],
])('accepts %s as the address of a server', (text, address) => {
  expect(toVaultAddress(text, 'VAULT_ADDR')).toBe(address);
});

test.each(['vault.example', 'ftp://vault.example', 'https://u:p@vault.example', ''])(
  'refuses the address %s',
  (text) => {
    expect(() => toVaultAddress(text, 'VAULT_ADDR')).toThrow(
      /^VAULT_ADDR does not hold the address/,
    );
  },
);

function parseAws(text: string): NonNullable<ReturnType<typeof parseAwsKey>> {
  const key = parseAwsKey(text);
  if (!key) throw new Error(`not a key of AWS: ${text}`);
  return key;
}

test.each([
  [ARN, '', 'us-east-1', 'eu-central-1'],
  [ARN, 'eu-central-1', '', 'eu-central-1'],
  ['awskms:///app', 'eusc-de-east-1', 'us-east-1', 'eusc-de-east-1'],
  ['awskms:///app', '', 'us-gov-west-1', 'us-gov-west-1'],
])('finds the region of %s with the input "%s" and AWS_REGION "%s"', (text, input, env, region) => {
  expect(findRegion(parseAws(text), input, env)).toBe(region);
});

test('refuses a region that contradicts the ARN, is missing, or is not one', () => {
  expect(() => findRegion(parseAws(ARN), 'us-east-1', '')).toThrow(/names the region eu-central-1/);
  expect(() => findRegion(parseAws('awskms:///app'), '', '')).toThrow(/names no region/);
  expect(() => findRegion(parseAws('awskms:///app'), 'evil.example/', '')).toThrow(/not a region/);
});

test.each([
  ['eu-central-1', 'aws', 'amazonaws.com'],
  ['us-gov-west-1', 'aws-us-gov', 'amazonaws.com'],
  ['cn-north-1', 'aws-cn', 'amazonaws.com.cn'],
  ['eusc-de-east-1', 'aws-eusc', 'amazonaws.eu'],
  ['us-iso-east-1', 'aws-iso', 'c2s.ic.gov'],
  ['us-isob-east-1', 'aws-iso-b', 'sc2s.sgov.gov'],
  ['eu-isoe-west-1', 'aws-iso-e', 'cloud.adc-e.uk'],
  ['us-isof-south-1', 'aws-iso-f', 'csp.hci.ic.gov'],
])('knows where %s is', (region, partition, suffix) => {
  expect(findPartition(region)).toEqual({ partition, suffix });
});
