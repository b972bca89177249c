/** In which forms an app's private key is accepted, and what must be masked for each. */
import { createHash, verify } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { parsePrivateKey } from '../../../../src/signing/private-key/private-key.ts';
import { createAppKey } from '../../../support/keys.ts';

const { pem, pkcs8, publicKey } = createAppKey();
const spki = Buffer.from(publicKey.replace(/-----.*-----|\s/g, ''), 'base64');
const fingerprint = `SHA256:${createHash('sha256').update(spki).digest('base64')}`;

const base64 = (text: string) => Buffer.from(text).toString('base64');
const wrap = (text: string, width: number, separator: string) =>
  text.replaceAll(new RegExp(`(.{${String(width)}})`, 'g'), `$1${separator}`);

/** Whatever may be around a key's text. */
const WRAPPINGS: [string, (text: string) => string][] = [
  ['as it was downloaded', (text) => text],
  ['without a line break at its end', (text) => text.trimEnd()],
  ['with CRLF', (text) => text.replaceAll('\n', '\r\n')],
  ['with CR', (text) => text.replaceAll('\n', '\r')],
  ['with line breaks written as \\n', (text) => text.replaceAll('\n', '\\n')],
  ['with line breaks written as \\r\\n', (text) => text.replaceAll('\n', '\\r\\n')],
  ['with line breaks written as \\\\n', (text) => text.replaceAll('\n', '\\\\n')],
  ['with line breaks both written and real', (text) => text.replaceAll('\n', '\\n\n')],
  ['on one line with spaces', (text) => text.replaceAll('\n', ' ')],
  ['on one line with double spaces', (text) => text.replaceAll('\n', '  ')],
  ['on one line without any blank', (text) => text.replace(/\s/g, '')],
  ['indented by spaces', (text) => text.replace(/^/gm, '    ')],
  ['indented by tabs', (text) => text.replace(/^/gm, '\t')],
  ['with blanks at the ends of its lines', (text) => text.replace(/$/gm, ' \t')],
  ['with blank lines around it', (text) => `\n \n\n${text}\n\n \n`],
  ['with blank lines between its lines', (text) => text.replaceAll('\n', '\n\n')],
  ['with a BOM', (text) => `\uFEFF${text}`],
  ['with a BOM and CRLF', (text) => `\uFEFF${text.replaceAll('\n', '\r\n')}`],
  ['in single quotes', (text) => `'${text}'`],
  ['in double quotes', (text) => `"${text}"`],
  [
    'in double quotes, with line breaks written as \\n',
    (text) => `"${text.replaceAll('\n', '\\n')}"`,
  ],
  ['in quotes within quotes', (text) => `'"${text}"'`],
  ['as a JSON string', (text) => JSON.stringify(text)],
  ['as a JSON string with / escaped', (text) => JSON.stringify(text).replaceAll('/', '\\/')],
  ['as a JSON string with + escaped', (text) => JSON.stringify(text).replaceAll('+', '\\u002b')],
  ['as a JSON string with blanks around it', (text) => ` ${JSON.stringify(text)}\n`],
  ['with line breaks written as %0A', (text) => text.replaceAll('\n', '%0A')],
  ['with line breaks written as %0d%0a', (text) => text.replaceAll('\n', '%0d%0a')],
  ['encoded for a URL', encodeURIComponent],
  [
    'encoded by a form',
    (text) => new URLSearchParams({ key: text }).toString().replace('key=', ''),
  ],
  ['with line breaks written as <br>', (text) => text.replaceAll('\n', '<br>')],
  ['with line breaks written as <br /> and real', (text) => text.replaceAll('\n', '<br />\n')],
  ['in paragraphs of HTML', (text) => text.replace(/^.+$/gm, '<p>$&</p>')],
  ['with line breaks written as &#10;', (text) => text.replaceAll('\n', '&#10;')],
  ['with line breaks written as &#13;&#10;', (text) => text.replaceAll('\n', '&#13;&#10;')],
  ['with line breaks written as &#xA;', (text) => text.replaceAll('\n', '&#xA;')],
  [
    'escaped for HTML',
    (text) => text.replaceAll('/', '&#x2F;').replaceAll('=', '&#x3D;').replaceAll('+', '&#43;'),
  ],
  ['with line breaks written as `n', (text) => text.replaceAll('\n', '`n')],
  ['with line breaks written as `r`n', (text) => text.replaceAll('\n', '`r`n')],
  ['with line breaks written as \\u000a', (text) => text.replaceAll('\n', '\\u000a')],
  ['with commas for line breaks', (text) => text.replaceAll('\n', ',')],
  ['with commas and blanks for line breaks', (text) => text.replaceAll('\n', ', ')],
  ['with en dashes', (text) => text.replaceAll('-', '–')],
  ['with hyphens joined to em dashes', (text) => text.replaceAll('-----', '——-')],
  [
    'with minus signs and line breaks written as %0A',
    (text) => text.replaceAll('-', '\u2212').replaceAll('\n', '%0A'),
  ],
  ['after a line of other text', (text) => `Bag Attributes: <No Attributes>\n${text}`],
];

