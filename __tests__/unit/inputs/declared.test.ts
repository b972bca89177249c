/**
 * What the code knows of its inputs is what each action.yml declares, and it reads each of them.
 */
import { describe, expect, test } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { USER_AGENT } from '../../../src/github/call.ts';
import { listDeclaredInputs } from '../../../src/inputs/declared.ts';
import { createAppKey } from '../../support/keys.ts';

const APP = { 'client-id': 'Iv23li', 'private-key': createAppKey().pem };
const CLIENT = { 'client-id': 'Iv23li', 'client-secret': 'a'.repeat(40) };
const USER = {
  username: 'octocat',
  password: 'correct horse',
  'github-api-url': 'https://ghe.example/api/v3',
};

interface Generated {
  DECLARED_INPUTS: Parameters<typeof listDeclaredInputs>[0];
}

/**
 * Each action with its action.yml, the reader of its inputs, and inputs with which it comes to the
 * end.
 */
const ACTIONS: readonly (readonly [string, string, string, Record<string, string>])[] = [
  ['installation-token', 'action.yml', 'readInstallationTokenInputs', APP],
  [
    'user-token',
    'user-token/action.yml',
    'readUserTokenInputs',
    { ...CLIENT, 'access-token': 'ghu_x', repositories: 'a' },
  ],
  [
    'oauth-token',
    'oauth-token/action.yml',
    'readOAuthTokenInputs',
    { ...CLIENT, 'access-token': 'gho_x' },
  ],
  [
    'oauth-authorization',
    'oauth-authorization/action.yml',
    'readOAuthAuthorizationInputs',
    { ...CLIENT, ...USER, scopes: 'repo' },
  ],
  ['app-jwt', 'app-jwt/action.yml', 'readAppJwtInputs', APP],
];

function readNames(file: string): string[] {
  const { inputs } = parse(readFileSync(file, 'utf8')) as { inputs: Record<string, unknown> };
  return Object.keys(inputs);
}

/**
 * Reads the inputs once for each name, with a text that is too long for it, in a process whose
 * variables are its own.
 */
function findRefused(
  action: string,
  reader: string,
  inputs: Record<string, string>,
  names: readonly string[],
): string[] {
  const script = `
    import { ${reader} as read } from './src/actions/${action}/inputs.ts';
    const refused = [];
    const variables = ${JSON.stringify(names.map((name) => `INPUT_${name.toUpperCase()}`))};
    const clear = () => { for (const variable of variables) process.env[variable] = ''; };
    clear();
    for (const name of ${JSON.stringify(names)}) {
      const inputs = { ...${JSON.stringify(inputs)}, [name]: 'x'.repeat(200_000) };
      if (name === 'app-id') delete inputs['client-id'];
      for (const [each, text] of Object.entries(inputs)) process.env['INPUT_' + each.toUpperCase()] = text;
      try { await read(); } catch (error) { refused.push(error.refusal?.input ?? String(error)); }
      clear();
    }
    process.stdout.write('\\n' + JSON.stringify(refused));`;
  const env = { ...process.env, GITHUB_REPOSITORY: 'octo-org/hello' };
  const command = ['--input-type=module', '-e', script];
  const stdout = execFileSync(process.execPath, command, { encoding: 'utf8', env, maxBuffer: 1e9 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as string[];
}

describe.each(ACTIONS)('the inputs of %s', (action, file, reader, inputs) => {
  test(`are those that ${file} declares`, async () => {
    const { DECLARED_INPUTS } = (await import(
      `../../../src/inputs/generated/${action}.ts`
    )) as Generated;
    expect(listDeclaredInputs(DECLARED_INPUTS).sort()).toEqual(readNames(file).sort());
  });

  test('are all read by the action', () => {
    const names = readNames(file);
    expect(findRefused(action, reader, inputs, names)).toEqual(names);
  });
});

test('the User-Agent carries the version of package.json', () => {
  const { name, version } = JSON.parse(readFileSync('package.json', 'utf8')) as Record<
    string,
    string
  >;
  expect(USER_AGENT).toBe(`${name}/${version}`);
});
