/** Reads the head of what a CGI program answers. */
import type { Readable } from 'node:stream';

/** Calls back when the head is complete; what follows is still in the stream. */
export function readCgiHead(stream: Readable, onHead: (status: number, headers: Record<string, string>) => void): void {
  let text = Buffer.alloc(0);
  const read = (chunk: Buffer): void => {
    text = Buffer.concat([text, chunk]);
    const end = text.indexOf('\r\n\r\n');
    if (end < 0) return;
    stream.pause().off('data', read);
    stream.unshift(text.subarray(end + 4));
    const lines = text.subarray(0, end).toString().split('\r\n');
    const fields = lines.map((line): [string, string] => {
      const colon = line.indexOf(':');
      return [line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim()];
    });
    const { status = '200', ...headers } = Object.fromEntries(fields);
    onHead(Number.parseInt(status, 10), headers);
  };
  stream.on('data', read);
}
