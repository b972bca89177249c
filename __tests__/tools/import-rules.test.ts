/**
 * Each rule about imports refuses what it is there for, and lets its nearest good neighbour pass.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';

const ROOT = path.resolve(import.meta.dirname, '../..');

type Case = [folder: string, code: string];

const ALLOWED: Case[] = [
  ['src/actions', `import { run } from '../runner/step.ts'; run();`],
  ['src/actions', `import { mint } from '../credentials/app-jwt.ts'; mint();`],
  ['src/runner', `export { parse } from '../text/list.ts';`],
  ['src/runner', `export { read } from './read.ts';`],
  ['src/runner', `export { revoke } from '../credentials/revocation.ts';`],
  ['src/runner', `export { setOutput } from '@actions/core';`],
  ['src/credentials', `import { call } from '../github/client.ts'; export const c = call;`],
  ['src/http', `export const load = () => import('../http/proxied.ts');`],
  ['src/github', `export { send } from '../http/send.ts';`],
  ['src/github', `export { InputError } from '../text/input-error.ts';`],
  ['src/http', `export { Agent } from 'node:https';`],
  ['src/http', `export { ProxyAgent } from 'undici';`],
  ['src/git', `export { parse } from '../text/list.ts';`],
  ['src/git', `export { readFileSync } from 'node:fs';`],
  ['demo', `export { start } from '../local-github/server.ts';`],
  ['local-github', `export { createServer } from 'node:http';`],
];

/** By the rule that refuses them. */
const REFUSED: Record<string, Case[]> = {
  'imports-of-runner': [
    ['src/runner', `export * from '../actions/main.ts';`],
    ['src/runner', `export type { Inputs } from '../inputs/app.ts';`],
  ],
  'imports-of-credentials': [
    ['src/credentials', `export { readInputs } from '../inputs/values.ts';`],
    ['src/credentials', `export type { Inputs } from '../inputs/values.ts';`],
    ['src/credentials', `export const load = () => import('../inputs/values.ts');`],
  ],
  'imports-of-github': [
    ['src/github', `export type { Target } from '../access/targets.ts';`],
    ['src/github', `export type { Token } from '../credentials/user-token.ts';`],
  ],
  'imports-of-http': [
    ['src/http', `export { call } from '../github/client.ts';`],
    ['src/http', `export type { Target } from '../access/targets.ts';`],
  ],
  'imports-of-access': [['src/access', `export { call } from '../github/client.ts';`]],
  'imports-of-git': [['src/git', `export { call } from '../github/client.ts';`]],
  'src-imports-src': [
    ['src/access', `export { start } from '../../local-github/server.ts';`],
    ['src/actions', `import '../../demo/run.ts';`],
    ['src/access', `export type { Fixture } from '../../__tests__/support/fixture.ts';`],
  ],
  'no-folder-without-floor': [['src/elsewhere', `export { parse } from '../text/list.ts';`]],
  'door-of-toolkit-of-actions': [
    ['src/actions', `import { setOutput } from '@actions/core'; setOutput('a', 'b');`],
  ],
  'door-of-network': [
    ['src/credentials', `export { Agent } from 'node:https';`],
    ['src/github', `export { Agent } from 'node:https';`],
    ['src/runner', `export { request } from 'http';`],
    ['src/runner', `export const load = () => import('undici');`],

    ['src/git', `export { connect } from 'node:tls';`],
  ],
  'door-of-process': [['src/github', `export { env } from 'node:process';`]],
};

let folder: string;
/** File to the rules that refuse its imports. */
let refusals: Map<string, string[]>;

beforeAll(() => {
  folder = realpathSync(mkdtempSync(path.join(tmpdir(), 'import-rules-')));
  for (const library of ['@actions/core', 'undici'])
    write(`node_modules/${library}/index.js`, 'export {};');
  const cases = [...ALLOWED, ...Object.values(REFUSED).flat()];
  for (const [at, code] of cases) writeCase(at, code);
  writeCircle('types', `import type { Names } from './names.ts'; export type List = Names[];`);
  writeCircle('values', `import { names } from './names.ts'; export const list = () => names;`);
  refusals = cruise();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

function write(file: string, code: string): void {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), `${code}\n`);
}

/** The file of a case; what it imports is there, too. */
function toFile([at, code]: Case): string {
  return `${at}/case-${Buffer.from(code).toString('hex').slice(0, 160)}.ts`;
}

function writeCase(at: string, code: string): void {
  write(toFile([at, code]), code);
  for (const [, imported = ''] of code.matchAll(/'(\.[^']+)'/g))
    write(path.join(at, imported), 'export {};');
}

function writeCircle(name: string, list: string): void {
  write(`src/access/${name}/list.ts`, list);
  write(
    `src/access/${name}/names.ts`,
    `import * as list from './list.ts'; export const names = () => list;`,
  );
}

interface Cruise {
  summary: { violations: { from: string; rule: { name: string } }[] };
}

function cruise(): Map<string, string[]> {
  const program = path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs');
  const options = [
    '--config',
    path.join(ROOT, '.dependency-cruiser.js'),
    '--output-type',
    'json',
    '.',
  ];
  const { stdout, stderr } = spawnSync(process.execPath, [program, ...options], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  const { violations } = (JSON.parse(stdout) as Cruise).summary;
  const found = new Map<string, string[]>();
  for (const { from, rule } of violations) {
    found.set(from, [...new Set([...(found.get(from) ?? []), rule.name])]);
  }
  return found;
}

test.each(ALLOWED)('a file in %s may say: %s', (at, code) => {
  expect(refusals.get(toFile([at, code]))).toBeUndefined();
});

describe.each(Object.entries(REFUSED))('%s', (rule, cases) => {
  test.each(cases)('refuses in %s: %s', (at, code) => {
    expect(refusals.get(toFile([at, code]))).toEqual([rule]);
  });
});

test.each(['types', 'values'])('no-circles refuses a circle of %s', (name) => {
  expect(refusals.get(`src/access/${name}/list.ts`)).toEqual(['no-circles']);
});
