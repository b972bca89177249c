/** Takes the wrapping off a key: quotes, written-out line breaks, base64, and at last the PEM armour. */
import { isUtf8 } from 'node:buffer';

interface UnwrappedText {
  /** With real line breaks, and without quotes and blanks around it. */
  plain: string;
  /** The text as it was between any two steps, from the input to `plain`. */
  forms: string[];
}

/** One PEM block. */
export interface PemBlock {
  /** `RSAPRIVATEKEY`: what stands after BEGIN, without blanks. */
  label: string;
  /** All that stands between the armour lines, without blanks; up to the end of the text when there is no END line. */
  body: string;
  hasEnd: boolean;
}

/** Keys were seen that had been encoded twice; more is no accident. */
const MAX_BASE64_LAYERS = 3;
const BASE64_OR_BASE64URL = /^[A-Za-z0-9+/_-]+={0,2}$/;
const BLANK_OR_QUOTE = /[\s"'`]/;
/** Bounded, as all patterns here: no text, whatever it is, takes more than linear time. */
const BEGIN_LINE = /-----BEGIN([A-Z0-9.\s]{0,60})-----/g;
const MAX_END_LINE_LENGTH = 120;

/** What base64 decodes to is taken as long as it is text; whether that text is a key is for others to say. */
export function unwrap(text: string): UnwrappedText {
  let plain = clean(text);
  const forms = [text, plain];
  for (let layer = 0; layer < MAX_BASE64_LAYERS && !plain.includes('-----BEGIN'); layer++) {
    const compact = removeBlanks(plain);
    const decoded = decodeBase64(compact);
    if (decoded === undefined) break;
    plain = clean(decoded);
    forms.push(compact, decoded, plain);
  }
  return { plain, forms };
}

/** Text around the blocks is ignored: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
export function readPemBlocks(plain: string): PemBlock[] {
  const begins = [...plain.matchAll(BEGIN_LINE)];
  return begins.map((begin, index) => {
    const label = removeBlanks(begin[1] ?? '');
    const block = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
    const end = block.indexOf('-----END');
    if (end < 0) return { label, body: removeBlanks(block), hasEnd: false };
    const endLine = removeBlanks(block.slice(end, end + MAX_END_LINE_LENGTH));
    return { label, body: removeBlanks(block.slice(0, end)), hasEnd: endLine.startsWith(`-----END${label}-----`) };
  });
}

function clean(text: string): string {
  const unquoted = parseJsonString(text.trim()) ?? text;
  return trimQuotes(unquoted.replace(/\\{1,4}[rn]/g, '\n'));
}

/** Encoders of JSON write `/` and `+` as escapes, too, so that its quotes cannot just be cut off. */
function parseJsonString(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

/** `\s` counts a BOM among the blanks. A pattern such as `\s+$` would take quadratic time here. */
function trimQuotes(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && BLANK_OR_QUOTE.test(text.charAt(start))) start++;
  while (end > start && BLANK_OR_QUOTE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

function decodeBase64(compact: string): string | undefined {
  if (!BASE64_OR_BASE64URL.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  return bytes.length > 0 && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function removeBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
