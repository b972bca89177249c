/** That docs/proof.md shows what the demo prints. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');

test('the lines after <!-- demo --> come from the demo, in their order', async () => {
  const page = readFileSync(path.join(ROOT, 'docs/proof.md'), 'utf8');
  const [, block = ''] = /<!-- demo -->\n\n```text\n(.*?)```/s.exec(page) ?? [];
  const shown = block.split('\n').filter((line) => line !== '');
  expect(shown.length).toBeGreaterThan(5);
  const { stdout } = await promisify(execFile)(process.execPath, ['demo/run.ts'], { cwd: ROOT });
  let rest = stdout.split('\n');
  for (const line of shown) {
    expect(rest).toContain(line);
    rest = rest.slice(rest.indexOf(line) + 1);
  }
});
