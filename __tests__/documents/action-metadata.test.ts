/** What each action.yml promises the runner, by GitHub's own schema and beyond it. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { findSchemaProblems } from '../../scripts/lint/schema-problems.ts';

const ROOT = path.join(import.meta.dirname, '../..');
const FILES = globSync('{,*/}action.{yml,yaml}', { cwd: ROOT }).sort();

type Described = Record<string, { description?: string }>;

interface Metadata {
  inputs?: Described;
  outputs?: Described;
  runs: Record<'using' | 'main' | 'pre' | 'post' | 'post-if', string | undefined>;
}

test('the action in the root is among them', () => {
  expect(FILES).toContain('action.yml');
});

describe.each(FILES)('%s', (file) => {
  const text = readFileSync(path.join(ROOT, file), 'utf8');
  const { inputs = {}, outputs = {}, runs } = parse(text) as Metadata;

  test("follows GitHub's schema", async () => {
    expect(await findSchemaProblems(file, text)).toEqual([]);
  });

  test('runs on Node 24', () => {
    expect(runs.using).toBe('node24');
  });

  test.each([runs.pre, runs.main, runs.post].filter((script) => script !== undefined))(
    'runs %s, which is built',
    (script) => {
      expect(existsSync(path.join(ROOT, path.dirname(file), script))).toBe(true);
    },
  );

  test('runs post after a failed and a cancelled job, too', () => {
    expect(runs['post-if']).toBe(runs.post === undefined ? undefined : 'always()');
  });

  test.each([
    ['input', inputs],
    ['output', outputs],
  ])('describes each %s', (_, entries) => {
    const undescribed = Object.keys(entries).filter((name) => !entries[name]?.description?.trim());
    expect(undescribed).toEqual([]);
  });
});
