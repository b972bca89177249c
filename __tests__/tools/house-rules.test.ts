/** Each rule of the house refuses what it is there for, and lets its nearest good neighbour pass. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { house } from '../../scripts/lint/house.ts';

let folder: string;
let eslint: ESLint;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'house-rules-')));
  mkdirSync(path.join(folder, 'src/scope'), { recursive: true });
  eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: house });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The rules that refuse `code` as the content of `file`, each once. */
async function findRefusals(file: string, code: string): Promise<string[]> {
  const text = `/** A file for a test. */\n${code}\n`;
  const results = await eslint.lintText(text, { filePath: path.join(folder, file) });
  const rules = results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ruleId ?? message));
  return [...new Set(rules)];
}

const lines = (count: number): string => Array(count).fill('export {};').join('\n');
const longFunction = (count: number): string => `export function long(): void {\n${'  void 0;\n'.repeat(count)}}`;

describe('a floor', () => {
  test.each([
    ['src/steps/main.ts', `import { run } from '../runner/step.ts'; run();`],
    ['src/steps/main.ts', `import { mint } from '../credentials/app-jwt.ts'; mint();`],
    ['src/runner/inputs.ts', `export { parse } from '../scope/list.ts';`],
    ['src/runner/state.ts', `import type { Token } from '../credentials/user-token.ts'; export type T = Token;`],
    ['src/credentials/user-token.ts', `import { call } from '../github/client.ts'; export const c = call;`],
    ['src/credentials/user-token.ts', `import type { Inputs } from '../runner/inputs.ts'; export type I = Inputs;`],
    ['src/github/client.ts', `export const load = () => import('../github/proxied.ts');`],
    ['src/github/client.ts', `export { InputError } from '../scope/input-error.ts';`],
    ['src/github/refusals.ts', `export { isAccepted } from '../scope/oauth-scopes.ts';`],
    ['src/git/credentials.ts', `export { parse } from '../scope/list.ts';`],
    ['demo/run.ts', `export { start } from '../local-github/server.ts';`],
  ])('is allowed in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/steps/main.ts', `import { post } from '../unit/post.ts'; post();`],
    ['src/runner/state.ts', `import { mint } from '../credentials/user-token.ts'; export const m = mint;`],
    ['src/runner/step.ts', `export * from '../steps/main.ts';`],
    ['src/credentials/user-token.ts', `export { readInputs } from '../runner/inputs.ts';`],
    ['src/credentials/user-token.ts', `export const load = () => import('../runner/inputs.ts');`],
    ['src/github/client.ts', `export { parse } from '../scope/list.ts';`],
    ['src/github/client.ts', `export type { Token } from '../credentials/user-token.ts';`],
    ['src/scope/list.ts', `export { call } from '../github/client.ts';`],
    ['src/git/identity.ts', `export { call } from '../github/client.ts';`],
    ['src/scope/list.ts', `export { start } from '../../local-github/server.ts';`],
    ['src/steps/main.ts', `import '../../demo/run.ts';`],
    ['src/scope/list.ts', `export { generate } from '../../scripts/generate.ts';`],
    ['src/scope/list.ts', `export type { Fixture } from '../support/fixture.ts';`],
    ['src/elsewhere/file.ts', `export { parse } from '../scope/list.ts';`],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['house/floors']);
  });
});

describe('a library', () => {
  test.each([
    ['src/runner/outputs.ts', `export { setOutput } from '@actions/core';`],
    ['src/github/direct.ts', `export { Agent } from 'node:https';`],
    ['src/github/proxied.ts', `export { ProxyAgent } from 'undici';`],
    ['src/git/credentials.ts', `export { readFileSync } from 'node:fs';`],
    ['local-github/server.ts', `export { createServer } from 'node:http';`],
  ])('may be imported in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/steps/main.ts', `import { setOutput } from '@actions/core'; setOutput('a', 'b');`],
    ['src/credentials/user-token.ts', `export { Agent } from 'node:https';`],
    ['src/runner/step.ts', `export { request } from 'http';`],
    ['src/runner/step.ts', `export const load = () => import('undici');`],
    ['src/git/credentials.ts', `export { connect } from 'node:net';`],
    ['src/git/credentials.ts', `export { connect } from 'node:tls';`],
    ['src/github/client.ts', `export { env } from 'node:process';`],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['house/doors']);
  });
});

describe('the environment', () => {
  test.each([
    ['src/runner/inputs.ts', `export const read = () => process.env['INPUT_OWNER'];`],
    ['src/github/client.ts', `export const read = () => process.version;`],
    ['demo/run.ts', `process.env.CI = 'true';`],
  ])('may be touched in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/github/client.ts', `export const read = () => process.env.HTTPS_PROXY;`],
    ['src/github/client.ts', `export const read = () => process['env'];`],
    ['src/steps/main.ts', `globalThis.process.env.CI = 'true';`],
    ['src/git/identity.ts', `export const read = () => { const { env } = process; return env; };`],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['house/environment']);
  });
});

