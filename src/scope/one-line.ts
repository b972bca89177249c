/** Text of others for a message: on one line, and never so long that what to do is cut off behind it. */

/** Without control characters and line breaks, and cut after `max` characters. */
export function toOneLine(text: string, max = 300): string {
  const line = text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  return line.length > max ? `${line.slice(0, max)}…` : line;
}
