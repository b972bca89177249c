/** Puts what was measured into tables of Markdown, so that they go into docs/performance.md as they are. */
import { holds, sizeOf, type Budget } from './budgets.ts';
import type { GrowthCell } from './growth.ts';
import type { Comparison } from './rounds.ts';
import type { Spread } from './statistics.ts';
import type { Quantiles, StormResult } from './storm.ts';

const BUNDLES = ['main/index.js', 'post/index.js', 'github/proxied.js'];

/** The first row is the head; all columns but the first hold numbers. */
function toTable([head = [], ...rows]: readonly (readonly string[])[]): string {
  const all = [head, ...rows];
  const widths = head.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const toLine = (row: readonly string[]): string =>
    `| ${row.map((cell, column) => (column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, column) => (column === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [toLine(head), rule, ...rows.map(toLine)].join('\n');
}

function show({ median, lower, upper }: Spread): string {
  return `${median.toFixed(1)} (${lower.toFixed(1)}–${upper.toFixed(1)})`;
}

export function toComparisonText({ results, ratios }: Comparison): string {
  const rows = results.map(({ kind, wallMs, cpuMs, peakMiB, requests, connections }) => [
    kind,
    show(wallMs),
    show(cpuMs),
    peakMiB.median.toFixed(1),
    String(requests),
    String(connections),
  ]);
  const head = ['process', 'wall time in ms', 'CPU time in ms', 'peak memory in MiB', 'requests', 'connections'];
  const known = Object.entries(ratios).filter(([, value]) => !Number.isNaN(value));
  return [
    toTable([head, ...rows]),
    toTable([
      ['ratio of wall times', 'of the quickest tenths'],
      ...known.map(([name, value]) => [name, value.toFixed(2)]),
    ]),
    toTable([['bundle', 'kB'], ...BUNDLES.map((name) => [`dist/${name}`, (sizeOf(name) / 1_000).toFixed(0)])]),
  ].join('\n\n');
}

export function toGrowthText(cells: readonly GrowthCell[]): string {
  const head = ['asked for', 'delay in ms', 'main in ms', 'floor in ms', 'requests', 'connections'];
  const rows = cells.map((cell) => [
    cell.owners > 1
      ? `${String(cell.owners)} owners`
      : `${String(cell.repositories)} of one owner${cell.hasInstallationId ? ', with installation-id' : ''}`,
    String(cell.delayMs),
    cell.mainMs.toFixed(0),
    cell.floorMs.toFixed(0),
    String(cell.requests),
    String(cell.connections),
  ]);
  return toTable([head, ...rows]);
}

export function toStormText(storms: readonly StormResult[]): string {
  const head = ['refused', 'succeeded', 'requests per success', 'refusals', 'took in s', 'waited in s'];
  const toSeconds = ({ p10, p50, p90, max }: Quantiles): string =>
    [p10, p50, p90, max].map((ms) => (ms / 1_000).toFixed(1)).join(' / ');
  const rows = storms.map(({ title, mints, succeeded, requests, refused, took, waited }) => [
    title,
    `${String(succeeded)} of ${String(mints)}`,
    (requests / succeeded).toFixed(2),
    String(refused),
    toSeconds(took),
    toSeconds(waited),
  ]);
  return `${toTable([head, ...rows])}\n\nTimes are the 10th, 50th and 90th percentile and the longest.`;
}

export function toBudgetText(budgets: readonly Budget[]): string {
  const rows = budgets.map((budget) => [
    budget.name,
    // Two places would show a value just above its limit as the limit.
    budget.value.toFixed(3),
    `${budget.isMinimum ? '≥' : '≤'} ${String(budget.limit)}`,
    holds(budget) ? 'ok' : 'MISSED',
  ]);
  return toTable([['budget', 'measured', 'limit', ''], ...rows]);
}
