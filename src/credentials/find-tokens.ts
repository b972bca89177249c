/** Finds the tokens in a reply of any form: each one lives, whatever becomes of the reply. */

/**
 * What a mint can give. Enterprise Server before 3.1 gives 40 hexadecimal digits, known by their
 * field alone.
 * @see https://docs.github.com/authentication/keeping-your-account-and-data-secure/about-authentication-to-github#githubs-token-formats
 */
const TOKEN = String.raw`gh[sou]_[\w.-]{16,2000}`;
const WHOLE_TOKEN = new RegExp(`^${TOKEN}$`);
/** A token with something behind it: a text that was cut may end with half of one. */
const TOKEN_WITHIN = new RegExp(String.raw`(?<![\w.-])${TOKEN}(?=[^\w.-])`, 'g');
const TOKEN_FIELD = /^(access_?)?token$/i;
/** A field and its value as JSON writes them. */
const FIELD_WITHIN = /"(?:access_?)?token"\s{0,100}:\s{0,100}("(?:[^"\\]|\\.){1,2000}")/gi;

/** A reply with more has other things in it than tokens of GitHub's. */
const MAX_TOKENS = 100;

/** Finds each token in a value of JSON once. */
export function findTokensInData(data: unknown): string[] {
  const found = new Set<string>();
  // Not by recursion: the reply decides how deep it is.
  const open: unknown[] = [data];
  while (open.length > 0 && found.size < MAX_TOKENS) {
    const value = open.pop();
    if (typeof value === 'string' && WHOLE_TOKEN.test(value)) found.add(value);
    if (typeof value !== 'object' || value === null) continue;
    for (const [name, inner] of Object.entries(value)) {
      if (typeof inner === 'string' && inner !== '' && TOKEN_FIELD.test(name)) found.add(inner);
      open.push(name, inner);
    }
  }
  return [...found];
}

/**
 * Finds tokens in a text that is not JSON, or not all of it. Without `isCut`, its last word is
 * whole.
 */
export function findTokensInText(text: string, isCut: boolean): string[] {
  const whole = isCut ? text : `${text}\n`;
  const found = new Set([
    ...[...whole.matchAll(FIELD_WITHIN)].map(([, literal = '']) => readLiteral(literal)),
    ...[...whole.matchAll(TOKEN_WITHIN)].map(([token]) => token),
  ]);
  found.delete('');
  return [...found].slice(0, MAX_TOKENS);
}

/** The text that a string of JSON stands for; `''` for one that is not well formed. */
function readLiteral(literal: string): string {
  try {
    return String(JSON.parse(literal));
  } catch {
    return '';
  }
}
