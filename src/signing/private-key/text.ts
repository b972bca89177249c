/**
 * Unwraps a key: quotes, line breaks and dashes that were changed on the way, base64, and at last
 * the PEM armour.
 */
import { isUtf8 } from 'node:buffer';
import { findUnusualLineBreaks, restoreLineBreaks } from '../../text/line-breaks.ts';
import { trimEnds } from '../../text/trim.ts';

interface UnwrappedText {
  /** The text with real line breaks, and without quotes and blanks around it. */
  plain: string;
  /** The text as it was between any two steps, from the input to `plain`. */
  forms: string[];
  /**
   * What was changed on the way, as the end of a sentence about the text; `undefined` when nothing
   * was.
   */
  change: string | undefined;
}

/** One PEM block. */
export interface PemBlock {
  /** `RSAPRIVATEKEY`: what stands after BEGIN, without blanks. */
  label: string;
  /**
   * All that stands between the armour lines, without blanks; up to the end of the text when there
   * is no END line.
   */
  body: string;
  hasEnd: boolean;
}

/** Keys were seen that had been encoded twice; more is no accident. */
const MAX_BASE64_LAYERS = 3;
const BASE64_OR_BASE64URL = /^[A-Za-z0-9+/_-]+={0,2}$/;
/** `\s` counts a BOM among the blanks. */
const BLANK_OR_QUOTE = /[\s"'`]/;
/** A form on a web page sends blanks as `+`. */
const BEGIN_LINE = /-----BEGIN([A-Z0-9.+\s]{0,60})-----/g;
/** Word processors put these in the place of hyphens. */
const OTHER_DASH = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/;
const MAX_END_LINE_LENGTH = 120;

/**
 * What base64 decodes to is taken as long as it is text; whether that text is a key is for others
 * to say.
 */
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
  return { plain, forms, change: findChange(forms) };
}

function findChange(forms: readonly string[]): string | undefined {
  const lines = forms.filter((form) => !/[\r\n]/.test(form.trim()));
  const lineBreaks = lines.map(findUnusualLineBreaks).find((each) => each !== undefined);
  if (lineBreaks !== undefined) return `its line breaks were written as ${lineBreaks}`;
  return forms.some((form) => restoreDashes(form) !== form)
    ? 'its hyphens became other dashes'
    : undefined;
}

/** Text around the blocks is ignored: https://www.rfc-editor.org/rfc/rfc7468#section-2 */
export function readPemBlocks(plain: string): PemBlock[] {
  const begins = [...plain.matchAll(BEGIN_LINE)];
  return begins.map((begin, index) => {
    const label = toLabel(begin[1] ?? '');
    const block = plain.slice(begin.index + begin[0].length, begins[index + 1]?.index);
    const end = block.indexOf('-----END');
    if (end < 0) return { label, body: removeBlanks(block), hasEnd: false };
    const endLine = toLabel(block.slice(end, end + MAX_END_LINE_LENGTH));
    return {
      label,
      body: removeBlanks(block.slice(0, end)),
      hasEnd: endLine.startsWith(`-----END${label}-----`),
    };
  });
}

function clean(text: string): string {
  const unquoted = parseJsonString(text.trim()) ?? text;
  return trimEnds(restoreDashes(restoreLineBreaks(unquoted)), BLANK_OR_QUOTE);
}

/**
 * Text processors join two hyphens to one dash, so their number says nothing. PEM has none but in
 * its armour.
 */
function restoreDashes(text: string): string {
  if (!OTHER_DASH.test(text)) return text;
  return text.replace(/[-\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]{1,40}/g, (run) =>
    /^-*$/.test(run) ? run : '-----',
  );
}

/**
 * Encoders of JSON write `/` and `+` as escapes, too, so that its quotes cannot just be cut off.
 */
function parseJsonString(text: string): string | undefined {
  if (!text.startsWith('"')) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
}

function decodeBase64(compact: string): string | undefined {
  if (!BASE64_OR_BASE64URL.test(compact)) return undefined;
  const bytes = Buffer.from(compact, 'base64');
  // UTF-16 with its byte order mark: only to be named, by the NUL in each of its letters.
  if (['fffe', 'feff'].includes(bytes.toString('hex', 0, 2))) return bytes.toString('latin1');
  return bytes.length > 0 && isUtf8(bytes) ? bytes.toString('utf8') : undefined;
}

function toLabel(text: string): string {
  return text.replace(/[+\s]/g, '');
}

function removeBlanks(text: string): string {
  return text.replace(/\s/g, '');
}
