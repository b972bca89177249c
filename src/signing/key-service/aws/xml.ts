/** Reads single values out of the XML that AWS STS answers with. */

const ENTITIES: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  amp: '&',
};

/**
 * Gives the text of the first element of that name, without its entities; `undefined` when there is
 * none. Enough for replies whose elements hold either text or other elements, never both.
 */
export function readElement(xml: string, name: string): string | undefined {
  const text = new RegExp(`<${name}(?:\\s[^<>]*)?>([^<]*)</${name}>`).exec(xml)?.[1];
  return text?.trim().replace(/&(#x[\da-f]{1,6}|#\d{1,7}|[a-z]+);/gi, toCharacter);
}

function toCharacter(entity: string, name: string): string {
  if (!name.startsWith('#')) return ENTITIES[name] ?? entity;
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : entity;
}
