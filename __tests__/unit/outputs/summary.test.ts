/** The job summary, whose values come from outside. */
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writeSummary, writeSummaryList } from '../../../src/outputs/summary.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'summary-'));
  process.env['GITHUB_STEP_SUMMARY'] = path.join(folder, 'summary.md');
  writeFileSync(path.join(folder, 'summary.md'), 'before\n');
});

afterEach(() => {
  for (const name of ['GITHUB_STEP_SUMMARY', 'GITHUB_ACTION'])
    Reflect.deleteProperty(process.env, name);
  rmSync(folder, { recursive: true });
});

const read = (): string => readFileSync(path.join(folder, 'summary.md'), 'utf8');

test('adds a table with a row for each value after what is there', () => {
  writeSummary({ title: 'Token', subject: 'octo-org' }, [
    [
      ['App', 'octo'],
      ['Account', 'octo-org'],
    ],
  ]);
  expect(read()).toBe(
    'before\n<h3>Token: octo-org</h3>\n<table><tr><th>App</th><td>octo</td></tr><tr><th>Account</th><td>octo-org</td></tr></table>\n',
  );
});

test('adds a list below the names of its columns', () => {
  writeSummaryList({ title: 'Grants', subject: 'octocat' }, ['id', 'app'], [['1', 'x']]);
  expect(read()).toContain(
    '<table><tr><th>id</th><th>app</th></tr><tr><td>1</td><td>x</td></tr></table>',
  );
});

test('escapes values: lines, tags and Markdown in them have no effect', () => {
  writeSummary({ title: 'Token', subject: 'octo-org' }, [
    [['App', 'x\n\n# Heading\n![](http://evil.example) <b>*_|`&']],
  ]);
  const value = /<td>(.*)<\/td>/.exec(read())?.[1] ?? '';
  expect(value).toContain('# Heading');
  expect(value).not.toMatch(/[<>*_|`[\]\n]|&(?!#\d+;)/);
});

test.each([
  ['deploy', 'step deploy'],
  // What the runner calls a step without an id.
  ['__octo-org_scoped-token_2', 'octo-org'],
])('has a heading that distinguishes it from another use in the job: %s', (action, words) => {
  process.env['GITHUB_ACTION'] = action;
  writeSummary({ title: 'Token', subject: 'octo-org' }, []);
  expect(read()).toContain(`<h3>Token: ${words}</h3>`);
});

test('escapes and shortens the words of a heading', () => {
  writeSummary({ title: 'Token', subject: `<b>${'x'.repeat(100)}` }, []);
  const heading = /<h3>Token: (.*)<\/h3>/.exec(read())?.[1] ?? '';
  expect(heading).toMatch(/^&#60;b&#62;x+…$/);
  expect(heading.length).toBeLessThan(100);
});
