/** Splits a command into words, without any of the other things that a shell does. */

/**
 * Gives the words; `undefined` when a quote is not closed, or nothing stands behind the last
 * backslash. Quotes and backslashes mean what they mean in a POSIX shell; nothing is expanded.
 * @see https://pubs.opengroup.org/onlinepubs/9799919799/utilities/V3_chap02.html#tag_19_02
 */
export function splitWords(text: string): string[] | undefined {
  const words: string[] = [];
  let word: string | undefined;
  let quote = '';
  for (let at = 0; at < text.length; at++) {
    const character = text.charAt(at);
    const next = text.charAt(at + 1);
    if (character === '\\' && quote !== "'" && (quote === '' || /["\\$`\n]/.test(next))) {
      if (next === '') return undefined;
      // A backslash at the end of a line joins it with the next one.
      if (next !== '\n') word = (word ?? '') + next;
      at += 1;
    } else if (character === quote) {
      quote = '';
    } else if (quote === '' && /["']/.test(character)) {
      quote = character;
      word ??= '';
    } else if (quote === '' && /\s/.test(character)) {
      if (word !== undefined) words.push(word);
      word = undefined;
    } else {
      word = (word ?? '') + character;
    }
  }
  if (quote !== '') return undefined;
  return word === undefined ? words : [...words, word];
}
