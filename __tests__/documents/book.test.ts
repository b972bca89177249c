/**
 * That the documents can be read as a book: a short README, an index, and pages that say whom they
 * are for.
 */
import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const PAGES = globSync('*.md', { cwd: path.join(ROOT, 'docs') }).sort();

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');

test('the README has 300 lines at most', () => {
  expect(read('README.md').trimEnd().split('\n').length).toBeLessThanOrEqual(300);
});

test('the README’s first screen has one sentence, a picture and the quick start', () => {
  const [, , , , sentence = '', , picture = ''] = read('README.md').split('\n');
  expect(sentence).toMatch(/^[^.]+\.$/);
  expect(picture).toBe('<picture>');
  expect(read('README.md').split('\n').indexOf('## Quick start')).toBeLessThan(20);
});

test('the index has a line for each page', () => {
  const index = read('docs/README.md');
  const listed = [...index.matchAll(/^\| [^|]+\? +\| \[([\w-]+\.md)\]\(\1\) +\|$/gm)].map(
    ([, page]) => page,
  );
  expect(listed.sort()).toEqual(PAGES.filter((page) => page !== 'README.md'));
});

test.each(PAGES)('the first paragraph of docs/%s says who it is for', (page) => {
  const [, paragraph = ''] = /^# .*\n\n(.*)$/m.exec(read(`docs/${page}`)) ?? [];
  expect(paragraph).toMatch(/^For [^:]+: .{20,}\.$/);
});
