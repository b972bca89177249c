/** CRC-32C: the vectors of the standard. */
import { expect, test } from '@jest/globals';
import { toCrc32c } from '../../../../../src/signing/key-service/google/crc32c.ts';

// https://www.rfc-editor.org/rfc/rfc3720#appendix-B.4, and the check value of the catalogue of
// CRCs.
test.each([
  ['nothing', Buffer.alloc(0), 0],
  ['123456789', Buffer.from('123456789'), 0xe3069283],
  ['32 bytes of 0x00', Buffer.alloc(32), 0x8a9136aa],
  ['32 bytes of 0xff', Buffer.alloc(32, 0xff), 0x62a8ab43],
  ['0x00 to 0x1f', Buffer.from(Array.from({ length: 32 }, (_, index) => index)), 0x46dd794e],
])('sums %s', (_, bytes, sum) => {
  expect(toCrc32c(bytes)).toBe(sum);
});
