/**
 * Characters that nobody sees and that copying from a web page or a chat brings along: U+200B,
 * U+2060, U+FEFF and the like.
 */
import { InputError } from './input-error.ts';

/**
 * Blanks, tabs and line breaks take up room; these do not.
 * @see https://www.unicode.org/reports/tr44/#Default_Ignorable_Code_Point
 */
const INVISIBLE = /(?![\t\n\v\f\r])[\p{Default_Ignorable_Code_Point}\p{Cc}]/u;
const ALL_INVISIBLE = new RegExp(INVISIBLE.source, 'gu');
const BLANK_OR_QUOTE = /[\s"'`]/;

/**
 * The text without such characters at both ends of each line, blanks and quotes around them or not.
 * A text of nothing else becomes a blank: it was given, and what was given must not count as left
 * out.
 */
export function withoutInvisibleEnds(text: string): string {
  if (!INVISIBLE.test(text)) return text;
  return text.replace(/[^\r\n]+/g, cleanLine) || ' ';
}

function cleanLine(line: string): string {
  const characters = Array.from(line);
  const isInner = (each: string): boolean => !isStray(each) && !BLANK_OR_QUOTE.test(each);
  const first = characters.findIndex(isInner);
  const last = characters.findLastIndex(isInner);
  return characters
    .filter((each, index) => (first <= index && index <= last) || !isStray(each))
    .join('');
}

/** A variation selector belongs to the character before it: to an emoji, for instance. */
function isStray(character: string): boolean {
  return INVISIBLE.test(character) && !/\p{Variation_Selector}/u.test(character);
}

/**
 * @throws InputError naming the first such character by its code point, since a message cannot show
 * it
 */
export function refuseInvisible(text: string, input: string): void {
  const found = INVISIBLE.exec(text);
  if (!found) return;
  throw new InputError({
    input,
    problem: `contains the invisible character ${toCodePoint(found[0])} at position ${found.index + 1}`,
    remedy: 'Delete it, or type the value again',
  });
}

/** The text with such characters written out, for a message. */
export function showInvisible(text: string): string {
  return text.replace(ALL_INVISIBLE, (character) => `<${toCodePoint(character)}>`);
}

function toCodePoint(character: string): string {
  const hex = (character.codePointAt(0) ?? 0).toString(16).toUpperCase();
  return `U+${hex.padStart(4, '0')}`;
}
