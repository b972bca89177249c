/** That `npm run proof` writes what a report says, and nothing of a run that has failed. */
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from '@jest/globals';

const ROOT = path.join(import.meta.dirname, '../..');
const REPORT = {
  numPassedTests: 7,
  numPendingTests: 2,
  numFailedTests: 0,
  startTime: Date.UTC(2026, 0, 2),
};

let copy: string;
beforeEach(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'proof-'));
  for (const part of ['scripts', '.prettierrc.json'])
    cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
  mkdirSync(path.join(copy, 'docs'));
  writeFileSync(path.join(copy, 'package.json'), '{ "type": "module" }');
  writeFileSync(
    path.join(copy, 'docs/proof.md'),
    '<!-- runs -->\n\n| command | passed |\n| - | - |\n\n<!-- /runs -->\n',
  );
});
afterEach(() => {
  rmSync(copy, { recursive: true });
});

function prove(report: object) {
  const file = path.join(copy, 'report.json');
  writeFileSync(file, JSON.stringify(report));
  const { status } = spawnSync(process.execPath, ['scripts/proof.ts', 'npm test', file], {
    cwd: copy,
  });
  return { status, page: readFileSync(path.join(copy, 'docs/proof.md'), 'utf8') };
}

test('writes one row for each command, the last run of it', () => {
  prove(REPORT);
  const { status, page } = prove({ ...REPORT, numPassedTests: 8 });
  expect(status).toBe(0);
  expect(page.match(/`npm test`/g)).toHaveLength(1);
  expect(page).toMatch(
    new RegExp(
      `\\| \`npm test\` +\\| 8 +\\| 2 +\\| .*\\| ${process.versions.node} +\\| .*2026-01-02 \\|`,
    ),
  );
});

test('writes nothing about a failed run', () => {
  const { status, page } = prove({ ...REPORT, numFailedTests: 1 });
  expect(status).toBe(1);
  expect(page).not.toContain('npm test');
});
