/**
 * Line breaks that were written out on a text's way through a shell, a URL, a web page or a table.
 */

type Spelling = readonly [name: string, pattern: RegExp];

/** Characters by their code, as URLs and web pages write them. The name is that of a line break. */
const ENCODED: readonly (readonly [...Spelling, radix: number])[] = [
  ["'%0A'", /%(0[ad]|[2-7][0-9a-f])/gi, 16],
  ["'&#10;'", /&#(1[03]|[3-9]\d);/g, 10],
  ["'&#xA;'", /&#x0{0,4}([ad]|[2-7][0-9a-f]);/gi, 16],
];

const USUAL: Spelling = ["'\\n'", /\\{1,4}(?:[rn]|u000[ad])/g];
const UNUSUAL: readonly Spelling[] = [
  ["'`n'", /`[rn]/g],
  ["'<br>'", /<\/?(?:br|p|div|li|pre|code|span) ?\/?>/gi],
  ['commas', /,/g],
];

/** What all of these patterns begin with: most texts have none of it, and need no further look. */
const FIRST_LETTER = /[%&\\`<,]/;

/** The text with real line breaks. Nothing that is replaced can be part of PEM or of base64. */
export function restoreLineBreaks(text: string): string {
  if (!FIRST_LETTER.test(text)) return text;
  const decoded = ENCODED.reduce(
    (encoded, [, pattern, radix]) =>
      encoded.replace(pattern, (_, code: string) => String.fromCharCode(parseInt(code, radix))),
    text,
  );
  return [USUAL, ...UNUSUAL].reduce(
    (written, [, pattern]) => written.replace(pattern, '\n'),
    decoded,
  );
}

/**
 * How line breaks were written, for a message; `undefined` for real ones and for the usual `\n`.
 */
export function findUnusualLineBreaks(text: string): string | undefined {
  if (!FIRST_LETTER.test(text)) return undefined;
  return [...ENCODED, ...UNUSUAL].find(([, pattern]) => text.search(pattern) >= 0)?.[0];
}
