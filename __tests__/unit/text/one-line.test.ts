/** Text of others on one line. */
import { expect, test } from '@jest/globals';
import { toOneLine } from '../../../src/text/one-line.ts';
import { parseId } from '../../../src/access/ids.ts';

test.each([
  [' a\r\n b\t', 'a b'],
  ['\u001b[31ma\u0000\u0085b\u2028c', '[31ma b c'],
  ['a://b:c@d', 'a://***@d'],
  ['abcdefghij', 'abcdefghij'],
  ['abcdefghijk', 'abcdefghij…'],
  ['a ghs_abcdefgh', 'a …'],
  ['ghs_abcdefgh', '…'],
  ['a eyJhbGciOi', 'a …'],
])('%j: %j', (text, line) => {
  expect(toOneLine(text, 10)).toBe(line);
});

test('an id of two lines is refused on one', () => {
  expect(() => parseId('1\n2', 'installation-id')).toThrow(
    "Input 'installation-id' holds '1 2', which is not an id.",
  );
});
