/** What the code knows of its inputs is what action.yml declares. */
import { expect, test } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { USER_AGENT } from '../../../src/github/call.ts';
import { INSTALLATION_TOKEN_INPUTS } from '../../../src/runner/installation-token-inputs.ts';

test.each([['action.yml', INSTALLATION_TOKEN_INPUTS]])(
  '%s declares each input that is read, and no other',
  (file, names) => {
    const { inputs } = parse(readFileSync(file, 'utf8')) as { inputs: Record<string, unknown> };
    expect([...names].sort()).toEqual(Object.keys(inputs).sort());
  },
);

test('the User-Agent carries the version of package.json', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, string>;
  expect(USER_AGENT).toBe(`${name}/${version}`);
});
