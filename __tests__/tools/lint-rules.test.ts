/**
 * Each lint rule of the project refuses what it is there for, and lets its nearest good neighbour
 * pass.
 */
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { ESLint } from 'eslint';
import { architecture } from '../../scripts/lint/architecture.ts';

let folder: string;
let eslint: ESLint;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'lint-rules-')));
  eslint = new ESLint({ cwd: folder, overrideConfigFile: true, overrideConfig: architecture });
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The rules that refuse `code` as the content of `file`, each once. */
async function findRefusals(file: string, code: string): Promise<string[]> {
  const text = `/** A file for a test. */\n${code}\n`;
  const results = await eslint.lintText(text, { filePath: path.join(folder, file) });
  const rules = results.flatMap(({ messages }) =>
    messages.map(({ ruleId, message }) => ruleId ?? message),
  );
  return [...new Set(rules)];
}

const lines = (count: number): string => Array(count).fill('export {};').join('\n');
const longFunction = (count: number): string =>
  `export function long(): void {\n${'  void 0;\n'.repeat(count)}}`;

describe('the environment', () => {
  test.each([
    ['src/runner/environment.ts', `export const read = () => process.env['INPUT_OWNER'];`],
    ['src/github/client.ts', `export const read = () => process.version;`],
    ['demo/run.ts', `process.env.CI = 'true';`],
  ])('may be touched in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/github/client.ts', `export const read = () => process.env.HTTPS_PROXY;`],
    ['src/github/client.ts', `export const read = () => process['env'];`],
    ['src/actions/installation-token/main.ts', `globalThis.process.env.CI = 'true';`],
    ['src/git/identity.ts', `export const read = () => { const { env } = process; return env; };`],
  ])('is refused in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['no-restricted-properties']);
  });
});

describe('loading a file', () => {
  test.each([
    [
      'src/actions/installation-token/main.ts',
      `import { run } from '../runner/step.ts'; await run();`,
    ],
    [
      'src/text/list.ts',
      `const NAMES = new Set(['a'].map((name) => name.trim())); export default NAMES;`,
    ],
    [
      'src/inputs/values.ts',
      `import { listNames } from '../text/list.ts'; export const NAMES = listNames();`,
    ],
    [
      'src/text/list.ts',
      `export interface List { names: string[] } export type Names = List['names'];`,
    ],
    [
      'src/git/identity.ts',
      `import { readFileSync } from 'node:fs'; export const read = () => readFileSync('a');`,
    ],
    ['src/git/identity.ts', `export const NAMES = new Map([['a', 1]]);`],
    ['src/git/identity.ts', `export class Identity { async read() { await this.read(); } }`],
  ])('may do this in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual([]);
  });

  test.each([
    ['src/text/list.ts', `parse(); export function parse() { return 1; }`],
    ['src/text/list.ts', `if (Math.random() > 2) throw new Error('no');`],
    [
      'src/git/identity.ts',
      `import { readFileSync } from 'node:fs'; export const text = readFileSync('a');`,
    ],
    [
      'src/git/identity.ts',
      `import * as fs from 'node:fs'; export const text = fs.promises.readFile('a');`,
    ],
    [
      'src/inputs/values.ts',
      `import { call } from '../github/client.ts'; export const reply = call();`,
    ],
    [
      'src/inputs/values.ts',
      `import { Client } from '../github/client.ts'; export const client = new Client();`,
    ],
    ['src/git/identity.ts', `export const now = await Promise.resolve(1);`],
    ['src/git/identity.ts', `export const folder = process.cwd();`],
  ])('must not do this in %s: %s', async (file, code) => {
    expect(await findRefusals(file, code)).toEqual(['architecture/quiet-when-loaded']);
  });
});

test.each([
  ['max-lines', 'src/text/list.ts', lines(149), lines(150)],
  ['max-lines', 'scripts/build.ts', lines(149), lines(150)],
  ['max-lines-per-function', 'local-github/routes.ts', longFunction(48), longFunction(49)],
  [
    'no-console',
    'src/runner/step.ts',
    `export const log = () => 1;`,
    `export const log = () => console.log(1);`,
  ],
  [
    'no-restricted-globals',
    'src/github/client.ts',
    `export const a = get();\nfunction get() {}`,
    `export const get = () => fetch('');`,
  ],
  [
    '@typescript-eslint/no-explicit-any',
    'demo/run.ts',
    `export type A = unknown;`,
    `export type A = any;`,
  ],
  [
    '@typescript-eslint/ban-ts-comment',
    'demo/run.ts',
    `// ts is nice`,
    `// @ts-expect-error: it is late`,
  ],
  ['@typescript-eslint/ban-ts-comment', 'src/text/list.ts', `// ts is nice`, `// @ts-ignore`],
  [
    'no-restricted-syntax',
    'demo/run.ts',
    `export const a = 1 as number;`,
    `export const a = 1 as unknown as string;`,
  ],
  [
    'regexp/no-super-linear-backtracking',
    'src/text/list.ts',
    String.raw`export const PAIR = /^[^\s:]*\s*:(.*)$/;`,
    String.raw`export const PAIR = /^[^:]*\s*:(.*)$/;`,
  ],
  [
    'regexp/no-super-linear-move',
    'local-github/world.ts',
    String.raw`export const START = /^\s+/;`,
    String.raw`export const END = /\s+$/;`,
  ],
  [
    'no-restricted-properties',
    '__tests__/a.test.ts',
    `jest.useFakeTimers();`,
    `jest.unstable_mockModule('a', () => ({}));`,
  ],
])('%s is enforced in %s', async (rule, file, good, bad) => {
  expect(await findRefusals(file, good)).toEqual([]);
  expect(await findRefusals(file, bad)).toEqual([rule]);
});

test('tests may have long functions and files', async () => {
  expect(await findRefusals('__tests__/long.test.ts', longFunction(200))).toEqual([]);
});

test('generated files may be long', async () => {
  expect(await findRefusals('src/access/permissions/generated/permissions.ts', lines(200))).toEqual(
    [],
  );
});

test.each(['scripts/build.ts', 'scripts/core-stand-in.js', 'scripts/bench/floor.cjs'])(
  'the first line is checked in %s',
  async (file) => {
    const [result] = await eslint.lintText('void 0;\n', { filePath: path.join(folder, file) });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(['architecture/first-line']);
  },
);

test('a file that does not begin with a sentence is refused', async () => {
  for (const [text, count] of [
    ['/** What it is for. */\nexport {};\n', 0],
    ['export {};\n', 1],
    ['// What it is for.\nexport {};\n', 1],
    ['/**\n * What it is for, at length.\n */\nexport {};\n', 0],
    ['/**\n * @see elsewhere\n */\nexport {};\n', 1],
  ] as const) {
    const [result] = await eslint.lintText(text, {
      filePath: path.join(folder, 'src/text/list.ts'),
    });
    expect(result?.messages.map(({ ruleId }) => ruleId)).toEqual(
      Array<string>(count).fill('architecture/first-line'),
    );
  }
});

test('a comment cannot turn a rule off', async () => {
  const refusals = await findRefusals(
    'src/runner/step.ts',
    `/* eslint-disable no-console */\nconsole.log(1);`,
  );
  expect(refusals).toContain('no-console');
});
