/** Undoes what a server or a proxy did to a body: it may compress whatever was asked for. */
import * as zlib from 'node:zlib';
import { collect, UnusableBody, type Bytes } from './bytes.ts';

const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;

/**
 * What is cut is decoded as far as it goes. Of several encodings the last was applied last.
 * @see https://www.rfc-editor.org/rfc/rfc9110#field.content-encoding
 */
export async function decode(raw: Bytes, encoding: string): Promise<Bytes> {
  const names = encoding.toLowerCase().split(',').reverse();
  let read = raw;
  for (const name of names) read = await undo(name.trim(), read);
  return read;
}

async function undo(name: string, { bytes, error }: Bytes): Promise<Bytes> {
  if (name === '' || name === 'identity' || bytes.length === 0) return { bytes, error };
  const decoder = createDecoder(name, bytes);
  if (!decoder)
    return {
      bytes,
      error: error ?? new UnusableBody('the reply is encoded in a way that was not asked for'),
    };
  decoder.end(bytes);
  const decoded = await collect(decoder);
  const isDamaged = decoded.error !== undefined && !(decoded.error instanceof UnusableBody);
  const reason = isDamaged
    ? new UnusableBody(`the reply cannot be decoded from ${name}`)
    : decoded.error;
  return { bytes: decoded.bytes, error: error ?? reason };
}

function createDecoder(name: string, [first = 0, second = 0]: Buffer) {
  switch (name) {
    case 'gzip':
    case 'x-gzip':
      return zlib.createGunzip({ finishFlush: Z_SYNC_FLUSH });
    case 'deflate': {
      // Some servers leave out the header:
      // https://www.rfc-editor.org/rfc/rfc9110#name-deflate-coding
      const hasHeader = (first & 0x0f) === 8 && ((first << 8) + second) % 31 === 0;
      const create = hasHeader ? zlib.createInflate : zlib.createInflateRaw;
      return create({ finishFlush: Z_SYNC_FLUSH });
    }
    case 'br':
      return zlib.createBrotliDecompress({ finishFlush: BROTLI_OPERATION_FLUSH });
    default:
      return undefined;
  }
}
