/** Tokens in replies of any form. */
import { describe, expect, test } from '@jest/globals';
import { findTokensInData, findTokensInText } from '../../../src/credentials/find-tokens.ts';

const GHS = `ghs_${'a1'.repeat(18)}`;
const STATELESS = `ghs_7_${'a-_'.repeat(80)}.${'b'.repeat(200)}.${'c'.repeat(86)}`;

describe('tokens in JSON', () => {
  test.each<[unknown, string[]]>([
    [undefined, []],
    [null, []],
    [{}, []],
    [{ token: '' }, []],
    [{ token: null, hashed_token: 'abc', token_last_eight: 'abcdefgh' }, []],
    [
      { token: '0123456789abcdef0123456789abcdef01234567' },
      ['0123456789abcdef0123456789abcdef01234567'],
    ],
    [{ Token: 'x', accessToken: 'y' }, ['x', 'y']],
    [[{ access_token: 'x' }], ['x']],
    [{ token: GHS, again: { token: GHS } }, [GHS]],
    [{ value: STATELESS }, [STATELESS]],
    [[GHS], [GHS]],
    [GHS, [GHS]],
    [{ [GHS]: 1 }, [GHS]],
    [{ description: `do not write ${GHS} here` }, []],
    [{ access_tokens_url: 'https://api.github.com/app/installations/1/access_tokens' }, []],
  ])('%j: %j', (data, tokens) => {
    expect(findTokensInData(data)).toEqual(tokens);
  });

  test('are found at any depth', () => {
    expect(findTokensInData(JSON.parse(`${'['.repeat(1e5)}"${GHS}"${']'.repeat(1e5)}`))).toEqual([
      GHS,
    ]);
  });
});

describe('tokens in the text of a reply that was cut off', () => {
  test.each([
    ['', []],
    ['{"token":"ghs_1"', ['ghs_1']],
    ['{"token" : "ghs_1","expires_at":"x","token":"ghs_2","re', ['ghs_1', 'ghs_2']],
    ['{"token":"ghs_1', []],
    [`{"token":"${GHS}`, []],
    ['{"hashed_token":"abc","token":null', []],
    ['{"token":"gh\\u0073_1","x', ['ghs_1']],
    ['{"token":"\\x","x', []],
    [`HTTP/1.1 201 Created\r\nX: \u0001\r\n\r\n{"token":"${STATELESS}"}`, [STATELESS]],
    [`access_token=${GHS}&scope=`, [GHS]],
    [GHS, []],
    [`x${GHS} `, []],
  ])('%j: %j', (text, tokens) => {
    expect(findTokensInText(text, true)).toEqual(tokens);
  });
});

test.each([
  [GHS, [GHS]],
  [`<p>${GHS}</p>`, [GHS]],
  ['ghs_token', []],
])('tokens in a text that is not JSON: %j: %j', (text, tokens) => {
  expect(findTokensInText(text, false)).toEqual(tokens);
});

test.each([
  '"token":"'.repeat(1e5),
  `"token":"${'a'.repeat(1e6)}`,
  `"token"${' '.repeat(1e6)}`,
  'ghs_'.repeat(1e6),
  `ghs_${'a'.repeat(30)}.`.repeat(1e5),
  '\\'.repeat(1e6),
])('the search takes little time: %#', (text) => {
  const before = performance.now();
  expect(findTokensInText(text, true)).toEqual([]);
  expect(performance.now() - before).toBeLessThan(2_000);
});
