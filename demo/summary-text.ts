/** Turns a job summary into lines for a terminal: headings, and tables with aligned columns. */

/**
 * What `@actions/core` writes:
 * https://github.com/actions/toolkit/tree/main/packages/core#populating-job-summary
 */
const BLOCKS =
  /<h\d>(?<heading>.*?)<\/h\d>|<table>(?<table>.*?)<\/table>|<[^<>]*>|(?<text>[^<]+)/gs;

/** Other tags are dropped, their text is kept. */
export function toSummaryLines(html: string): string[] {
  return [...html.matchAll(BLOCKS)].flatMap(({ groups = {} }) => {
    const { heading, table, text } = groups;
    if (table !== undefined) return align(readRows(table));
    const line = decode(heading ?? text ?? '');
    return line === '' ? [] : [line];
  });
}

function readRows(table: string): string[][] {
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell = '']) => decode(cell)),
  );
}

function align(rows: string[][]): string[] {
  const columns = Math.max(0, ...rows.map(({ length }) => length));
  const widths = Array.from({ length: columns }, (_, column) =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

function decode(text: string): string {
  return text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))).trim();
}
