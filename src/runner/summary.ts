/** The job summary: one table for each token, and never the token. */
import * as core from '@actions/core';
import { hasSummary } from './environment.ts';
import { log } from './log.ts';
import { redact } from './masks.ts';
import { toOneLine } from './one-line.ts';

/** Rows of a table: what it is, and its value as plain text. */
export type SummaryTable = readonly (readonly [string, string])[];

/** A summary that cannot be written is a warning: the token is already handed over and works. */
export async function writeSummary(heading: string, tables: readonly SummaryTable[]): Promise<void> {
  const toRows = (table: SummaryTable) =>
    table.map(([name, value]) => [{ data: escape(name), header: true }, escape(value)]);
  await write(heading, tables.map(toRows));
}

/** One table with a row for each thing, below the names of its columns. A summary that cannot be written is a warning. */
export async function writeSummaryList(
  heading: string,
  columns: readonly string[],
  rows: readonly (readonly string[])[],
): Promise<void> {
  const head = columns.map((column) => ({ data: escape(column), header: true }));
  await write(heading, [[head, ...rows.map((row) => row.map(escape))]]);
}

async function write(heading: string, tables: Parameters<typeof core.summary.addTable>[0][]): Promise<void> {
  if (!hasSummary()) return;
  core.summary.addHeading(heading, 3);
  for (const table of tables) core.summary.addTable(table);
  try {
    await core.summary.write();
  } catch (error) {
    log.warning(`The job summary was not written: ${toOneLine(String(error)).replace(/\.$/, '')}.`);
  }
}

/** The summary is Markdown with HTML, and its values come from outside. Redacted before: an escaped secret is not recognized. */
function escape(text: string): string {
  return toOneLine(redact(text)).replace(/[&<>"'`|*_[\]]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
