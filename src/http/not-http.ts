/** Replies that arrived and are not HTTP, in the words of Node's parser and of undici's. */
import { readFields, readString } from '../text/json.ts';

/** @see https://nodejs.org/api/errors.html#hpe_header_overflow */
const CODE =
  /^(HPE_\w+|ERR_SWITCHED_PROTOCOLS|UND_ERR_(HEADERS_OVERFLOW|RES_CONTENT_LENGTH_MISMATCH))$/;

/** Whether `cause` says that something arrived which no HTTP client can read. */
export function isNotHttp(cause: unknown): boolean {
  // Undici's own class for it comes without a code, and for a switched protocol without a message.
  const isOfUndici = readString(cause, 'name') === 'HTTPParserError';
  return (
    isOfUndici ||
    CODE.test(readString(cause, 'code') ?? '') ||
    readString(cause, 'message') === 'bad upgrade'
  );
}

/**
 * The bytes that the parser stumbled over, as text: `rawPacket` of Node's errors, `data` of
 * undici's; `''` without any.
 */
export function readRawText(cause: unknown): string {
  const { rawPacket, data } = readFields(cause);
  if (rawPacket instanceof Uint8Array) return Buffer.from(rawPacket).toString('utf8');
  return typeof data === 'string' ? data : '';
}