describe('loading a file', () => {
  test.each([
    ['src/steps/main.ts', `import { run } from '../runner/step.ts'; await run();`],
    ['src/scope/list.ts', `const NAMES = new Set(['a'].map((name) => name.trim())); export default NAMES;`],
    ['src/runner/inputs.ts', `import { listNames } from '../scope/list.ts'; export const NAMES = listNames();`],
    ['src/scope/list.ts', `export interface List { names: string[] } export type Names = List['names'];`],
    ['src/git/identity.ts', `import { readFileSync } from 'node:fs'; export const read = () => readFileSync('a');`],
    ['src/git/identity.ts', `export const NAMES = new Map([['a', 1]]);`],
    ['src/git/identity.ts', `export class Identity { async read() { await this.read(); } }`],
  ])('may do this in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/scope/list.ts', `parse(); export function parse() { return 1; }`],
    ['src/scope/list.ts', `if (Math.random() > 2) throw new Error('no');`],
    ['src/git/identity.ts', `import { readFileSync } from 'node:fs'; export const text = readFileSync('a');`],
    ['src/git/identity.ts', `import * as fs from 'node:fs'; export const text = fs.promises.readFile('a');`],
    ['src/runner/inputs.ts', `import { call } from '../github/client.ts'; export const reply = call();`],
    ['src/runner/inputs.ts', `import { Client } from '../github/client.ts'; export const client = new Client();`],
    ['src/git/identity.ts', `export const now = await Promise.resolve(1);`],
    ['src/git/identity.ts', `export const folder = process.cwd();`],
  ])('must not do this in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['house/quiet-when-loaded']);
  });
});

test.each([
  ['max-lines', 'src/scope/list.ts', lines(149), lines(150)],
  ['max-lines', 'scripts/build.ts', lines(149), lines(150)],
  ['max-lines-per-function', 'local-github/routes.ts', longFunction(48), longFunction(49)],
  ['no-console', 'src/runner/step.ts', `export const log = () => 1;`, `export const log = () => console.log(1);`],
  [
    'no-restricted-globals',
    'src/github/client.ts',
    `export const a = get();\nfunction get() {}`,
    `export const get = () => fetch('');`,
  ],
  ['@typescript-eslint/no-explicit-any', 'demo/run.ts', `export type A = unknown;`, `export type A = any;`],
  ['@typescript-eslint/ban-ts-comment', 'demo/run.ts', `// ts is nice`, `// @ts-expect-error: it is late`],
  ['@typescript-eslint/ban-ts-comment', 'src/scope/list.ts', `// ts is nice`, `// @ts-ignore`],
  ['no-restricted-syntax', 'demo/run.ts', `export const a = 1 as number;`, `export const a = 1 as unknown as string;`],
  [
    'no-restricted-properties',
    '__tests__/a.test.ts',
    `jest.useFakeTimers();`,
    `jest.unstable_mockModule('a', () => ({}));`,
  ],
])('%s is kept in %s', async (rule, file, good, bad) => {
  expect(await findRefusals(file, good)).toEqual([]);
  expect(await findRefusals(file, bad)).toEqual([rule]);
});

test('tests may have long functions and files', async () => {
  expect(await findRefusals('__tests__/long.test.ts', longFunction(200))).toEqual([]);
});

test('generated files may be long', async () => {
  expect(await findRefusals('src/scope/generated/permissions.ts', lines(200))).toEqual([]);
});

test.each(['scripts/build.ts', 'scripts/core-stand-in.js', 'scripts/bench/floor.cjs'])(
  'the first line counts in %s',
  async (file) => {
    const [result] = await eslint.lintText('void 0;\n', { filePath: path.join(folder, file) });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['house/first-line']);
  },
);

test('a file without a sentence in its first line is refused', async () => {
  for (const [text, count] of [
    ['/** What it is for. */\nexport {};\n', 0],
    ['export {};\n', 1],
    ['// What it is for.\nexport {};\n', 1],
    ['/**\n * What it is for.\n */\nexport {};\n', 1],
  ] as const) {
    const [result] = await eslint.lintText(text, { filePath: path.join(folder, 'src/scope/list.ts') });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(Array<string>(count).fill('house/first-line'));
  }
});

test('a comment cannot switch a rule off', async () => {
  const refusals = await findRefusals('src/runner/step.ts', `/* eslint-disable no-console */\nconsole.log(1);`);
  expect(refusals).toContain('no-console');
});

test.each([
  ['the other needs types only', `import type { Names } from '../unit/names.ts';\nexport type List = Names[];`, []],
  [
    'each needs a value',
    `import { names } from '../unit/names.ts';\nexport const list = () => names;`,
    ['import-x/no-cycle'],
  ],
])('two files that import each other when %s', async (_, list, refusals) => {
  // A folder of its own: the plugin remembers what it has read.
  const here = mkdtempSync(path.join(folder, 'src/scope/'));
  writeFileSync(path.join(here, 'list.ts'), `/** One file. */\n${list}\n`);
  writeFileSync(
    path.join(here, 'names.ts'),
    `/** The other. */\nimport * as list from '../unit/list.ts';\nexport const names = () => list;\n`,
  );
  expect(await findRefusals(path.relative(folder, path.join(here, 'list.ts')), list)).toEqual(refusals);
});
