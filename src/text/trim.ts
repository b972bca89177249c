/** Trims the ends of a text, in linear time whatever the text is. */

/**
 * Cuts off what `end`, a pattern for one character, matches at both ends. A pattern such as `\s+$`
 * takes quadratic time.
 */
export function trimEnds(text: string, end: RegExp): string {
  let from = 0;
  let to = text.length;
  while (from < to && end.test(text.charAt(from))) from++;
  while (to > from && end.test(text.charAt(to - 1))) to--;
  return text.slice(from, to);
}
