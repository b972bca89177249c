/** The job summary: one table for each token, and never the token. */
import { appendFileSync } from 'node:fs';
import { rememberLength } from '../runner/command-files.ts';
import { readStepId, readSummaryFile } from '../runner/environment.ts';
import { log } from '../runner/log.ts';
import { redact } from '../runner/masks.ts';
import { toOneLine } from '../text/one-line.ts';

/** A heading is read at a glance; all repositories stand in the table. */
const MAX_HEADING_LENGTH = 80;

/** Rows of a table: what it is, and its value as plain text. */
export type SummaryTable = readonly (readonly [string, string])[];

/** A step may stand in a job more than once, and its summaries below each other. */
export interface SummaryHeading {
  title: string;
  /** What this use of it is about, for a step without an id. */
  subject: string;
}

/** A summary that cannot be written is a warning: the token is already handed over and works. */
export function writeSummary(heading: SummaryHeading, tables: readonly SummaryTable[]): void {
  const toRow = ([name, value]: readonly [string, string]): string =>
    `<tr>${toCells('th', [name])}${toCells('td', [value])}</tr>`;
  write(
    heading,
    tables.map((table) => table.map(toRow)),
  );
}

/**
 * One table with a row for each thing, below the names of its columns. A summary that cannot be
 * written is a warning.
 */
export function writeSummaryList(
  heading: SummaryHeading,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): void {
  const body = rows.map((row) => `<tr>${toCells('td', row)}</tr>`);
  write(heading, [[`<tr>${toCells('th', columns)}</tr>`, ...body]]);
}

function toCells(tag: 'th' | 'td', texts: readonly string[]): string {
  return texts.map((text) => `<${tag}>${escape(text)}</${tag}>`).join('');
}

/** Does without `@actions/core`, whose summary makes Node load a part that nothing else needs. */
function write({ title, subject }: SummaryHeading, tables: readonly (readonly string[])[]): void {
  const file = readSummaryFile();
  if (file === '') return;
  const stepId = readStepId();
  const heading = `${title}: ${escape(stepId === undefined ? subject : `step ${stepId}`, MAX_HEADING_LENGTH)}`;
  try {
    rememberLength('GITHUB_STEP_SUMMARY');
    const texts = tables.map((rows) => `<table>${rows.join('')}</table>\n`);
    appendFileSync(file, `<h3>${heading}</h3>\n${texts.join('')}`);
  } catch (error) {
    log.warning(`The job summary was not written: ${toOneLine(String(error)).replace(/\.$/, '')}.`);
  }
}

/**
 * The summary is Markdown with HTML, and its values come from outside. Redacted before: an escaped
 * secret is not recognized.
 */
function escape(text: string, maxLength = Infinity): string {
  return toOneLine(redact(text), maxLength).replace(
    /[&<>"'`|*_[\]]/g,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}
