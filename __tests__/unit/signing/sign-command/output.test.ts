/** What is taken for a signature of what a command wrote. */
import { randomBytes } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readSignature } from '../../../../src/signing/sign-command/output.ts';

const SIGNATURE = Buffer.concat([Buffer.from([0xff, 0xfe, 0x0a, 0x20]), randomBytes(252)]);
const BASE64 = SIGNATURE.toString('base64');

test.each([
  ['raw bytes', SIGNATURE],
  ['base64', BASE64],
  ['base64 with a line break at its end', `${BASE64}\n`],
  ['base64 in lines', BASE64.replace(/.{64}/g, '$&\r\n')],
  ['base64url', SIGNATURE.toString('base64url')],
  ["Vault's form", `vault:v12:${BASE64}\n`],
  ["Vault's form with another prefix", `my-vault:v1:${BASE64}`],
])('reads %s', (_, output) => {
  expect(Buffer.from(readSignature(Buffer.from(output))).equals(SIGNATURE)).toBe(true);
});

test.each([
  ['short text', 'aGVsbG8='],
  ['text of two alphabets', `${'a'.repeat(200)}+${'b'.repeat(200)}_`],
  ['raw bytes that are all letters', 'a'.repeat(256)],
])('leaves %s as it is', (_, text) => {
  expect(Buffer.from(readSignature(Buffer.from(text))).toString()).toBe(text);
});
