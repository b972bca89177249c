/**
 * What an experiment found: rows of a table of Markdown, as docs/performance.md has it, and
 * budgets.
 */

export type Row = Readonly<Record<string, string | number>>;

export interface Report {
  rows: Row[];
  budgets: Budget[];
}

export interface Budget {
  name: string;
  value: number;
  /** The most it may be, or the least for a minimum. */
  limit: number;
  isMinimum?: boolean;
}

export function holds({ value, limit, isMinimum = false }: Budget): boolean {
  return isMinimum ? value >= limit : value <= limit;
}

/** Two places would show a value just above its limit as the limit. */
export function toBudgetRows(budgets: readonly Budget[]): Row[] {
  return budgets.map((budget) => ({
    budget: budget.name,
    measured: budget.value.toFixed(3),
    limit: `${budget.isMinimum ? '≥' : '≤'} ${budget.limit}`,
    '': holds(budget) ? 'ok' : 'MISSED',
  }));
}

/** `npm run format` aligns it in the documents. */
export function toTable(rows: readonly Row[]): string {
  const head = Object.keys(rows[0] ?? {});
  const lines = [
    head,
    head.map((_, column) => (column === 0 ? '---' : '---:')),
    ...rows.map(Object.values),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
