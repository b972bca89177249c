/** Draws the log and the summary of a job as one SVG, in the colours of GitHub's pages. */

export interface Theme {
  page: string;
  bar: string;
  line: string;
  text: string;
  quiet: string;
  good: string;
  bad: string;
}

export const THEMES: Readonly<Record<'light' | 'dark', Theme>> = {
  light: {
    ...{ page: '#ffffff', bar: '#f6f8fa', line: '#d1d9e0', text: '#1f2328' },
    ...{ quiet: '#59636e', good: '#1a7f37', bad: '#d1242f' },
  },
  dark: {
    ...{ page: '#0d1117', bar: '#151b23', line: '#3d444d', text: '#f0f6fc' },
    ...{ quiet: '#9198a1', good: '#3fb950', bad: '#f85149' },
  },
};

export interface LoggedStep {
  title: string;
  isGood: boolean;
  lines: readonly string[];
}

export interface Picture {
  job: string;
  steps: readonly LoggedStep[];
  heading: string;
  rows: readonly (readonly [string, string])[];
}

const WIDTH = 880;
const LINE = 20;
const MARGIN = 20;
/** Characters of the monospaced font in a line; a longer text goes on in the next one. */
const MAX_CHARACTERS = 112;
const FONTS = `
    text { font: 12.5px ui-monospace, SFMono-Regular, Menlo, Consolas, monospace; white-space: pre; }
    .title, .cell, .heading { font: 14px -apple-system, BlinkMacSystemFont, 'Segoe UI', 'Noto Sans', sans-serif; }
    .title, .heading, .name { font-weight: 600; }
    .heading { font-size: 17px; }`;

/** Collects shapes from top to bottom. */
class Sheet {
  readonly shapes: string[] = [];
  y = 0;

  text(x: number, words: string, fill: string, name = ''): void {
    const label = name === '' ? '' : ` class="${name}"`;
    this.shapes.push(`<text x="${x}" y="${this.y}"${label} fill="${fill}">${escape(words)}</text>`);
  }

  rule(color: string): void {
    this.shapes.push(`<path d="M0 ${this.y}H${WIDTH}" stroke="${color}"/>`);
  }
}

export function draw({ job, steps, heading, rows }: Picture, theme: Theme): string {
  const sheet = new Sheet();
  drawBar(sheet, job, theme);
  for (const step of steps) drawStep(sheet, step, theme);
  sheet.y += MARGIN;
  drawBar(sheet, `${job} summary`, theme);
  drawTable(sheet, heading, rows, theme);
  const height = sheet.y + MARGIN;
  const frame = `width="${WIDTH}" height="${height}" viewBox="0 0 ${WIDTH} ${height}"`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" ${frame} role="img">`,
    `<title>A job that mints a token, uses it, and revokes it: its log and its summary</title>`,
    `<style>${FONTS}\n</style>`,
    `<rect x="0.5" y="0.5" width="${WIDTH - 1}" height="${height - 1}" rx="6" fill="${theme.page}" stroke="${theme.line}"/>`,
    ...sheet.shapes,
    '</svg>\n',
  ].join('\n');
}

function drawBar(sheet: Sheet, words: string, theme: Theme): void {
  const shape = `x="1" y="${sheet.y + 1}" width="${WIDTH - 2}" height="38" rx="5" fill="${theme.bar}"`;
  sheet.shapes.push(`<rect ${shape}/>`);
  sheet.y += 25;
  sheet.text(MARGIN, words, theme.text, 'title');
  sheet.y += 15;
  sheet.rule(theme.line);
}

function drawStep(sheet: Sheet, { title, isGood, lines }: LoggedStep, theme: Theme): void {
  sheet.y += 28;
  sheet.text(MARGIN, isGood ? '✓' : '✗', isGood ? theme.good : theme.bad, 'title');
  sheet.text(MARGIN + 22, title, theme.text, 'title');
  for (const line of lines.flatMap(wrap)) {
    sheet.y += LINE;
    sheet.text(MARGIN + 22, line, theme.quiet);
  }
}

function wrap(line: string): string[] {
  if (line.length <= MAX_CHARACTERS) return [line];
  const end = line.lastIndexOf(' ', MAX_CHARACTERS);
  return [line.slice(0, end), ...wrap(line.slice(end + 1))];
}

function drawTable(sheet: Sheet, heading: string, rows: Picture['rows'], theme: Theme): void {
  sheet.y += 34;
  sheet.text(MARGIN, heading, theme.text, 'heading');
  sheet.y += 4;
  for (const [name, value] of rows) {
    sheet.y += 26;
    sheet.text(MARGIN, name, theme.text, 'cell name');
    sheet.text(MARGIN + 140, value, theme.text, 'cell');
  }
}

function escape(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