/** How base64 arrives. */
const ENCODINGS: [string, (text: string) => string][] = [
  ['base64', base64],
  ['base64 wrapped by line breaks', (text) => wrap(base64(text), 76, '\n')],
  ['base64 wrapped by CRLF', (text) => wrap(base64(text), 76, '\r\n')],
  ['base64 wrapped by \\n', (text) => wrap(base64(text), 76, '\\n')],
  ['base64 wrapped by spaces', (text) => wrap(base64(text), 76, ' ')],
  ['base64 wrapped by double spaces', (text) => wrap(base64(text), 64, '  ')],
  ['base64 in quotes', (text) => `"${base64(text)}"\n`],
  ['base64 without padding', (text) => base64(text).replaceAll('=', '')],
  ['base64url', (text) => Buffer.from(text).toString('base64url')],
  ['base64 of base64', (text) => base64(wrap(base64(text), 76, '\n'))],
];

const FORMS = [...WRAPPINGS, ...ENCODINGS];

describe.each([
  ['PKCS#1', pem],
  ['PKCS#8', pkcs8],
])('a key as %s', (_, key) => {
  test.each(FORMS)('is read %s', async (_form, write) => {
    const parsed = await parsePrivateKey(write(key));
    expect(verify('sha256', Buffer.from('a JWT'), publicKey, await parsed.sign('a JWT'))).toBe(
      true,
    );
    expect(parsed.fingerprint).toBe(fingerprint);
  });

  test.each(WRAPPINGS)('is read when it is base64 of a key %s', async (_form, write) => {
    const parsed = await parsePrivateKey(base64(write(key)));
    expect(parsed.fingerprint).toBe(fingerprint);
  });

  test('is read with PKCS#8 in the armour of PKCS#1, as OpenSSL does', async () => {
    const parsed = await parsePrivateKey(pkcs8.replaceAll('PRIVATE KEY', 'RSA PRIVATE KEY'));
    expect(parsed.fingerprint).toBe(fingerprint);
  });
});

test('the fingerprint is the one that GitHub lists: SHA-256 of the public key in DER, in base64', async () => {
  expect(fingerprint).toMatch(/^SHA256:[A-Za-z0-9+/]{43}=$/);
  for (const text of [pem, pkcs8, base64(pem)])
    expect((await parsePrivateKey(text)).fingerprint).toBe(fingerprint);
});

describe.each([
  ['PKCS#1', pem],
  ['PKCS#8', pkcs8],
])('the secrets of a key as %s', (_, key) => {
  const bodyLines = key.split('\n').filter((line) => line.length >= 16 && !line.startsWith('-'));

  test.each(FORMS)(
    'hold each of its lines and all of its body when it comes %s',
    async (_form, write) => {
      const { secrets } = await parsePrivateKey(write(key));
      expect(secrets).toEqual(
        expect.arrayContaining([...bodyLines, key.replace(/-----.*-----|\s/g, '')]),
      );
    },
  );

  test.each(FORMS)('hold each line of the input when it comes %s', async (_form, write) => {
    const lines = write(key)
      .split(/[\r\n]/)
      .map((line) => line.trim());
    expect((await parsePrivateKey(write(key))).secrets).toEqual(
      expect.arrayContaining(
        lines.filter((line) => line.length >= 16 && !/^-+(BEGIN|END)[A-Z ]+-+$/.test(line)),
      ),
    );
  });

  test.each(FORMS)(
    'have no line break, no short line and no duplicate when it comes %s',
    async (_form, write) => {
      const { secrets } = await parsePrivateKey(write(key));
      expect(secrets.filter((secret) => /[\r\n]/.test(secret) || secret.length < 16)).toEqual([]);
      expect(new Set(secrets).size).toBe(secrets.length);
    },
  );

  test.each(FORMS)(
    'leave out the first and the last line when it comes %s',
    async (_form, write) => {
      const { secrets } = await parsePrivateKey(write(key));
      expect(secrets.filter((secret) => /^-+(BEGIN|END)[A-Z ]+-+$/.test(secret))).toEqual([]);
    },
  );

  test.each(ENCODINGS)(
    'hold the key in base64 without a break when it comes as %s',
    async (_form, write) => {
      const compact = write(key).replace(/\\n|["\s]/g, '');
      expect((await parsePrivateKey(write(key))).secrets).toContain(compact);
    },
  );

  test('hold the pieces of base64 that is wrapped by spaces', async () => {
    const pieces = wrap(base64(key), 76, '  ')
      .split('  ')
      .filter(({ length }) => length >= 16);
    expect((await parsePrivateKey(pieces.join('  '))).secrets).toEqual(
      expect.arrayContaining(pieces),
    );
  });
});
