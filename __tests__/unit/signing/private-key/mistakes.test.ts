/**
 * What is refused as an app's private key: each with its own message, none with a byte of what was
 * given.
 */
import { createHash, generateKeyPairSync, randomBytes } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parsePrivateKey } from '../../../../src/signing/private-key/private-key.ts';
import { InputError } from '../../../../src/text/input-error.ts';
import { armour, createAppKey, createRsaKey, spoil } from '../../../support/keys.ts';

const { pem, pkcs8, publicKey, privateKey } = createAppKey();
const lines = pem.trim().split('\n');
const body = lines.slice(1, -1).join('');
const ec = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const digest = createHash('sha256').update(publicKey).digest('base64');

const base64 = (text: string) => Buffer.from(text).toString('base64');
const exportPkcs8 = (key: typeof ec) => key.export({ type: 'pkcs8', format: 'pem' }).toString();
const encryption = { format: 'pem', cipher: 'aes-256-cbc', passphrase: 'open sesame' } as const;
const certificate = armour('CERTIFICATE', randomBytes(700));
const ecPem = ec.export({ type: 'sec1', format: 'pem' }).toString();

/** By what the message says it is. */
const REFUSALS: [string, [string, string][]][] = [
  [
    'is a public key',
    [
      ['PEM', publicKey],
      ['PKCS#1', armour('RSA PUBLIC KEY', randomBytes(270))],
      ['one-line', publicKey.replaceAll('\n', ' ')],
      ['OpenSSH', `ssh-rsa ${randomBytes(279).toString('base64')} octocat@github.com`],
      ['OpenSSH EC', `ecdsa-sha2-nistp256 ${randomBytes(100).toString('base64')}`],
      [
        'SSH2',
        `---- BEGIN SSH2 PUBLIC KEY ----\n${randomBytes(48).toString('base64')}\n---- END SSH2 PUBLIC KEY ----`,
      ],
    ],
  ],
  [
    'is a certificate',
    [
      ['one', certificate],
      ['chain', certificate + certificate],
      ['request', armour('CERTIFICATE REQUEST', randomBytes(400))],
    ],
  ],
  [
    'is an EC key',
    [
      ['SEC1', ecPem],
      ['with parameters', armour('EC PARAMETERS', randomBytes(10)) + ecPem],
      ['PKCS#8', exportPkcs8(ec)],
    ],
  ],
  ['is an Ed25519 key', [['PKCS#8', exportPkcs8(generateKeyPairSync('ed25519').privateKey)]]],
  [
    'is an RSA-PSS key',
    [['PKCS#8', exportPkcs8(generateKeyPairSync('rsa-pss', { modulusLength: 2048 }).privateKey)]],
  ],
  [
    'is a key of another kind than RSA',
    [
      ['X25519', exportPkcs8(generateKeyPairSync('x25519').privateKey)],
      ['DSA', armour('DSA PRIVATE KEY', randomBytes(400))],
    ],
  ],
  [
    'is encrypted with a passphrase',
    [
      ['PKCS#8', privateKey.export({ ...encryption, type: 'pkcs8' }).toString()],
      ['PKCS#1', privateKey.export({ ...encryption, type: 'pkcs1' }).toString()],
      [
        'one-line PKCS#1',
        privateKey
          .export({ ...encryption, type: 'pkcs1' })
          .toString()
          .replaceAll('\n', ' '),
      ],
    ],
  ],
  ['is an OpenSSH key', [['unencrypted', armour('OPENSSH PRIVATE KEY', randomBytes(1_800))]]],
  [
    'has lost its end',
    [
      ['no END line', lines.slice(0, -1).join('\n')],
      ['half of the body', lines.slice(0, 10).join('\n')],
      ['half of the END line', pem.slice(0, -15)],
      ['another END line', pem.replace('END RSA', 'END')],
      ['first line', '-----BEGIN RSA PRIVATE KEY-----'],
      ['half of the first line', '-----BEGIN RSA PRIV'],
    ],
  ],
  [
    'has lost its first line',
    [
      ['the body alone', body],
      ['the body of PKCS#8 in lines', pkcs8.split('\n').slice(1, -2).join('\n')],
      ['no BEGIN line', lines.slice(1).join('\n')],
      ['a spoilt BEGIN line', pem.replace('-----BEGIN', '--BEGIN')],
    ],
  ],
  [
    'cannot be read',
    [
      ['a line is missing', lines.toSpliced(5, 1).join('\n')],
      ['the last line of the body is missing', lines.toSpliced(-2, 1).join('\n')],
      ['no body', armour('RSA PRIVATE KEY', Buffer.alloc(0))],
      ['random bytes', armour('PRIVATE KEY', randomBytes(1_200))],
      ['PKCS#1 in the armour of PKCS#8', pem.replaceAll('RSA ', '')],
      ['a wrong modulus', spoil(privateKey)],
    ],
  ],
  [
    'was changed on its way here and cannot be read: there are characters in it that no key has',
    [
      ['stars in the body', [lines[0], '***', lines.at(-1)].join('\n')],
      ['semicolons for line breaks', pem.replaceAll('\n', ';')],
      ['underscores for line breaks', pem.replaceAll('\n', '_')],
    ],
  ],
  [
    "was changed on its way here and cannot be read: its line breaks were written as '%0A'",
    [['a line is missing', lines.toSpliced(5, 1).join('%0A')]],
  ],
  [
    "was changed on its way here and cannot be read: its line breaks were written as '<br>'",
    [['a line is missing', lines.toSpliced(5, 1).join('<br>')]],
  ],
  [
    "was changed on its way here and cannot be read: its line breaks were written as '&#10;'",
    [['a line is missing', lines.toSpliced(5, 1).join('&#10;')]],
  ],
  [
    "was changed on its way here and cannot be read: its line breaks were written as '`n'",
    [['a line is missing', lines.toSpliced(5, 1).join('`n')]],
  ],
  [
    'was changed on its way here and cannot be read: its line breaks were written as commas',
    [['a line is missing', lines.toSpliced(5, 1).join(',')]],
  ],
  [
    'was changed on its way here and cannot be read: its hyphens became other dashes',
    [['a line is missing', lines.toSpliced(5, 1).join('\n').replaceAll('-', '–')]],
  ],
  [
    'is text in UTF-16',
    [
      ['what is left of it in a secret', '\uFFFD\uFFFD-'],
      ['without a byte order mark', Buffer.from(pem, 'utf16le').toString('latin1')],
    ],
  ],
  ['is 40 hex digits', [['client secret', randomBytes(20).toString('hex')]]],
  [
    'is the fingerprint of a key',
    [
      ["the app's page", `SHA256:${digest}`],
      ['without padding', `SHA256:${digest.slice(0, -1)}`],
      ['openssl', digest],
    ],
  ],
  [
    "is a token of GitHub's",
    ['ghp', 'gho', 'ghu', 'ghs', 'ghr', 'github_pat'].map((prefix) => [
      prefix,
      `${prefix}_${randomBytes(18).toString('hex')}`,
    ]),
  ],
  [
    'is an id',
    [
      ['client id', 'Iv23liAbCdEfGhIjKlMn'],
      ['older client id', 'Iv1.8a61f9b3a7aba766'],
      ['app id', '1234567'],
    ],
  ],
  [
    'is a path',
    [
      ['file name', 'my-app.2026-05-01.private-key.pem'],
      ['relative', 'secrets/app-key.PEM'],
      ['absolute', '/home/runner/app.pem'],
      ['without a suffix', '/etc/secrets/app-private-key'],
      ['home', '~/app-key'],
      ['here', './keys/app-key'],
      ['Windows', 'C:\\keys\\app-key'],
      ['Windows, with what looks like a line break', 'C:\\runner\\new\\app-key'],
      ['URL', 'file:///keys/app-key'],
      ['other suffix', 'app.key'],
    ],
  ],
  [
    'is an RSA key of fewer than 2048 bits',
    [
      ['1024', createRsaKey(1_024).pem],
      ['1024 PKCS#8', createRsaKey(1_024).pkcs8],
    ],
  ],
  [
    'holds more than one key',
    [
      ['twice the same', pem + pem],
      ['two keys', pem + pkcs8],
      ['key and certificate', pem + certificate],
      ['public and private', publicKey + pem],
      ['the first one cut off', lines.slice(0, -1).join('\n') + pem],
    ],
  ],
  [
    'is not a private key',
    [
      ['word', 'changeme'],
      ['sentence', 'Ask Mona for the key.'],
      ['masked', '***'],
      ['JSON', '{"key": 1}'],
      ['random base64', Buffer.concat([Buffer.from([0xc3]), randomBytes(300)]).toString('base64')],
      ['PGP', armour('PGP PRIVATE KEY BLOCK', randomBytes(300))],
      ['PEM of another kind', armour('RSA PRIVATE KEY BACKUP', randomBytes(300))],
      ['expression', '${{ secrets.PRIVATE_KEY }}'],
    ],
  ],
];

