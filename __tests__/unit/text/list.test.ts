/** What the list inputs accept, and that nothing empty gets through. */
import { describe, expect, test } from '@jest/globals';
import { InputError } from '../../../src/text/input-error.ts';
import { parseList } from '../../../src/text/list.ts';

describe('parseList', () => {
  test.each<[string, string, string[]]>([
    ['a single entry', 'one', ['one']],
    ['commas', 'one,two', ['one', 'two']],
    ['commas with blanks', ' one , two ', ['one', 'two']],
    ['lines', 'one\ntwo\n', ['one', 'two']],
    ['lines that end in CRLF', 'one\r\ntwo\r\n', ['one', 'two']],
    ['commas and lines together', 'one, two\nthree', ['one', 'two', 'three']],
    ['empty entries among others', 'one,,two,\n\n', ['one', 'two']],
    ['duplicates in other letters, of which the first stays', 'One,one,ONE,two', ['One', 'two']],
    ['YAML list lines', '- one\n- two', ['one', 'two']],
    ['indented YAML list lines', '  - one\n  -   two', ['one', 'two']],
    ['YAML list lines with double quotes', '- "one"\n- "two"', ['one', 'two']],
    ['YAML list lines with single quotes', "- 'one'\n- 'two'", ['one', 'two']],
    ['an empty YAML list line among others', '- one\n-\n- two', ['one', 'two']],
    ['quoted entries between commas', '"one", \'two\'', ['one', 'two']],
    ['names that begin with a hyphen', '-one,--two', ['-one', '--two']],
    ['a star', '*', ['*']],
    ['owner and name', 'octo/one', ['octo/one']],
    ['a JSON array of strings', '["one", "two"]', ['one', 'two']],
    ['a JSON array over several lines', '[\n  "one",\n  "two"\n]\n', ['one', 'two']],
    ['a JSON array of numbers', '[1, 22]', ['1', '22']],
    ['a JSON array of strings and numbers', '["one", 2]', ['one', '2']],
    [
      'JSON numbers as they are spelled',
      '[1.0, 12345678901234567890]',
      ['1.0', '12345678901234567890'],
    ],
    ['numbers within JSON strings', '["a1", "\\"2", "3\\\\", 4]', ['a1', '"2', '3\\', '4']],
    ['a JSON array with duplicates and blanks', '["one", " ONE ", ""]', ['one']],
  ])('reads %s', (_form, text, expected) => {
    expect(parseList(text, 'repositories')).toEqual(expected);
  });

  test.each([
    '',
    ' ',
    ',',
    ' , ,',
    '\n',
    ' \n ',
    '\r\n',
    '[]',
    '[ ]',
    '[""]',
    '[" "]',
    '-',
    '- ',
    '- \n- ',
    '""',
    "''",
    '- ""',
  ])('refuses %j, since an empty list must never mean "all"', (text) => {
    expect(() => parseList(text, 'repository-ids')).toThrow(
      `Input 'repository-ids' holds no entry: an expression in it probably came out empty, and that never means "all". Give at least one entry, or remove the input.`,
    );
  });

  test.each([
    '[',
    '["one"',
    '[one, two]',
    '["one",]',
    '[1 2]',
    '[a1]',
    '["1]',
    '["one"] two',
    '["one"]\n["two"]',
  ])('refuses the malformed JSON array %j', (text) => {
    expect(() => parseList(text, 'repositories')).toThrow(
      /^Input 'repositories' cannot be read: .* not a valid JSON array\./,
    );
  });

  test.each(['[{"name": "one"}]', '["one", null]', '[true]', '[["one"]]', '[{}]'])(
    'refuses the JSON array %j, which holds more than strings and numbers',
    (text) => {
      expect(() => parseList(text, 'repositories')).toThrow(
        /^Input 'repositories' cannot be read: .* something other than strings and numbers\./,
      );
    },
  );

  test('throws InputError, which the step reports as a mistake of the user', () => {
    expect(() => parseList('[', 'repositories')).toThrow(InputError);
  });
});
