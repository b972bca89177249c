/** What the client needs of a connection: one request in, one reply out. */
import type { Readable } from 'node:stream';

export interface Request {
  method: string;
  url: URL;
  headers: Record<string, string>;
  body?: string | undefined;
  /** Ends the request, at whatever point it is. */
  signal: AbortSignal;
}

export interface Reply {
  status: number;
  /** Names in lower case; repeated headers joined by `, `. */
  headers: Record<string, string>;
  body: string;
  /** Why the body ended early, when it did: `body` then holds what had arrived. */
  cut?: unknown;
}

/** Rejects with the connection's own error, or with one for the signal's abort, when no reply began to arrive. */
export type Transport = (request: Request) => Promise<Reply>;

/** A longer body is cut: nothing that is asked for here comes near it. */
const MAX_BODY_BYTES = 10 * 1024 * 1024;

/** Known by its code: the proxied transport is bundled by itself, with a copy of this class. */
export const REPLY_TOO_LONG = 'ERR_REPLY_TOO_LONG';

class ReplyTooLong extends Error {
  readonly code = REPLY_TOO_LONG;
  override readonly message = `the reply is longer than ${MAX_BODY_BYTES} bytes`;
}

/** Collects a body; what stops it early is returned beside what had arrived, not thrown. */
export function readBody(stream: Readable): Promise<Pick<Reply, 'body' | 'cut'>> {
  const parts: Uint8Array[] = [];
  let size = 0;
  let cut: unknown;
  stream.on('data', (chunk: Uint8Array) => {
    parts.push(chunk);
    size += chunk.length;
    if (size > MAX_BODY_BYTES) stream.destroy(new ReplyTooLong());
  });
  stream.on('error', (error) => {
    cut ??= error;
  });
  return new Promise((resolve) => {
    stream.on('close', () => {
      const body = Buffer.concat(parts).toString('utf8');
      if (!stream.readableEnded) cut ??= new Error('the connection was closed within the reply');
      resolve(cut === undefined ? { body } : { body, cut });
    });
  });
}

/** Node and undici give a header that came more than once as an array. */
export function joinHeaders(headers: Record<string, string | string[] | undefined>): Reply['headers'] {
  return Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : (value ?? '')]),
  );
}
