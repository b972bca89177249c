/** Tokens in replies that broke off. */
import { expect, test } from '@jest/globals';
import { findTokens } from '../../../src/credentials/token-reply.ts';

test.each([
  ['', []],
  ['{"token":"ghs_1"', ['ghs_1']],
  ['{"token" : "ghs_1","expires_at":"x","token":"ghs_2","re', ['ghs_1', 'ghs_2']],
  ['{"token":"ghs_1', []],
  ['{"hashed_token":"abc","token":null', []],
])('%j: %j', (body, tokens) => {
  expect(findTokens(body)).toEqual(tokens);
});
