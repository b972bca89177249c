/**
 * Text of others for a message: on one line, without a password, and never so long that what to do
 * is cut off behind it.
 */

/**
 * Drops control characters, line breaks and what stands before the host in a URL, and cuts the text
 * after `max` characters.
 */
export function toOneLine(text: string, max = 300): string {
  const line = text
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/:\/\/[^/@ ]+@/g, '://***@')
    .trim();
  return line.length > max ? `${line.slice(0, findCut(line, max))}…` : line;
}

/** How GitHub's tokens and JWTs begin. */
const TOKEN_START = /^(gh[a-z]_|github_pat_|eyJ)/;

/** Cuts before a token, not within it: neither we nor the runner would recognize half of one. */
function findCut(line: string, max: number): number {
  let start = max;
  while (start > 0 && /[\w.-]/.test(line.charAt(start - 1))) start--;
  return TOKEN_START.test(line.slice(start, max)) ? start : max;
}
