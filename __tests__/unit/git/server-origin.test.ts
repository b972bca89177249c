/** From the API to the git server of the same host, and to no other. */
import { expect, test } from '@jest/globals';
import { toServerOrigin } from '../../../src/git/server-origin.ts';

test.each([
  ['https://api.github.com', 'https://github.com'],
  ['https://api.octo.ghe.com', 'https://octo.ghe.com'],
  ['https://github.example.com/api/v3', 'https://github.example.com'],
  ['https://github.example.com:8443/api/v3', 'https://github.example.com:8443'],
  ['http://127.0.0.1:8080/api/v3', 'http://127.0.0.1:8080'],
  ['https://api.example.com', undefined],
  ['https://api.github.com.example.com', undefined],
  ['https://api.a.b.ghe.com', undefined],
  ['https://api.github.com/graphql', undefined],
  ['https://github.example.com', undefined],
])('%s → %s', (apiUrl, origin) => {
  expect(toServerOrigin(apiUrl)).toBe(origin);
});
