/**
 * Text of others for a message: on one line, without a password, and never so long that what to do
 * is cut off behind it.
 */

/**
 * Without control characters, line breaks and what stands before the host in a URL, and cut after
 * `max` characters.
 */
export function toOneLine(text: string, max = 300): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/:\/\/[^/@ ]+@/g, '://***@')
    .trim();
  return line.length > max ? `${line.slice(0, max)}…` : line;
}
