/** That the tests which SECURITY.md names for its promises exist. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const ROW = /^\| (.+?) +\| \[[^\]]+\]\((__tests__\/\S+)\): (.+?) +\|$/gm;

const rows = [...readFileSync(path.join(ROOT, 'SECURITY.md'), 'utf8').matchAll(ROW)].map(
  ([, promise = '', file = '', title = '']) => ({ promise, file, title }),
);

test('SECURITY.md names a test for each of its promises', () => {
  expect(rows.length).toBeGreaterThan(20);
});

test.each(rows)('$promise', ({ file, title }) => {
  expect(readFileSync(path.join(ROOT, file), 'utf8')).toContain(title);
});