const CASES = REFUSALS.flatMap(([words, texts]) =>
  texts.map(([form, text]) => [words, form, text] as const),
);

async function refusalOf(text: string): Promise<InputError> {
  try {
    await (await parsePrivateKey(text)).sign('a JWT');
  } catch (error) {
    if (error instanceof InputError) return error;
    throw error;
  }
  throw new Error('the text was accepted');
}

/**
 * A run of 8 characters of the text, its armour aside, that the message repeats next to the name of
 * the input.
 */
function findLeak(message: string, text: string): string | undefined {
  const said = message.replace("Input 'private-key'", '').replace(/\s/g, '');
  const secret = text.replace(/--+[A-Z ]*-*/g, '').replace(/\s/g, '');
  const runs = Array.from({ length: Math.max(0, secret.length - 7) }, (_, start) =>
    secret.slice(start, start + 8),
  );
  return runs.find((run) => said.includes(run));
}

describe('a text that', () => {
  test.each(CASES)('%s is reported as such: %s', async (words, _form, text) => {
    const { message, topic } = await refusalOf(text);
    expect(message).toMatch(new RegExp(`^Input 'private-key' ${words}[^\\n]*\\. [A-Z][^\\n]*\\.$`));
    expect(topic).toBe('private-key');
    expect(findLeak(message, text)).toBeUndefined();
  });

  test.each(CASES)('%s is reported as such in base64: %s', async (words, _form, text) => {
    const message = (await refusalOf(base64(text))).message;
    expect(message).toContain(`Input 'private-key' ${words}`);
    expect(findLeak(message, text)).toBeUndefined();
    expect(findLeak(message, base64(text))).toBeUndefined();
  });

  test.each(CASES)(
    '%s is reported as such in quotes and between blank lines: %s',
    async (words, _form, text) => {
      expect((await refusalOf(`\n\uFEFF "${text}"\r\n`)).message).toContain(
        `Input 'private-key' ${words}`,
      );
    },
  );
});

