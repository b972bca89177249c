/** The text that git includes: keys, headers, and what a later use reads back. */
import { expect, test } from '@jest/globals';
import { readKeys, toCredentialText } from '../../../src/git/credentials.ts';

const SERVER = new URL('https://github.com');
const HEADER =
  '\textraheader = ""\n\textraheader = "AUTHORIZATION: basic eC1hY2Nlc3MtdG9rZW46Z2hzX3g="\n';

function toText(
  owners: string[],
  names: string[] | undefined,
  earlier = new Map<string, number>(),
): string {
  const coverage = { owners, names, size: names?.length ?? Infinity };
  return toCredentialText(SERVER, { token: 'ghs_x', coverage }, earlier);
}

test('a token for all repositories of an owner has one key and one rule', () => {
  expect(toText(['octo'], undefined)).toBe(
    `# repositories: Infinity\n[http "https://github.com/octo/"]\n${HEADER}[url "https://github.com/octo/"]\n` +
      '\tinsteadOf = "git@github.com:octo/"\n\tinsteadOf = "ssh://git@github.com/octo/"\n',
  );
});

test('a repository has two keys, each with a value that first clears the others', () => {
  const text = toText(['octo'], ['hello']);
  for (const key of ['https://github.com/octo/hello', 'https://github.com/octo/hello.git']) {
    expect(text).toContain(`[http "${key}"]\n${HEADER}`);
  }
  expect(text).not.toContain('[http "https://github.com/"]');
  expect(text).toContain(
    '[url "git@github.com:octo/hello.gith"]\n\tinsteadOf = "git@github.com:octo/hello.gith"\n',
  );
});

test('reads back what it wrote', () => {
  const text = `${toText(['octo'], ['a', 'b'])}${toText(['cat'], undefined)}`;
  expect([...readKeys(text)]).toEqual([
    ...['a', 'a.git', 'b', 'b.git'].map((name) => [`https://github.com/octo/${name}`, 2]),
    ['https://github.com/cat/', Infinity],
  ]);
});

test.each([
  ['', []],
  ['# repositories: many\n[http "a"]\n', [['a', Infinity]]],
  ['[http "a"]\n', [['a', Infinity]]],
  ['[user]\n\tname = "x"\n', []],
])('reads a text that it did not write as far as possible: %j', (text, keys) => {
  expect([...readKeys(text)]).toEqual(keys);
});

test.each([
  ['fewer', 1, false],
  ['as many', 2, true],
  ['more', 3, true],
])('a key of an earlier token that reaches %s', (_, size, isOurs) => {
  const key = 'https://github.com/octo/a';
  const text = toText(['octo'], ['a', 'b'], new Map([[key, size]]));
  expect(readKeys(text).has(key)).toBe(isOurs);
  expect(readKeys(text).has('https://github.com/octo/b')).toBe(true);
});

test('the token is sent as a password', () => {
  const [, sent = ''] = /basic ([^"]+)"/.exec(toText(['octo'], ['hello'])) ?? [];
  expect(Buffer.from(sent, 'base64').toString()).toBe('x-access-token:ghs_x');
});
