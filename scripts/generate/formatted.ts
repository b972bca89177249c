/**
 * Formats generated text as the rest of the project is formatted, and puts it between the markers
 * of a file.
 */
import { format, resolveConfig } from 'prettier';

/** The text as prettier leaves it, with the project's settings; the name shows the language. */
export async function formatted(text: string, fileName: string): Promise<string> {
  const config = await resolveConfig(import.meta.filename);
  return format(text, { ...config, filepath: fileName });
}

/** Replaces what stands between two markers. Throws when one of them is not there. */
export function replaceBetween(
  text: string,
  [begin, end]: readonly [string, string],
  content: string,
): string {
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from)
    throw new Error(`The markers '${begin}' and '${end}' must both be there, in this order.`);
  return text.slice(0, from + begin.length) + content + text.slice(to);
}
