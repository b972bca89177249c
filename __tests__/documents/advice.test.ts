/**
 * That the documents show what `npm run advise` answers, and that their examples ask for enough.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { advise } from '../../advise/program.ts';
import type { TokenAdvice } from '../../advise/workflow/advise-file.ts';
import { findExamples, toWorkflow } from '../support/examples/find-examples.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const page = readFileSync(path.join(ROOT, 'docs/permissions.md'), 'utf8');
let folder = '';

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'advice-'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** The block that follows a marker in the page. */
function findBlock(marker: string): string {
  const at = page.indexOf(`<!-- advise: ${marker} -->`);
  return /```text\n(.*?)```/s.exec(page.slice(at))?.[1] ?? '';
}

async function ask(...args: string[]) {
  return advise(args, () => Promise.reject(new Error('no input')));
}

async function adviseOn(yaml: string, ...args: string[]) {
  const file = path.join(folder, `${crypto.randomUUID()}.yml`);
  writeFileSync(file, toWorkflow(yaml));
  return ask(...args, file);
}

test('the answer about a call is what the program prints', async () => {
  expect((await ask('issues.createComment')).stdout).toBe(findBlock('issues.createComment'));
});

test('the advice on a workflow is what the program prints for the example', async () => {
  const [example] = findExamples().filter(({ yaml }) =>
    yaml.includes('on-missing-credentials: skip'),
  );
  const { stdout } = await adviseOn(example?.yaml ?? '');
  const shown = findBlock('README.md, Pull requests from forks and of Dependabot');
  expect(shown).toContain('pull-requests: write');
  expect(stdout.slice(stdout.indexOf('\n\n') + 2)).toBe(shown);
});

describe('the examples', () => {
  const examples = findExamples().filter(({ yaml }) => yaml.includes('scoped-token@'));

  test.each(examples.map(({ at, yaml }) => [at, yaml]))(
    'ask for enough at %s',
    async (_at, yaml) => {
      const { stdout } = await adviseOn(yaml, '--json');
      const [found] = JSON.parse(stdout) as { advices: TokenAdvice[] }[];
      expect(found?.advices.flatMap(({ missing }) => missing)).toEqual([]);
    },
  );
});
