/** Reads the body of a reply: within bounds of size, and as plain text whatever its encoding. */
import type { Readable } from 'node:stream';
import { collect, UnusableBody, type Bytes } from './bytes.ts';
import type { Reply } from '../transport.ts';

/** What stops the body early is returned together with what had arrived, not thrown. */
export async function readBody(
  stream: Readable,
  encoding = '',
): Promise<Pick<Reply, 'body' | 'bodyError'>> {
  const raw = await collect(stream);
  const { bytes, error } = isPlain(encoding) ? raw : await loadAndDecode(raw, encoding);
  const body = bytes.toString('utf8');
  return error === undefined ? { body } : { body, bodyError: error };
}

function isPlain(encoding: string): boolean {
  return /^(identity)?$/i.test(encoding);
}

async function loadAndDecode(raw: Bytes, encoding: string): Promise<Bytes> {
  try {
    const { decode } = await import('./content-encoding.ts');
    return await decode(raw, encoding);
  } catch {
    // A file of the action is missing, so asking again would not help.
    return {
      ...raw,
      error: raw.error ?? new UnusableBody(`the reply could not be decoded from ${encoding}`),
    };
  }
}
