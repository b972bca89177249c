/** The job summary, whose values come from outside. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSummary, writeSummaryList } from '../../../src/runner/summary.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'summary-'));
  process.env['GITHUB_STEP_SUMMARY'] = path.join(folder, 'summary.md');
  writeFileSync(path.join(folder, 'summary.md'), 'before\n');
});

afterEach(() => {
  delete process.env['GITHUB_STEP_SUMMARY'];
  rmSync(folder, { recursive: true });
});

const read = (): string => readFileSync(path.join(folder, 'summary.md'), 'utf8');

test('adds a table with a row for each value behind what is there', () => {
  writeSummary('Token', [
    [
      ['App', 'octo'],
      ['Account', 'octo-org'],
    ],
  ]);
  expect(read()).toBe(
    'before\n<h3>Token</h3>\n<table><tr><th>App</th><td>octo</td></tr><tr><th>Account</th><td>octo-org</td></tr></table>\n',
  );
});

test('adds a list below the names of its columns', () => {
  writeSummaryList('Grants', ['id', 'app'], [['1', 'x']]);
  expect(read()).toContain('<table><tr><th>id</th><th>app</th></tr><tr><td>1</td><td>x</td></tr></table>');
});

test('takes values for text: no line, tag or Markdown of theirs counts', () => {
  writeSummary('Token', [[['App', 'x\n\n# Heading\n![](http://evil.example) <b>*_|`&']]]);
  const value = /<td>(.*)<\/td>/.exec(read())?.[1] ?? '';
  expect(value).toContain('# Heading');
  expect(value).not.toMatch(/[<>*_|`[\]\n]|&(?!#\d+;)/);
});
