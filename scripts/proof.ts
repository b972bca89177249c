/**
 * Writes a run of `npm test -- --json --outputFile=report.json` into docs/proof.md: `npm run proof
 * -- 'npm test' report.json`.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { arch, release, type } from 'node:os';
import path from 'node:path';
import { formatted } from './generate/formatted.ts';

const PAGE = path.join(import.meta.dirname, '../docs/proof.md');
const TABLE = /(<!-- runs -->\n)(.*?)(<!-- \/runs -->)/s;

/**
 * What is of interest of jest's report:
 * https://jestjs.io/docs/configuration#testresultsprocessor-string
 */
interface Report {
  numPassedTests: number;
  numPendingTests: number;
  numFailedTests: number;
  startTime: number;
}

/** The first version number that a program prints, if it is installed. */
function findVersion(program: string): string | undefined {
  const { stdout } = spawnSync(program, ['--version'], { encoding: 'utf8' });
  return /(?<![\d.])\d{1,3}\.\d{1,3}(?:\.\d{1,4})?/.exec(stdout)?.[0];
}

function toRow(name: string, report: Report): string {
  if (report.numFailedTests > 0)
    throw new Error(`${String(report.numFailedTests)} tests have failed: there is no proof.`);
  const others = ['act', 'wine', 'bao', 'moto_server', 'chromium'].flatMap((program) => {
    const version = findVersion(program);
    return version === undefined ? [] : [`${program} ${version}`];
  });
  const cells = [
    `\`${name}\``,
    String(report.numPassedTests),
    String(report.numPendingTests),
    `${type()} ${release().split('-')[0] ?? ''} ${arch()}`,
    process.versions.node,
    findVersion('git') ?? '–',
    others.join(', ') || '–',
    new Date(report.startTime).toISOString().slice(0, 10),
  ];
  return `| ${cells.join(' | ')} |`;
}

const [name = '', file = ''] = process.argv.slice(2);
const row = toRow(name, JSON.parse(readFileSync(file, 'utf8')) as Report);
const page = readFileSync(PAGE, 'utf8').replace(
  TABLE,
  (_, open: string, table: string, close: string) => {
    const rows = table
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith(`| \`${name}\``));
    return `${open}\n${[...rows, row].join('\n')}\n\n${close}`;
  },
);
writeFileSync(PAGE, await formatted(page, PAGE));