test('each kind of mistake has its own message', async () => {
  const messages = await Promise.all(
    REFUSALS.map(async ([, [first]]) => (await refusalOf(first?.[1] ?? '')).message),
  );
  expect(new Set(messages).size).toBe(REFUSALS.length);
});

test.each(['', ' ', '\n\n', '\uFEFF', '""', "''", '\\n', base64('\n')])(
  '%j counts as an empty key',
  async (text) => {
    const { message, topic } = await refusalOf(text);
    expect(message).toMatch(/^Input 'private-key' is empty: .*forks.*Dependabot/);
    expect(topic).toBe('missing-credentials');
  },
);

test.each([
  ['little-endian', Buffer.from(`\uFEFF${pem}`, 'utf16le')],
  ['big-endian', Buffer.from(`\uFEFF${pem}`, 'utf16le').swap16()],
])('base64 of a %s UTF-16 file is reported as such', async (_, bytes) => {
  expect((await refusalOf(bytes.toString('base64'))).message).toMatch(
    /^Input 'private-key' is text in UTF-16, /,
  );
});

test.each(['<key>', '%', '&#10', 'Paste the key here, please'])(
  '%j does not count as an empty key',
  async (text) => {
    expect((await refusalOf(text)).message).toMatch(/^Input 'private-key' is not a private key\. /);
  },
);

