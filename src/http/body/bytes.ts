/** Collects the bytes of a stream, up to a limit. */
import type { Readable } from 'node:stream';

/** A longer body is cut: nothing that is asked for here comes near it. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;
const FIRST_BUFFER_BYTES = 16 * 1024;

/** Known by its code: the proxied transport is bundled by itself, with a copy of this class. */
export const UNUSABLE_BODY = 'ERR_UNUSABLE_BODY';

/** A body that arrived and cannot be used, now or at the next try. */
export class UnusableBody extends Error {
  readonly code = UNUSABLE_BODY;
}

export interface Bytes {
  bytes: Buffer;
  /** Why there are no more of them, if there should be. */
  error?: unknown;
}

/**
 * Fills one buffer that grows: a chunk of one byte takes a hundred times its size while it is kept.
 */
export function collect(stream: Readable): Promise<Bytes> {
  let buffer = Buffer.allocUnsafe(FIRST_BUFFER_BYTES);
  let size = 0;
  let error: unknown;
  stream.on('data', (chunk: Uint8Array) => {
    const end = size + chunk.length;
    if (end > buffer.length) {
      const larger = Buffer.allocUnsafe(Math.max(end, 2 * buffer.length));
      buffer.copy(larger, 0, 0, size);
      buffer = larger;
    }
    buffer.set(chunk, size);
    size = end;
    if (size > MAX_BODY_BYTES) {
      stream.destroy(new UnusableBody(`the reply is longer than ${MAX_BODY_BYTES} bytes`));
    }
  });
  stream.on('error', (cause) => {
    error ??= cause;
  });
  return new Promise((resolve) => {
    stream.on('close', () => {
      if (!stream.readableEnded) error ??= new Error('the connection was closed within the reply');
      resolve({ bytes: buffer.subarray(0, size), error });
    });
  });
}
