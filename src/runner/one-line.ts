/** Text from outside, made fit for one line. */

/** Line breaks and other control characters, as those that colour a terminal, become blanks. */
export function toOneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
