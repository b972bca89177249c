/**
 * Reads fields out of a reply without trusting its shape: what is missing or of another type is
 * `undefined`.
 */

type Fields = Readonly<Record<string, unknown>>;

export function readFields(data: unknown): Fields {
  return typeof data === 'object' && data !== null && !Array.isArray(data) ? (data as Fields) : {};
}

export function readString(data: unknown, field: string): string | undefined {
  const value = readFields(data)[field];
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/**
 * An id as it was sent: `JSON.parse` rounds one beyond 2^53, and that is the id of something else.
 */
export function readId(data: unknown, field: string): number | undefined {
  const value = readFields(data)[field];
  return isId(value) ? value : undefined;
}

export function isId(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) > 0;
}

export function readList(data: unknown, field: string): readonly unknown[] | undefined {
  const value = readFields(data)[field];
  return Array.isArray(value) ? value : undefined;
}

/** An object whose values are all strings; entries with other values are left out. */
export function readStrings(
  data: unknown,
  field: string,
): Readonly<Record<string, string>> | undefined {
  const value = readFields(data)[field];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  return Object.fromEntries(
    Object.entries(value).filter(
      (entry): entry is [string, string] => typeof entry[1] === 'string',
    ),
  );
}
