/** What the code knows of its inputs is what action.yml declares. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { USER_AGENT } from '../../../src/github/call.ts';
import { APP_JWT_INPUTS } from '../../../src/runner/app-jwt-inputs.ts';
import { INSTALLATION_TOKEN_INPUTS } from '../../../src/runner/installation-token-inputs.ts';
import { OAUTH_AUTHORIZATION_INPUTS } from '../../../src/runner/oauth-authorization-inputs.ts';
import { OAUTH_TOKEN_INPUTS } from '../../../src/runner/oauth-token-inputs.ts';
import { USER_TOKEN_INPUTS } from '../../../src/runner/user-token-inputs.ts';

test.each([
  ['action.yml', INSTALLATION_TOKEN_INPUTS],
  ['user-token/action.yml', USER_TOKEN_INPUTS],
  ['oauth-token/action.yml', OAUTH_TOKEN_INPUTS],
  ['oauth-authorization/action.yml', OAUTH_AUTHORIZATION_INPUTS],
  ['app-jwt/action.yml', APP_JWT_INPUTS],
])('%s declares each input that is read, and no other', (file, names) => {
  const { inputs } = parse(readFileSync(file, 'utf8')) as { inputs: Record<string, unknown> };
  expect([...names].sort()).toEqual(Object.keys(inputs).sort());
});

test('the User-Agent carries the version of package.json', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  expect(USER_AGENT).toBe(`${name}/${version}`);
});
