/** Text of others for a message: on one line, and never so long that what to do is cut off behind it. */

/** Blanks, and what is not among the printable characters of ASCII or behind the control characters that follow them. */
const BLANK_OR_CONTROL = /(?:\s|[^!-~\u00a0-\uffff])+/g;

/** Without control characters and line breaks, and cut after `max` characters. */
export function toOneLine(text: string, max = 300): string {
  const line = text.replace(BLANK_OR_CONTROL, ' ').trim();
  return line.length > max ? `${line.slice(0, max)}…` : line;
}