const MEGABYTE = 1_000_000;
/** Enough on a busy machine, too. A search that begins anew at each letter takes minutes. */
const LINEAR_MS = 10_000;
test.each([
  ['spaces within', `a${' '.repeat(MEGABYTE)}b`],
  ['line breaks within', `a${'\n'.repeat(MEGABYTE)}b`],
  ['quotes', '"'.repeat(MEGABYTE)],
  ['backslashes', '\\'.repeat(MEGABYTE)],
  ['written line breaks', '\\n'.repeat(MEGABYTE / 2)],
  ['hyphens', '-'.repeat(MEGABYTE)],
  ['BEGINs', '-----BEGIN'.repeat(MEGABYTE / 10)],
  ['BEGINs with blanks', '-----BEGIN  '.repeat(MEGABYTE / 12)],
  ['BEGIN lines', '-----BEGIN RSA PRIVATE KEY-----'.repeat(MEGABYTE / 31)],
  ['a BEGIN line and ENDs', `-----BEGIN RSA PRIVATE KEY-----${'-----END '.repeat(MEGABYTE / 9)}`],
  ['base64 that ends badly', `${'A'.repeat(MEGABYTE)}=?`],
  ['padding', '='.repeat(MEGABYTE)],
  ['base64 of spaces', base64(`a${' '.repeat(MEGABYTE)}b`)],
  ['hex digits', 'a'.repeat(MEGABYTE)],
  ['slashes', '/'.repeat(MEGABYTE)],
  ['commas', ','.repeat(MEGABYTE)],
  ['dashes', '–'.repeat(MEGABYTE)],
  ['tags', '<br'.repeat(MEGABYTE / 3)],
  ['codes', '&#x000'.repeat(MEGABYTE / 6)],
  ['dots', '.pem'.repeat(MEGABYTE / 4) + '!'],
  ['path segments', `${'a/'.repeat(MEGABYTE / 2)}!`],
  ['a body of zeros', armour('RSA PRIVATE KEY', Buffer.alloc(MEGABYTE))],
  ['JSON', `"${'\\u000a'.repeat(MEGABYTE / 6)}"`],
])('a megabyte of %s is refused quickly', async (_, text) => {
  const start = performance.now();
  await refusalOf(text);
  expect(performance.now() - start).toBeLessThan(LINEAR_MS);
});

test('a key with a modulus of a megabyte is refused quickly', async () => {
  const length = (size: number) => Buffer.from([0x83, size >> 16, (size >> 8) & 0xff, size & 0xff]);
  const version = Buffer.from([2, 1, 0]);
  const modulus = Buffer.concat([Buffer.from([2]), length(MEGABYTE), Buffer.alloc(MEGABYTE, 0x5b)]);
  const others = Array<Buffer>(7).fill(Buffer.from([2, 1, 3]));
  const content = Buffer.concat([version, modulus, ...others]);
  const text = armour(
    'RSA PRIVATE KEY',
    Buffer.concat([Buffer.from([0x30]), length(content.length), content]),
  );
  const start = performance.now();
  expect((await refusalOf(text)).message).toContain('cannot be read');
  expect(performance.now() - start).toBeLessThan(LINEAR_MS);
});
