/** What has the length of a signature of an RSA key. */
import { expect, test } from '@jest/globals';
import { checkSignature } from '../../../src/signing/signature.ts';

test.each([256, 384, 512, 2_048])('%d bytes may be one', (length) => {
  expect(checkSignature(new Uint8Array(length), 'the key')).toHaveLength(length);
});

test.each([0, 5, 128, 255, 257, 320, 2_176])('%d bytes are none', (length) => {
  expect(() => checkSignature(new Uint8Array(length), 'the key')).toThrow(
    `the signature has ${length} bytes`,
  );
});
