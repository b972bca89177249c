/** The chart of docs/performance.md: what a step costs next to its floor and its peer, from the table there. */
import type { Theme } from './draw.ts';

/** The processes that are shown, by their names in the table, and what a reader calls them. */
const BARS: readonly (readonly [name: string, label: string])[] = [
  ['empty', 'Node, without a line'],
  ['floor', 'a bare script'],
  ['main', 'this action'],
  ['peer', 'create-github-app-token'],
];

const [WIDTH, LEFT, ROW] = [880, 200, 44];

/** Medians of the wall times in milliseconds, by process. */
function readTimes(page: string): Map<string, number> {
  const rows = page.matchAll(/^\| (\w+) +\| +(\d+\.\d) \(/gm);
  return new Map([...rows].map(([, name = '', time = '']) => [name, Number(time)]));
}

/** @throws when the table lacks one of the processes */
export function drawCosts(page: string, theme: Theme): string {
  const times = readTimes(page);
  const missing = BARS.find(([name]) => !times.has(name));
  if (missing) throw new Error(`The table of docs/performance.md has no row '${missing[0]}'.`);
  const longest = Math.max(...times.values());
  const height = BARS.length * ROW + 36;
  const shapes = BARS.flatMap(([name, label], index) => {
    const time = times.get(name) ?? 0;
    const width = Math.round((time / longest) * (WIDTH - LEFT - 100));
    const y = 16 + index * ROW;
    const fill = name === 'main' ? theme.good : theme.line;
    return [
      `<text x="${LEFT - 12}" y="${y + 20}" text-anchor="end" fill="${theme.text}">${label}</text>`,
      `<rect x="${LEFT}" y="${y}" width="${width}" height="28" rx="3" fill="${fill}"/>`,
      `<text x="${LEFT + width + 10}" y="${y + 20}" fill="${theme.text}">${Math.round(time)} ms</text>`,
    ];
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}" role="img">`,
    '<title>Wall time of one main step with two requests: medians of the table</title>',
    "<style>text { font: 14px -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', sans-serif; }</style>",
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${theme.page}" stroke="${theme.line}"/>`,
    ...shapes,
    `<text x="${LEFT}" y="${height - 10}" fill="${theme.quiet}">wall time of a main step, look-up and mint included</text>`,
    '</svg>\n',
  ].join('\n');
}
