/** Parses the list inputs: commas, lines, YAML list lines and a JSON array all mean the same. */
import { InputError } from './input-error.ts';

/**
 * Entries without blanks, quotes and duplicates (compared without regard to case, the first
 * spelling stays); never an empty list.
 *
 * - `a, b` · `a⏎b` · `- a⏎- "b"` · `["a", "b"]` → `['a', 'b']`
 * - `[1, 2]` → `['1', '2']`
 * - `,` · blanks · `[]` · `-` → InputError: an expression that came out empty must not widen a
 *   token to everything
 */
export function parseList(text: string, input: string): string[] {
  const entries = text.trim().startsWith('[')
    ? parseJsonArray(text, input)
    : text.split(/[,\r\n]/).map(parseEntry);
  const byKey = new Map<string, string>();
  for (const entry of entries.map((each) => each.trim())) {
    const key = entry.toLowerCase();
    if (entry !== '' && !byKey.has(key)) byKey.set(key, entry);
  }
  if (byKey.size === 0) {
    throw new InputError({
      input,
      problem:
        'holds no entry: an expression in it probably came out empty, and that never means "all"',
      remedy: 'Give at least one entry, or remove the input',
    });
  }
  return [...byKey.values()];
}

function parseEntry(text: string): string {
  // A lone `-` is a YAML list item that came out empty. `-a` is not an item: names may start with a
  // hyphen.
  return unquote(text.trim().replace(/^-(\s+|$)/, ''));
}

/** Removes blanks and one pair of quotes around it. */
export function unquote(text: string): string {
  return text.trim().replace(/^(["'])(.*)\1$/, '$2');
}

function parseJsonArray(text: string, input: string): string[] {
  const entries: unknown = readJson(text, input);
  const isListOfStrings =
    Array.isArray(entries) && entries.every((entry) => typeof entry === 'string');
  if (!isListOfStrings) {
    throw new InputError({
      input,
      problem: 'cannot be read: its JSON array holds something other than strings and numbers',
      remedy: 'Write the entries as plain strings, like ["one", "two"]',
    });
  }
  return entries;
}

function readJson(text: string, input: string): unknown {
  try {
    return JSON.parse(withQuotedNumbers(text));
  } catch {
    throw new InputError({
      input,
      problem: "cannot be read: it starts with '[' but is not a valid JSON array",
      remedy:
        'Put each entry in double quotes, like ["one", "two"], or write one entry on each line without brackets',
    });
  }
}

/** A string of JSON, or a number outside of one. */
const STRING_OR_NUMBER = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*/g;

/**
 * Keeps each number as it was written: `1.0` is a name that must not become `1`, and a long id must
 * not be rounded.
 */
function withQuotedNumbers(json: string): string {
  return json.replace(STRING_OR_NUMBER, (each) => (each.startsWith('"') ? each : `"${each}"`));
}
